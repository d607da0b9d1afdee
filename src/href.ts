/** A path of this site under its base path: `href('search/')` is `/repo/search/` below `/repo/`. */
export function href(path = ''): string {
  return import.meta.env.BASE_URL + path.replace(/^\//, '');
}

/** The same with the site's origin, for programs that read a page elsewhere. */
export function fullUrl(path: string, site: URL | undefined): string {
  return new URL(href(path), site).href;
}
