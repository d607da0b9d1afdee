import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { sectionsOfArticle } from '../article-sections.ts';
import { pagesOf } from '../dist.ts';
import { useReader } from '../reader.ts';
import { searchedTexts, tells } from '../section-texts.ts';
import { SearchBox } from './search-box.ts';

/** Everything that the search fetches when it is used, besides its code. */
export const INDEX = '**/pagefind/**';

const article = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route));
assert.ok(article, 'no article was built');

/** An article of the site, and its sections. */
export const route = article.route;
export const sections = sectionsOfArticle(article);
/** A phrase from the middle of a paragraph of the article, and the only place where it stands. */
export const { phrase, place } = middle();

function middle(): { phrase: string; place: string } {
  const all = searchedTexts(pagesOf());
  const long = sections.flatMap(({ place, blocks }) =>
    blocks.filter((block) => block.length > 30).map((block) => ({ place, block })),
  );
  for (const { place, block } of long.slice(Math.floor(long.length / 2))) {
    const phrase = /(?<=^.{6,})\p{Script=Han}{6}/u.exec(block)?.[0];
    // An entry of the glossary may have the same words.
    if (phrase && all.filter((one) => tells(one, phrase)).length === 1) return { phrase, place };
  }
  return { phrase: '', place: '' };
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
