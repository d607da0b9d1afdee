import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Page } from 'playwright-core';

const FOLDER = 'pagefind-stock';

/**
 * Pagefind with its own index of the same pages, and its results as its own interface lists them:
 * of each page the three sections with most hits.
 */
export async function stockSearch(page: Page, url: string, root: string) {
  const { index } = await pagefind.createIndex({ rootSelector: 'html' });
  await index?.addDirectory({ path: root });
  await index?.writeFiles({ outputPath: join(root, FOLDER) });
  await pagefind.close();
  await page.goto(`${url}search/`);
  return {
    ask: (query: string): Promise<string[]> =>
      page.evaluate(
        async ({ query, url, folder }) => {
          const stock = await import(`${url}${folder}/pagefind.js`);
          const { results } = await stock.search(query);
          const first = await Promise.all(
            results.slice(0, 10).map((one: { data(): Promise<Found> }) => one.data()),
          );
          const listed = first.flatMap(({ sub_results }: Found) =>
            [...sub_results]
              .sort((a, b) => b.locations.length - a.locations.length)
              .slice(0, 3)
              .map((one) => one.url),
          );
          return listed.map((one: string) => decodeURIComponent(one.replace(/^\//, '')));

          interface Found {
            sub_results: { url: string; locations: number[] }[];
          }
        },
        { query, url, folder: FOLDER },
      ),
    close: () => rm(join(root, FOLDER), { recursive: true, force: true }),
  };
}
