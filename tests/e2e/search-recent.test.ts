import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SearchBox } from '../support/pages/search-box.ts';
import { phrase, route, useSearch } from '../support/pages/search-site.ts';

const { visit } = useSearch();

/** Searches, opens the first hit and reaches for the search again where it led to. */
async function follow(page: Page, box: SearchBox, query: string): Promise<void> {
  await box.ask(query);
  const there = await box.hits.first().evaluate((link) => (link as HTMLAnchorElement).href);
  await page.keyboard.press('Enter');
  await page.waitForURL(there);
  await box.dialog.waitFor({ state: 'hidden' });
  await box.open();
}

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('recent-searches'));

describe('Recent searches', () => {
  it('are kept once they led somewhere, the latest first, and ask again', () =>
    visit(route, async (page, box) => {
      await box.open();
      assert.equal(await box.recent.count(), 0);
      await follow(page, box, '平台');
      await box.ask('成本');
      assert.equal(await kept(page), '["平台"]');
      await follow(page, box, phrase);
      await box.field.fill('');
      await box.inState('idle');
      assert.deepEqual(await box.recent.allTextContents(), [phrase, '平台']);
      await box.recent.last().click();
      await box.answered('平台');
      assert.equal(await box.field.inputValue(), '平台');
      assert.equal(await SearchBox.hasFocus(box.field), true);
    }));

  it('are removed one by one, with the focus on the next, and all at once', () =>
    visit(route, async (page, box) => {
      await page.evaluate(() => {
        localStorage.setItem('recent-searches', JSON.stringify(['梯度', '损失', '成本']));
      });
      await box.open();
      await box.recent.first().waitFor();
      await page.getByRole('button', { name: '不再记住“损失”' }).click();
      assert.deepEqual(await box.recent.allTextContents(), ['梯度', '成本']);
      const next = page.getByRole('button', { name: '不再记住“成本”' });
      assert.equal(await SearchBox.hasFocus(next), true);
      await page.getByRole('button', { name: '全部清除' }).click();
      assert.equal(await box.recent.count(), 0);
      assert.equal(await kept(page), null);
      assert.equal(await SearchBox.hasFocus(box.field), true);
    }));

  it('are not kept, and nothing breaks, where storage is denied', () =>
    visit('', async (page, box) => {
      const broken: string[] = [];
      page.on('pageerror', ({ message }) => broken.push(message));
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }
      });
      await page.goto(page.url() + route);
      await box.open();
      await follow(page, box, '平台');
      await box.field.fill('');
      await box.inState('idle');
      assert.equal(await box.recent.count(), 0);
      assert.deepEqual(broken, []);
    }));

  it('are named on the page about the site, with everything else that is kept', () =>
    visit('about/', async (page) => {
      await page.getByText('recent-searches').waitFor();
    }));
});
