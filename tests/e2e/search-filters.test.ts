import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SearchBox } from '../support/pages/search-box.ts';
import { phrase, route, useSearch } from '../support/pages/search-site.ts';

const { visit } = useSearch();
/** Said in several articles, and not in text alone. */
const QUERY = '损失';
const asking = `search/?q=${encodeURIComponent(QUERY)}`;

/** The number a choice promises, once it is final. */
async function promised(box: SearchBox, name: string): Promise<number> {
  const label = box.kind(name).locator('..');
  await label.filter({ hasText: /\d$/ }).waitFor();
  return Number(/\d+$/.exec((await label.textContent()) ?? '')?.[0]);
}

/** How many hits there are once all are listed. */
async function listedInAll(box: SearchBox): Promise<number> {
  const more = box.results.locator('[data-search-more]:visible');
  while ((await more.count()) > 0) {
    const before = await box.hits.count();
    await more.click();
    // The end may only show when nothing more comes.
    await Promise.race([box.hits.nth(before).waitFor(), more.waitFor({ state: 'hidden' })]);
  }
  return box.hits.count();
}

/** Chooses a kind as a reader does, by its label. */
async function choose(box: SearchBox, name: string, query = QUERY): Promise<void> {
  await box.kind(name).locator('..').click();
  await settled(box.page, query);
}

const settled = (page: Page, query: string) => new SearchBox(page).answered(query);
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe('The filters of a search', () => {
  it('say how many hits of each kind there are, and leave as many', () =>
    visit(asking, async (page, box) => {
      await box.answered(QUERY);
      for (const name of ['全部', '正文', '公式', '代码', '术语', '文献']) {
        const number = await promised(box, name);
        if (await box.kind(name).isDisabled()) {
          assert.equal(number, 0, name);
          continue;
        }
        await choose(box, name);
        assert.equal(await listedInAll(box), number, name);
        assert.equal(await box.kind(name).isChecked(), true);
      }
      assert.ok((await page.getByRole('radio').count()) === 6);
    }));

  it('cannot be chosen where nothing would be left, and say so', () =>
    visit(`search/?q=${encodeURIComponent(phrase)}`, async (_page, box) => {
      await box.answered(phrase);
      assert.equal(await promised(box, '文献'), 0);
      assert.equal(await box.kind('文献').isDisabled(), true);
      assert.equal(await box.kind('正文').isDisabled(), false);
    }));

  it('are in the address, and taken from it', () =>
    visit(asking, async (page, box) => {
      await box.answered(QUERY);
      await choose(box, '正文');
      assert.equal(parameter(page, 'kind'), 'text');
      await page.reload();
      await box.answered(QUERY);
      assert.equal(await box.kind('正文').isChecked(), true);
      await box.kind('全部').locator('..').click();
      await page.waitForURL((url) => !url.searchParams.has('kind'));
    }));

  it('narrow to one article', () =>
    visit(asking, async (page, box) => {
      await box.answered(QUERY);
      await promised(box, '全部');
      const places = await box.places();
      const slug = /^articles\/([^/]+)/.exec(places.at(-1) ?? '')?.[1] ?? '';
      await box.article.selectOption(slug);
      await page.waitForURL(`**article=${slug}*`);
      await box.answered(QUERY);
      const narrowed = await box.places();
      assert.ok(narrowed.length > 0);
      assert.ok(narrowed.every((place) => place.startsWith(`articles/${slug}/`)));
      assert.match((await box.article.locator('option:checked').textContent()) ?? '', / \d+\+?$/);
    }));

  it('stay while one types on, and say when they alone leave nothing', () =>
    visit(asking, async (page, box) => {
      await box.answered(QUERY);
      await choose(box, '术语');
      await box.ask(phrase);
      assert.equal(await box.results.getAttribute('data-state'), 'empty');
      assert.match((await box.status.textContent()) ?? '', /^术语里没有/);
      await page.getByRole('button', { name: '在全书里找' }).click();
      await box.inState('done');
      assert.equal(await box.kind('全部').isChecked(), true);
      assert.equal(await SearchBox.hasFocus(box.field), true);
    }));

  it('are chosen by the arrow keys; Enter among them opens nothing', () =>
    visit(route, async (page, box) => {
      await page.keyboard.press('/');
      await box.ask(QUERY);
      await box.kind('全部').focus();
      await page.keyboard.press('ArrowRight');
      await box.answered(QUERY);
      assert.equal(await box.kind('全部').isChecked(), false);
      const chosen = page.locator('.search-kinds :checked');
      assert.equal(await SearchBox.hasFocus(chosen), true);
      await page.keyboard.press('Enter');
      assert.equal(await box.dialog.isVisible(), true);
      assert.equal(await SearchBox.hasFocus(chosen), true);
    }));

  it('go along to the search page', () =>
    visit(route, async (page, box) => {
      await box.open();
      await box.ask(QUERY);
      await choose(box, '正文');
      await page.getByRole('link', { name: '在搜索页查看全部' }).click();
      await page.waitForURL('**kind=text*');
      await box.answered(QUERY);
      assert.equal(await box.kind('正文').isChecked(), true);
    }));
});
