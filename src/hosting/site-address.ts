/**
 * What is wrong with where the site is to stand, in words for whoever builds it. Both end up in every
 * address of the site: what does not fit would be dropped or changed without a word.
 * @param siteUrl origin of the site, as `SITE_URL` says it
 * @param base path below the origin, from slash to slash
 */
export function addressFaults(siteUrl: string, base: string): string[] {
  return [siteFault(siteUrl), baseFault(base)].filter((fault) => fault !== undefined);
}

/** Segments that mean themselves to browsers, servers and regular expressions alike; none hidden. */
const BASE = /^\/(?:[\w~-][\w.~-]*\/)*$/;

function baseFault(base: string): string | undefined {
  if (BASE.test(base)) return undefined;
  return `BASE_PATH 不能用作网址里的路径：“${base}”。\n  → 只用字母、数字和 - _ ~ .，各段用 / 隔开，不以点开头，如 /repo/`;
}

function siteFault(siteUrl: string): string | undefined {
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    return `SITE_URL 不是网址：“${siteUrl}”。\n  → 写全，如 https://example.com`;
  }
  if (url.href === `${url.origin}/`) return undefined;
  const path = url.pathname === '/' ? '' : `，路径写进 BASE_PATH=${url.pathname}`;
  return `SITE_URL 只写来源：“${siteUrl}”。\n  → SITE_URL=${url.origin}${path}`;
}
