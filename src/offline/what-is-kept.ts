import type { Answer, KeptPage } from './messages.ts';
import { eachKept, keptList, siteFiles } from './store.ts';
import { address } from './this-build.ts';

/** The pages that are kept, what all of it weighs, and whether the whole series is there. */
export async function whatIsKept(): Promise<Answer> {
  const pages: KeptPage[] = [];
  const urls = new Set<string>();
  let bytes = 0;
  await eachKept(async (url, cache) => {
    const response = await cache.match(url);
    if (!response) return;
    urls.add(url);
    bytes += Number(response.headers.get('content-length'));
    if (url.endsWith('/') && url !== address('offline/'))
      pages.push({ url, title: titleOf(await response.text()) });
  });
  return { type: 'kept', pages, bytes, everything: await isEverything(urls) };
}

/** Of the build that the site has now; of the one known here where there is no network. */
async function isEverything(urls: ReadonlySet<string>): Promise<boolean> {
  const list = await siteFiles().catch(keptList);
  return list?.files.every((path) => urls.has(address(path))) ?? false;
}

function titleOf(html: string): string {
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
  return title.replace(/ · [^·]*$/, '');
}
