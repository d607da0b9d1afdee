import { blockHash } from './inline-blocks.ts';

/**
 * How the site is to be served, once, as data. `src/hosting/forms/` writes it in the form each host
 * reads; `npm start` and the tests serve by it.
 */
export interface Policy {
  /** Path of the site on its host, from slash to slash. */
  base: string;
  /** Sent with every answer, errors included. */
  headers: readonly Header[];
  /** Sent only over TLS. */
  tlsHeaders: readonly Header[];
  /** The first rule that fits decides; where none does, `revalidate`. */
  caching: readonly CacheRule[];
}

export type Header = readonly [name: string, value: string];

export interface CacheRule {
  /** Paths below the base; one `*` stands for anything, slashes included. */
  paths: string;
  value: string;
}

/** May be kept, but not used without asking whether it is still the same: a 304 costs no body. */
export const revalidate = 'public, max-age=0, must-revalidate';
/** Other sites are not told where a reader comes from. */
export const referrerPolicy = 'same-origin';
const forever = 'public, max-age=31536000, immutable';
const minutes = 'public, max-age=600';
const hour = 'public, max-age=3600';

const CACHING: readonly CacheRule[] = [
  // Names made from the content: the same name never holds anything else.
  { paths: '_astro/*', value: forever },
  { paths: 'pagefind/index/*', value: forever },
  { paths: 'pagefind/*.pf_meta', value: forever },
  // Named by the index, but not by all they hold (punctuation has no part in the name).
  { paths: 'pagefind/text/*', value: minutes },
  { paths: 'pagefind/words/*', value: minutes },
  // A service worker that is not asked for anew would keep readers on an old version.
  { paths: 'sw.js', value: 'no-cache' },
  { paths: 'favicon.*', value: hour },
  { paths: 'og/*', value: hour },
  { paths: 'book.*', value: hour },
];

/** What stands in the pages themselves, each as `sha256-…`. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** @param base path of the site, from slash to slash */
export function sitePolicy(base: string, inline: InlineHashes): Policy {
  return {
    base,
    headers: [
      ['Content-Security-Policy', contentSecurity(inline)],
      ['Permissions-Policy', FEATURES_OFF.map((feature) => `${feature}=()`).join(', ')],
      ['Referrer-Policy', referrerPolicy],
      ['X-Content-Type-Options', 'nosniff'],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
    ],
    // Without includeSubDomains and preload: other names of the domain are not ours to bind.
    tlsHeaders: [['Strict-Transport-Security', 'max-age=31536000']],
    caching: CACHING,
  };
}

/** The content security policy as a header carries it. */
export function contentSecurity(inline: InlineHashes): string {
  return [...directives(inline), "frame-ancestors 'none'"].join('; ');
}

/** The same as a `<meta>` carries it, for hosts without headers; it cannot say who may frame a page. */
export function contentSecurityMeta(inline: InlineHashes): string {
  return directives(inline).join('; ');
}

/** Browsers do not ask for it; who checks pages against the policy does (integrations/parse-pauses.ts). */
const EMPTY = blockHash('');

function directives({ scripts, styles }: InlineHashes): string[] {
  return [
    "default-src 'self'",
    // Pagefind's index is read by WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval'${quoted([...scripts, EMPTY])}`,
    `style-src 'self'${quoted(styles)}`,
    "img-src 'self' data:",
    // The glyphs of formulas stand in the page's style sheet.
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
}

const quoted = (hashes: readonly string[]) => hashes.map((hash) => ` '${hash}'`).join('');

/** What no page uses. Only names that browsers know: an unknown one is an error in the console. */
const FEATURES_OFF = [
  'accelerometer',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
