import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { phrase, place, route, useSearch } from '../support/pages/search-site.ts';

const { visit } = useSearch();

describe('A hit that was opened', () => {
  const marked = (page: Page) =>
    page.evaluate(() => {
      const marks = [...(CSS.highlights.get('search-match') ?? [])] as Range[];
      const top = marks[0]?.getBoundingClientRect().top ?? -1;
      return { texts: marks.map(String), inView: top >= 0 && top < innerHeight };
    });

  for (const [from, start] of [
    ['the search page', 'search/'],
    ['the dialog over the same article', route],
  ] as const) {
    it(`from ${from} shows what was searched for, marked until it is cleared`, () =>
      visit(start, async (page, box) => {
        if (start !== 'search/') await box.open();
        await box.ask(phrase);
        const index = (await box.places()).indexOf(place);
        await box.hits.nth(index).click();
        const clear = page.getByRole('button', { name: '清除标记' });
        await clear.waitFor();
        const { texts, inView } = await marked(page);
        assert.equal(texts[0], phrase);
        assert.equal(inView, true);
        await clear.click();
        assert.deepEqual((await marked(page)).texts, []);
        await page.reload();
        assert.deepEqual((await marked(page)).texts, []);
      }));
  }
});

describe('A result', () => {
  it('stands below its article and its seal, and marks what was looked for', () =>
    visit('search/', async (_page, box) => {
      await box.ask(phrase);
      assert.equal(await box.hits.first().locator('mark').first().textContent(), phrase);
      const groups = box.results.locator('.search-group');
      assert.ok((await groups.count()) > 0);
      for (const group of await groups.all()) {
        assert.match((await group.locator('.seal').textContent()) ?? '', /^\p{Script=Han}$/u);
        assert.ok((await group.locator('a[data-search-hit]').count()) > 0);
      }
    }));

  it('is in one group for each article, also after more were listed', () =>
    visit('search/?q=的', async (page, box) => {
      await box.answered('的');
      const before = await box.hits.count();
      await page.getByRole('button', { name: '再列一些' }).click();
      await box.hits.nth(before).waitFor();
      const names = await box.results.locator('.search-group > p').allTextContents();
      assert.equal(new Set(names).size, names.length, names.join(' '));
    }));
});
