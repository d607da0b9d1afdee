import type { SiteFiles } from './messages.ts';
import { address, thisBuild } from './this-build.ts';

/** Pages, and files whose names may come to hold something else: asked for anew when there is a network. */
const CHANGING = `${thisBuild.base} changing`;
/** Files named after what they hold: what is kept is right for ever. */
const LASTING = `${thisBuild.base} lasting`;
/** Kept once all that search needs is. */
const LIST = address('offline.json');

/** Whether a file is named after what it holds. @param path of it, or its address */
export function isLasting(path: string): boolean {
  return /\/(_astro|pagefind\/index)\/|\.pf_meta$/.test(path);
}

/** A store that cannot be read, on a full or broken disk, holds nothing: the network is still there. */
export async function find(url: string): Promise<Response | undefined> {
  try {
    const cache = await storeOf(url);
    return await cache.match(plain(url));
  } catch {
    return undefined;
  }
}

/**
 * Keeps a whole answer of our own site, and nothing else: no error, no redirect, no half of a file,
 * nothing that another program on the same host wants forgotten. A body that breaks off throws while
 * it is read, before anything is stored.
 */
export async function keep(url: string, response: Response): Promise<void> {
  if (response.status !== 200 || response.type !== 'basic' || response.redirected) return;
  if (/no-store|private/.test(response.headers.get('cache-control') ?? '')) return;
  const headers = new Headers({ 'content-type': response.headers.get('content-type') ?? '' });
  // The policy of the page comes with it.
  for (const name of ['content-security-policy', 'referrer-policy', 'permissions-policy']) {
    const value = response.headers.get(name);
    if (value) headers.set(name, value);
  }
  const body = await response.blob();
  headers.set('content-length', String(body.size));
  const cache = await storeOf(url);
  await cache.put(plain(url), new Response(body, { headers }));
}

function storeOf(url: string): Promise<Cache> {
  return caches.open(isLasting(url) ? LASTING : CHANGING);
}

/** Without query and fragment: `/search/?q=x` is the page `/search/`. */
function plain(url: string): string {
  const { origin, pathname } = new URL(url, location.origin);
  return origin + pathname;
}

/** Of what build search is kept, if it is, and what that is made of. */
export async function keptList(): Promise<SiteFiles | undefined> {
  return (await find(LIST))?.json();
}

export async function keepList(list: SiteFiles): Promise<void> {
  const cache = await storeOf(LIST);
  await cache.put(LIST, Response.json(list));
}

/** What the site is made of now. @throws where there is no network */
export async function siteFiles(): Promise<SiteFiles> {
  const response = await fetch(LIST, { cache: 'no-cache' });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** Goes through all that is kept. */
export async function eachKept(
  visit: (url: string, cache: Cache) => Promise<unknown>,
): Promise<void> {
  for (const name of [CHANGING, LASTING]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) await visit(url, cache);
  }
}

/** Of the kept files that are meant, drops all but some. @param paths of these, below the base */
export async function drop(
  isMeant: (url: URL) => boolean,
  paths: readonly string[],
): Promise<void> {
  const current = new Set(paths.map(address));
  await eachKept(async (url, cache) => {
    if (isMeant(new URL(url)) && !current.has(url)) await cache.delete(url);
  });
}

export async function dropAll(): Promise<void> {
  await caches.delete(CHANGING);
  await caches.delete(LASTING);
}
