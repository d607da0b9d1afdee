import type { Answer } from './messages.ts';
import { drop, dropAll, find, isLasting, keep, keepList, keptList, siteFiles } from './store.ts';
import { address, thisBuild } from './this-build.ts';

/** Keeps the page that says that there is no network. */
export function keepShell(): Promise<void> {
  return keepAll(thisBuild.shell);
}

/** Takes them from the browser's own cache, where they have just been put. */
export async function keepVisited(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    if (await find(url)) continue;
    const response = await fetch(url, { cache: 'force-cache' }).catch(() => undefined);
    if (response) await keep(url, response).catch(() => {});
  }
}

/** Once for each build. Texts of older ones go: only their own index names them. */
export async function keepSearch(): Promise<void> {
  const known = (await keptList())?.build;
  if (known === thisBuild.id) return;
  const list = await siteFiles();
  if (known === list.build) return;
  await keepAll(list.search);
  await drop(({ pathname }) => pathname.startsWith(`${thisBuild.base}pagefind/`), list.search);
  await keepList(list);
}

/** All of the site, telling how far it is. */
export async function keepSeries(tell: (words: Answer) => void): Promise<void> {
  let [done, files] = [0, 0];
  try {
    const list = await siteFiles();
    files = list.files.length;
    await keepAll(list.files, (count) => {
      done = count;
      tell({ type: 'progress', done, files });
    });
    // Files of older builds go, once everything of the new one is here.
    await drop(() => true, list.files);
    await keepList(list);
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    tell({ type: 'failed', done, files, full });
  }
}

/** Everything but the page that says that there is no network. */
export async function forget(): Promise<void> {
  await dropAll();
  await keepShell();
}

/**
 * Fetches paths below the base, four at a time; those kept for ever are not fetched again.
 * @throws once one of them failed and the others have come to rest
 */
async function keepAll(
  paths: readonly string[],
  progress: (done: number) => void = () => {},
): Promise<void> {
  const waiting = [...paths];
  let done = 0;
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const url = address(path);
      if (!(isLasting(url) && (await find(url)))) await fetchWhole(url);
      done += 1;
      progress(done);
    }
  };
  const stop = (error: unknown) => {
    waiting.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: 4 }, () => work().catch(stop)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** After what the open page asks for. @throws where the answer is not the file */
async function fetchWhole(url: string): Promise<void> {
  const response = await fetch(url, { priority: 'low' });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  await keep(url, response);
}
