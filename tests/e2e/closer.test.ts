import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolationsInAllThemes } from '../support/axe.ts';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, PHONE, useReader } from '../support/reader.ts';

const ARTICLE = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route))?.route ?? '';
const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true };
const KINDS = ['figure[data-diagram]', 'figure[data-chart]', 'figure.table'];
const reader = useReader();

const dialog = (page: Page) => page.getByRole('dialog');
const stage = (page: Page) => page.locator('.closer-stage');
const level = (page: Page) => page.locator('.closer-level');
const opener = (page: Page, figure: string) =>
  page.locator(figure).first().getByRole('button', { name: /^放大/ });

/** Comes to a figure as a reader does, which brings its tools, and opens it. */
async function openLarge(page: Page, figure = KINDS[0] ?? ''): Promise<void> {
  await page.locator(figure).first().scrollIntoViewIfNeeded();
  await opener(page, figure).click();
  await stage(page).waitFor();
}

const box = (page: Page) =>
  page.locator('.closer-content').evaluate((content) => {
    const { x, y, width, height } = content.getBoundingClientRect();
    return { x, y, width, height };
  });

describe('A figure looked at large', () => {
  for (const figure of KINDS) {
    it(`shows ${figure} with no id twice, and closes back to its button`, async () => {
      const page = await reader.open(ARTICLE, { viewport: DESKTOP });
      await openLarge(page, figure);
      const caption = await page.locator(`${figure} > figcaption`).first().textContent();
      assert.equal(await page.locator('.closer-title').textContent(), caption);
      const content = await box(page);
      assert.ok(content.width > 200 && content.height > 40, JSON.stringify(content));
      const twice = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, at) => ids.indexOf(id) !== at);
      });
      assert.deepEqual(twice, []);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      const back = await opener(page, figure).evaluate((node) => node === document.activeElement);
      assert.equal(back, true);
      await page.context().close();
    });
  }

  it('opens by keyboard, zooms and moves by keys, says the level, and keeps the focus inside', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await page
      .locator(KINDS[0] ?? '')
      .first()
      .scrollIntoViewIfNeeded();
    await opener(page, KINDS[0] ?? '').focus();
    await page.keyboard.press('Enter');
    await stage(page).waitFor();
    const first = await level(page).textContent();
    for (let step = 0; step < 12; step++) await page.keyboard.press('+');
    assert.notEqual(await level(page).textContent(), first);
    const said = page.locator('.closer [role=status]');
    await said.getByText(`现为${await level(page).textContent()}`).waitFor();
    const before = await box(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const after = await box(page);
    assert.ok(after.x < before.x && after.y < before.y, JSON.stringify([before, after]));
    await page.keyboard.press('-');
    assert.ok((await box(page)).width < after.width);
    await page.keyboard.press('0');
    assert.equal(await level(page).textContent(), first);
    for (let stop = 0; stop < 6; stop++) {
      const inside = await page.evaluate(
        () =>
          document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
      );
      assert.equal(inside, true);
      await page.keyboard.press('Tab');
    }
    await page.context().close();
  });

  it('zooms around the pointer by wheel, and is dragged', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await openLarge(page);
    const before = await box(page);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, -900);
    await page.waitForFunction(
      (width) =>
        (document.querySelector('.closer-content')?.getBoundingClientRect().width ?? 0) > width,
      before.width,
    );
    const zoomed = await box(page);
    const part = (b: typeof before) => (500 - b.x) / b.width;
    if (zoomed.width > DESKTOP.width) assert.ok(Math.abs(part(zoomed) - part(before)) < 0.02);
    await page.mouse.down();
    await page.mouse.move(440, 340, { steps: 4 });
    await page.mouse.up();
    const dragged = await box(page);
    assert.ok(dragged.x < zoomed.x || dragged.y < zoomed.y, JSON.stringify([zoomed, dragged]));
    await page.context().close();
  });

  it('opens by a tap on the drawing, fills a phone, and is moved by one finger and pinched by two', async () => {
    // Every kind of diagram is there, so one is wider than a phone whatever the articles draw.
    const page = await reader.open('guide/', TOUCH);
    const wide = 'figure[data-diagram]:has(.diagram-scroll[tabindex])';
    await page.locator(wide).first().scrollIntoViewIfNeeded();
    await opener(page, wide).waitFor();
    await page
      .locator(`${wide} svg`)
      .first()
      .tap({ position: { x: 20, y: 20 } });
    await stage(page).waitFor();
    const room = await stage(page).boundingBox();
    assert.equal(room?.width, PHONE.width);
    const first = await box(page);
    for (let step = 0; step < 4; step++)
      await page.getByRole('button', { name: '放大', exact: true }).tap();
    const before = await box(page);
    assert.ok(before.width > first.width && before.width > PHONE.width, JSON.stringify(before));
    const touch = await page.context().newCDPSession(page);
    const send = (type: string, ...points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    await send('touchStart', [250, 300]);
    for (const x of [230, 200, 170]) await send('touchMove', [x, 300]);
    await send('touchEnd');
    const moved = await box(page);
    assert.ok(moved.x < before.x, JSON.stringify([before, moved]));
    await send('touchStart', [150, 300], [200, 300]);
    for (const by of [10, 30, 60]) await send('touchMove', [150 - by, 300], [200 + by, 300]);
    await send('touchEnd');
    assert.ok((await box(page)).width > moved.width * 1.5);
    const closing = page.getByRole('button', { name: '关闭' });
    const size = await closing.boundingBox();
    assert.ok(size && size.width >= 44 && size.height >= 44, JSON.stringify(size));
    await closing.tap();
    await dialog(page).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('leads on where a link in a table leads, and the card of a term opens over it', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const table = 'figure.table:has(td :is(a.term, .cite a))';
    await openLarge(page, table);
    const link = stage(page).locator('a.term, .cite a').first();
    await link.hover();
    await page.locator('.closer .card').waitFor();
    await page.context().close();
  });

  it('keeps all rules of axe in every theme', async () => {
    const page = await reader.open(ARTICLE, { viewport: PHONE });
    await openLarge(page);
    assert.deepEqual(await axeViolationsInAllThemes(page, 'dialog.closer'), []);
    await page.context().close();
  });
});

describe('The tools of a figure', () => {
  it('move nothing when they come', async () => {
    const page = await reader.open(ARTICLE, { viewport: PHONE });
    const figures = page.locator(KINDS.join());
    const heights = () => figures.evaluateAll((all) => all.map((f) => f.clientHeight));
    const bare = await figures.evaluateAll((all) => {
      for (const tool of document.querySelectorAll('.figure-tool')) tool.remove();
      return all.map((figure) => figure.clientHeight);
    });
    await page.reload();
    for (const figure of await figures.all()) await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (of) =>
        document.querySelectorAll('button.figure-tool').length ===
        document.querySelectorAll(of).length,
      KINDS.join(),
    );
    assert.deepEqual(await heights(), bare);
    await page.context().close();
  });

  it('say so when what opens a figure does not come, and open it in the page loaded anew', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await page.route('**/look-closer*.js', (route) => route.abort());
    const figure = page.locator(KINDS[0] ?? '').first();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('button.figure-tool').click();
    await figure.getByText('没有连上网').waitFor();
    await page.unroute('**/look-closer*.js');
    await page.reload();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('button.figure-tool').click();
    await page.locator('dialog.closer').waitFor();
    assert.equal(await figure.getByText('没有连上网').count(), 0);
    await page.context().close();
  });

  it('are not there without scripts, nor on paper', async () => {
    const without = await reader.open(ARTICLE, { viewport: PHONE, javaScriptEnabled: false });
    assert.equal(await without.locator('.figure-tool').count(), 0);
    await without.context().close();
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await page
      .locator(KINDS[0] ?? '')
      .first()
      .scrollIntoViewIfNeeded();
    await opener(page, KINDS[0] ?? '').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.figure-tool:visible').count(), 0);
    await page.context().close();
  });
});
