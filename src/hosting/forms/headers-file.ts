import { contentType, unusualTypes } from '../content-types.ts';
import type { Header, Policy } from '../policy.ts';

/**
 * `_headers`, which Netlify and Cloudflare Pages read. Cloudflare joins the values of a header that
 * two fitting rules name, so that no two rules for one path name the same; what has no rule is
 * revalidated by both hosts anyway. Cloudflare allows 100 rules and 2,000 characters a line.
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile({ base, headers, tlsHeaders, caching }: Policy): string {
  return [
    // Both hosts answer over TLS alone.
    rule(`${base}*`, [...headers, ...tlsHeaders]),
    ...caching.map(({ paths, value }) => rule(base + paths, [['Cache-Control', value]])),
    ...unusualTypes.map((end) =>
      rule(`${base}*.${end}`, [['Content-Type', contentType(`.${end}`)]]),
    ),
  ].join('\n');
}

function rule(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}
