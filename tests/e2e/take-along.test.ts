import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolationsInAllThemes } from '../support/axe.ts';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, PHONE, useReader } from '../support/reader.ts';

const ARTICLE = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route))?.route ?? '';
const permissions = ['clipboard-read', 'clipboard-write'];
const DESK = { viewport: DESKTOP, permissions };
const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true, permissions };
const reader = useReader();

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const bar = (page: Page) => page.getByRole('toolbar', { name: '选中的文字' });
const said = (page: Page, words: string) => page.locator('.toast').getByText(words).waitFor();
/** A paragraph of words alone, long enough for several lines. */
const PLAIN = '.chapter > p:not(:has(*)), .chapter > p:not(:has(.katex, sup))';

/** Selects a paragraph from its start to its end, as a script may; its box comes back. */
const select = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node) => {
      node.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.selectAllChildren(node);
    });

describe('The link of a place', () => {
  it('is copied by a press on the sign of a heading, without leaving where one reads', async () => {
    const page = await reader.open(ARTICLE, DESK);
    const link = page.locator('.prose h3 .heading-link').first();
    await link.scrollIntoViewIfNeeded();
    const y = await page.evaluate(() => scrollY);
    await link.click();
    await said(page, '已复制链接');
    assert.equal(await copied(page), page.url() + (await link.getAttribute('href')));
    assert.equal(await page.evaluate(() => scrollY), y);
    await page.context().close();
  });

  it('is copied beside a figure and a table, by finger, from a target large enough', async () => {
    const page = await reader.open(ARTICLE, TOUCH);
    for (const figure of ['figure[data-diagram]', 'figure.table']) {
      await page.locator(figure).first().scrollIntoViewIfNeeded();
      const link = page.locator(`${figure} > .heading-link`).first();
      await link.tap();
      await said(page, '已复制链接');
      // The words of the tap before may still stand there.
      await page.waitForFunction(
        async (url) => (await navigator.clipboard.readText()) === url,
        page.url() + (await link.getAttribute('href')),
      );
      const size = await link.boundingBox();
      assert.ok(size && size.width >= 44 && size.height >= 44, JSON.stringify(size));
    }
    await page.context().close();
  });

  it('may be shared where the browser can, from a menu', async () => {
    const page = await reader.open('404.html', DESK);
    await page.addInitScript(() => {
      const shared = async (data: ShareData) => {
        document.title = `shared ${data.url}`;
      };
      Object.defineProperty(navigator, 'share', { value: shared });
    });
    await page.goto(reader.url() + ARTICLE);
    await page.locator('.prose h3 .heading-link').first().click();
    await page.getByRole('menuitem', { name: '分享' }).click();
    await page.waitForFunction(() => /^shared http.*#/.test(document.title));
    await page.context().close();
  });

  it('says in words when the clipboard is refused', async () => {
    const page = await reader.open('404.html', DESK);
    await page.addInitScript(() => {
      const writeText = () => Promise.reject(new Error('refused'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await page.goto(reader.url() + ARTICLE);
    await page.locator('.prose h3 .heading-link').first().click();
    await said(page, '没能复制');
    await page.context().close();
  });
});

describe('A formula', () => {
  it('is copied as TeX or MathML by keyboard, and the focus comes back to its number', async () => {
    const page = await reader.open(ARTICLE, DESK);
    const formula = page.locator('.formula').first();
    const tex = await formula.locator('annotation').textContent();
    const number = formula.locator('.formula-number');
    const first = page.getByRole('menuitem', { name: '复制TeX' });
    // Before the page's script has run, the number is the plain link that it is without scripts.
    await page.waitForFunction(() => customElements.get('article-toc'));
    const openMenu = async (): Promise<void> => {
      await number.press('Enter');
      await first.waitFor();
    };
    await openMenu();
    assert.deepEqual(await axeViolationsInAllThemes(page, '.take-menu'), []);
    await first.press('Enter');
    await said(page, '已复制TeX');
    assert.equal(await copied(page), tex?.trim());
    assert.equal(await number.evaluate((node) => node === document.activeElement), true);
    await openMenu();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await said(page, '已复制MathML');
    assert.match(await copied(page), /^<math.*<\/math>$/s);
    await openMenu();
    await page.keyboard.press('Escape');
    await page.locator('.take-menu').waitFor({ state: 'detached' });
    assert.equal(await number.evaluate((node) => node === document.activeElement), true);
    await page.context().close();
  });

  it('is copied once, as TeX, with the text that is selected around it', async () => {
    const page = await reader.open(ARTICLE, DESK);
    const paragraph = '.chapter > p:has(.katex)';
    await select(page, paragraph);
    await bar(page).waitFor();
    await page.keyboard.press('ControlOrMeta+c');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
    const written = await page.locator(paragraph).first().locator('annotation').allTextContents();
    const text = await copied(page);
    const inText = [...text.matchAll(/\$([^$]+)\$/g)].map(([, tex]) => tex);
    assert.deepEqual(
      inText,
      written.map((tex) => tex.trim()),
    );
    assert.equal(text.includes('\u200b'), false);
    await page.context().close();
  });
});

describe('A selection', () => {
  it('is quoted with title, section and address, from a bar that does not cover it', async () => {
    const page = await reader.open(ARTICLE, DESK);
    await select(page, PLAIN);
    await bar(page).waitFor();
    const box = await bar(page).boundingBox();
    const lines = await page.locator(PLAIN).first().boundingBox();
    assert.ok(box && lines);
    assert.ok(box.y >= lines.y + lines.height || box.y + box.height <= lines.y);
    await bar(page).getByRole('button', { name: '引用' }).click();
    await said(page, '已复制引文与出处');
    const quoted = await copied(page);
    const words = await page.locator(PLAIN).first().textContent();
    const title = await page.locator('h1').textContent();
    assert.ok(quoted.startsWith(`“${words?.trim().slice(0, 4)}`), quoted);
    assert.ok(quoted.includes(`——《${title}》，`), quoted);
    assert.match(quoted, /\nhttp.*#[^:]+:~:text=/);
    const kept = await page.evaluate(() => getSelection()?.toString());
    assert.equal(kept?.trim(), words?.trim());
    await page.context().close();
  });

  it('leads by Tab into the bar and on in the text; Escape puts the bar away', async () => {
    const page = await reader.open(ARTICLE, DESK);
    await select(page, PLAIN);
    await bar(page).waitFor();
    await page.keyboard.press('Tab');
    const quote = bar(page).getByRole('button', { name: '引用' });
    assert.equal(await quote.evaluate((node) => node === document.activeElement), true);
    assert.deepEqual(await axeViolationsInAllThemes(page, '.quote-bar'), []);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await said(page, '已复制这段话的链接');
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'hidden' });
    assert.equal(
      await page
        .locator(PLAIN)
        .first()
        .evaluate((node) => node === document.activeElement),
      true,
    );
    await page.context().close();
  });

  it('by mouse brings the bar only when the button is up, and a press elsewhere takes it away', async () => {
    const page = await reader.open(ARTICLE, DESK);
    const paragraph = page.locator(PLAIN).first();
    await paragraph.scrollIntoViewIfNeeded();
    const box = await paragraph.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 4, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 14, { steps: 5 });
    await page.waitForFunction(() => getSelection()?.toString() !== '');
    assert.equal(await bar(page).isVisible(), false);
    await page.mouse.up();
    await bar(page).waitFor();
    await page.mouse.click(2, 500);
    await bar(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('on a phone brings the bar below the handles, within the screen', async () => {
    const page = await reader.open(ARTICLE, TOUCH);
    await select(page, PLAIN);
    await bar(page).waitFor();
    const box = await bar(page).boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= PHONE.width, JSON.stringify(box));
    await bar(page).getByRole('button', { name: '引用' }).tap();
    await said(page, '已复制引文与出处');
    assert.match(await copied(page), /^“/);
    await page.context().close();
  });

  it('outside the article brings nothing', async () => {
    const page = await reader.open(ARTICLE, DESK);
    await select(page, PLAIN);
    await bar(page).waitFor();
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.site-footer') as Element);
    });
    await bar(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
