import { type Policy, revalidate } from './policy.ts';

/** Folder of the built site for what servers read: snippets of configuration, the policy as JSON. */
export const HOSTING = '.hosting';

/**
 * What a server of ours never sends, though it lies in the built site: hidden files, and the files
 * that some hosts read for their settings. They hold no secret; nobody has a use for them either.
 */
export const notServed = /(?:^|\/)\.(?!well-known\/)|^(?:_headers|vercel\.json)$/;

/** How long a file may be kept. @param path below the base */
export function caching(policy: Policy, path: string): string {
  const rule = policy.caching.find(({ paths }) => new RegExp(pattern(paths)).test(path));
  return rule?.value ?? revalidate;
}

/** Paths with one `*` as a regular expression that every server understands. */
export function pattern(paths: string, base = ''): string {
  const [before = '', after] = paths.split('*').map(escaped);
  return `^${escaped(base)}${before}${after === undefined ? '$' : after && `.*${after}$`}`;
}

function escaped(text: string): string {
  return text.replace(/[.+?()[\]{}|\\^$]/g, '\\$&');
}

/** What tells the names in a server's snippet from those of another site on the same host. */
export function nameOf(base: string): string {
  return `site${base.replace(/\W+/g, '_').replace(/_$/, '')}`;
}
