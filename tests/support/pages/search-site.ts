import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { sectionsOfArticle } from '../article-sections.ts';
import { pagesOf } from '../dist.ts';
import { useReader } from '../reader.ts';
import { SearchBox } from './search-box.ts';

/** Everything that the search fetches when it is used, besides its code. */
export const INDEX = '**/pagefind/**';

const article = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route));
assert.ok(article, 'no article was built');

/** An article of the site, and its sections. */
export const route = article.route;
export const sections = sectionsOfArticle(article);
/** A phrase from the middle of a paragraph of the article, and where it stands. */
export const { phrase, place } = middle();

function middle(): { phrase: string; place: string } {
  const long = sections.flatMap(({ place, blocks }) =>
    blocks.filter((block) => block.length > 30).map((block) => ({ place, block })),
  );
  const { place, block } = long[Math.floor(long.length / 2)] ?? { place: '', block: '' };
  const phrase = /(?<=^.{6,})\p{Script=Han}{6}/u.exec(block)?.[0] ?? '';
  return { phrase, place };
}

type Read = (page: Page, box: SearchBox) => Promise<void>;

/** A reader who opens one page for each test and closes it afterwards. */
export function useSearch() {
  const reader = useReader();
  return {
    url: reader.url,
    async visit(at: string, read: Read, options: BrowserContextOptions = {}): Promise<void> {
      const page = await reader.open(at, options);
      try {
        await read(page, new SearchBox(page));
      } finally {
        await page.context().close();
      }
    },
  };
}
