import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axeViolationsInAllThemes } from '../support/axe.ts';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, PHONE, useReader } from '../support/reader.ts';

const ARTICLE = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route))?.route ?? '';
const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true };
const reader = useReader();

const card = (page: Page) => page.locator('.card');
const term = (page: Page) => page.locator('.chapter > p a.term').first();
const source = (page: Page) => page.locator('.chapter > p .cite a').first();
const isFocused = (place: Locator) => place.evaluate((node) => node === document.activeElement);

/** Comes to a link by keyboard: focus that a script gives after a key counts as the keyboard's. */
async function reach(page: Page, link: Locator): Promise<void> {
  await page.keyboard.press('Shift');
  await link.focus();
}

/** Where every block of the text stands. */
const places = (page: Page) =>
  page.$$eval('.chapter > *', (blocks) =>
    blocks.map((b) => b.getBoundingClientRect().top + scrollY),
  );

describe('The card of a term', () => {
  it('shows the definition when the pointer rests on it, stays under the pointer, and leaves', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await term(page).scrollIntoViewIfNeeded();
    await term(page).hover();
    const link = card(page).getByRole('link', { name: '在术语表里看' });
    await link.waitFor();
    await card(page).locator('[lang=en]').waitFor();
    await link.hover();
    assert.equal(await card(page).isVisible(), true);
    await page.mouse.move(1, 400);
    await card(page).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('opens by keyboard; Tab leads into it, Escape out of it and back to the word', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await reach(page, term(page));
    const link = card(page).getByRole('link');
    await link.waitFor();
    await card(page).locator('[lang=en]').waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await isFocused(link), true);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    assert.equal(await isFocused(term(page)), true);
    await page.context().close();
  });

  it('keeps the focus that is in it when the definition comes', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    let arrive = (): void => undefined;
    const gate = new Promise<void>((open) => {
      arrive = open;
    });
    await page.route('**/terms.json', async (route) => {
      await gate;
      await route.continue();
    });
    await reach(page, term(page));
    const link = card(page).getByRole('link');
    await link.waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await isFocused(link), true);
    arrive();
    await card(page).locator('[lang=en]').waitFor();
    assert.equal(await isFocused(link), true);
    await page.context().close();
  });

  it('closes on Escape while the pointer rests, and when the focus goes on', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await term(page).hover();
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.mouse.move(1, 400);
    await reach(page, term(page));
    await card(page).waitFor();
    await page.keyboard.press('Shift+Tab');
    const word = await term(page).elementHandle();
    await page.waitForFunction((word) => !word?.nextElementSibling?.matches('.card'), word);
    await page.context().close();
  });

  it('opens at the first tap without leaving, closes at the second, and holds the way on', async () => {
    const page = await reader.open(ARTICLE, TOUCH);
    await term(page).tap();
    await card(page).locator('[lang=en]').waitFor();
    assert.equal(new URL(page.url()).pathname, new URL(reader.url() + ARTICLE).pathname);
    await term(page).tap();
    await card(page).waitFor({ state: 'detached' });
    await term(page).tap();
    await card(page).getByRole('link').tap();
    await page.waitForURL(/\/glossary\/#/);
    await page.context().close();
  });

  it('is put away by a tap elsewhere', async () => {
    const page = await reader.open(ARTICLE, TOUCH);
    await term(page).tap();
    await card(page).waitFor();
    await page.locator('.site-header').tap({ position: { x: 90, y: 10 } });
    await card(page).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('says in words that the definitions could not be had, and still leads to the glossary', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await page.route('**/terms.json', (route) => route.abort());
    await term(page).hover();
    await card(page).getByText('没能取到释义').waitFor();
    assert.equal(await card(page).getByRole('link').count(), 1);
    await page.context().close();
  });
});

describe('The card of a source', () => {
  it('prints what the list prints, with its address and the way to the list', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await source(page).hover();
    await card(page).waitFor();
    const id = (await source(page).getAttribute('href'))?.slice(1) ?? '';
    const entry = page.locator(`[id="${id}"]`);
    const printed = await entry.locator('.reference').textContent();
    assert.equal(await card(page).locator('.reference').textContent(), printed);
    const address = await entry.locator('.address').getAttribute('href');
    assert.equal(await card(page).getByRole('link').first().getAttribute('href'), address);
    await card(page).getByRole('link', { name: '参考文献' }).click();
    assert.ok(page.url().endsWith(`#${id}`));
    await page.context().close();
  });
});

describe('The card of a note', () => {
  it('opens where the note does not stand in the margin, and only there', async () => {
    const note = (page: Page) => page.locator('.chapter > p [data-footnote-ref]').first();
    const phone = await reader.open(ARTICLE, TOUCH);
    await note(phone).tap();
    await card(phone).waitFor();
    const id = (await note(phone).getAttribute('href'))?.slice(1) ?? '';
    const words = await phone.locator(`[id="${id}"] p`).first().textContent();
    const shown = await card(phone).locator('p').nth(1).textContent();
    assert.equal(shown?.trim(), words?.replace('↩', '').trim());
    await phone.context().close();
    const wide = await reader.open(ARTICLE, { viewport: DESKTOP });
    await reach(wide, note(wide));
    // The card of the next term comes through the same door, later: by then this one would be there.
    await reach(wide, term(wide));
    await card(wide).locator('[lang=en]').waitFor();
    assert.equal(await card(wide).count(), 1);
    await wide.context().close();
  });
});

describe('Every card', () => {
  for (const viewport of [PHONE, DESKTOP]) {
    it(`lies within the view and moves nothing, at ${viewport.width}`, async () => {
      const page = await reader.open(ARTICLE, { viewport });
      const before = await places(page);
      const links = await page.locator('.chapter > p :is(a.term, .cite a)').all();
      const some = links.filter((_, at) => at % Math.ceil(links.length / 12) === 0);
      assert.ok(some.length > 5);
      for (const link of some) {
        await reach(page, link);
        await page.locator('a:focus + .card').waitFor();
        const body = await page.locator('.card-body').boundingBox();
        const header = await page.locator('.site-header').boundingBox();
        const width = await page.evaluate(() => document.documentElement.clientWidth);
        assert.ok(body && header);
        const at = `${await link.textContent()}: ${JSON.stringify(body)}`;
        assert.ok(body.x >= 0 && body.x + body.width <= width, at);
        assert.ok(body.y >= header.height && body.y + body.height <= viewport.height, at);
      }
      assert.deepEqual(await places(page), before);
      await page.context().close();
    });
  }

  it('keeps all rules of axe while it is open, in every theme', async () => {
    const page = await reader.open(ARTICLE, { viewport: PHONE });
    await reach(page, term(page));
    await card(page).locator('[lang=en]').waitFor();
    assert.deepEqual(await axeViolationsInAllThemes(page, '.chapter > p:has(.card)'), []);
    await reach(page, source(page));
    await page.locator('.card .reference').waitFor();
    assert.deepEqual(await axeViolationsInAllThemes(page, '.chapter > p:has(.card)'), []);
    await page.context().close();
  });

  it('is gone as soon as the focus is elsewhere, where it might lie over it', async () => {
    for (const options of [{ viewport: DESKTOP }, TOUCH]) {
      const page = await reader.open(ARTICLE, options);
      if (options === TOUCH) await term(page).tap();
      else await reach(page, term(page));
      await card(page).locator('[lang=en]').waitFor();
      const left = await page.evaluate(() => {
        document.querySelector<HTMLElement>('.heading-link')?.focus({ preventScroll: true });
        return document.querySelectorAll('.card:popover-open').length;
      });
      assert.equal(left, 0);
      await page.context().close();
    }
  });

  it('is a plain link without scripts', async () => {
    const page = await reader.open(ARTICLE, { ...TOUCH, javaScriptEnabled: false });
    await term(page).tap();
    await page.waitForURL(/\/glossary\/#/);
    await page.context().close();
  });
});
