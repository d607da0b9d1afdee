import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SearchBox } from '../support/pages/search-box.ts';
import { phrase, route, useSearch } from '../support/pages/search-site.ts';

const { visit } = useSearch();

/** Waits until an element scrolls as far as it did before. */
async function scrolledTo(page: Page, selector: string, top: number): Promise<void> {
  await page.waitForFunction(
    ([selector, top]) => Math.abs((document.querySelector(selector)?.scrollTop ?? -1) - top) < 2,
    [selector, top] as const,
  );
}

const scrollOf = (page: Page, selector: string) =>
  page.evaluate((selector) => document.querySelector(selector)?.scrollTop ?? 0, selector);

describe('The way back from a hit', () => {
  it('leads to the search page as it was: query, all that was listed, scroll, focus', () =>
    visit('search/', async (page, box) => {
      await box.ask('的');
      const before = await box.hits.count();
      await page.getByRole('button', { name: '再列一些' }).click();
      await box.hits.nth(before).waitFor();
      const shown = await box.places();
      const followed = box.hits.nth(before + 2);
      await followed.scrollIntoViewIfNeeded();
      const top = await scrollOf(page, 'html');
      assert.ok(top > 100, `scrolled by ${top}`);
      const [place] = [await followed.getAttribute('href')];
      await followed.click();
      await page.waitForURL(`**${place}`);
      await page.goBack();
      await box.answered('的');
      await scrolledTo(page, 'html', top);
      assert.equal(await box.field.inputValue(), '的');
      assert.deepEqual(await box.places(), shown);
      assert.equal(
        await SearchBox.hasFocus(page.locator(`a[data-search-hit][href="${place}"]`)),
        true,
      );
    }));

  for (const where of ['on another page', 'on the same page']) {
    it(`opens the dialog again from which a hit ${where} was followed`, () =>
      visit(where === 'on the same page' ? route : 'about/', async (page, box) => {
        await box.open();
        const query = where === 'on the same page' ? phrase : '的';
        await box.ask(query);
        await box.hits.last().focus();
        const top = await scrollOf(page, '[data-search-results]');
        const place = await box.hits.last().getAttribute('href');
        await page.keyboard.press('Enter');
        await page.waitForURL(`**${place}`);
        await page.goBack();
        await box.dialog.waitFor();
        await box.answered(query);
        await scrolledTo(page, '[data-search-results]', top);
        assert.equal(await box.field.inputValue(), query);
        // Once it was closed it stays closed.
        await page.keyboard.press('Escape');
        await box.dialog.waitFor({ state: 'hidden' });
        await page.reload();
        assert.equal(await box.dialog.isVisible(), false);
      }));
  }
});
