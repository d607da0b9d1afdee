import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { laidOut, PHONE, resize, useReader } from '../support/reader.ts';
import { movement } from '../support/shifts.ts';

const ARTICLE = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route))?.route ?? '';
const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true };
const reader = useReader();

/** How many blocks of the text the page leaves out while they are far from the screen. */
const leftOut = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.chapter > *, .references')].filter(
        (block) => getComputedStyle(block).contentVisibility === 'auto',
      ).length,
  );

/** How high the page is, and how high when nothing is left out. */
const heights = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const { skips } = root.dataset;
    const shown = root.scrollHeight;
    delete root.dataset.skips;
    const whole = root.scrollHeight;
    if (skips !== undefined) root.dataset.skips = skips;
    return { shown, whole };
  });

/** Waits until the browser knows the heights of what it leaves out again. */
const known = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset.known === '');

/** Scrolls from the top to the end, a screen to a frame. */
const readThrough = (page: Page) =>
  page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  });

/** How many elements the browser styles meanwhile. */
async function styledWhile(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  assert.ok(session);
  let styled = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    const events = value as unknown as { name: string; args: { elementCount?: number } }[];
    for (const { name, args } of events)
      if (name === 'UpdateLayoutTree') styled += args.elementCount ?? 0;
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await act();
  const complete = new Promise<void>((done) => {
    session.once('Tracing.tracingComplete', () => done());
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return styled;
}

describe('An article opened at its top on a phone', () => {
  it('is laid out bit by bit, until all heights are known, and nothing moves', async () => {
    const page = await reader.open('about/', TOUCH);
    // Before the page has its script.
    await page.route('**/article-page*', (route) => route.abort());
    await page.goto(reader.url() + ARTICLE, { waitUntil: 'load' });
    assert.ok((await leftOut(page)) > 50);
    const guess = await heights(page);
    assert.notEqual(guess.shown, guess.whole);
    await page.unroute('**/article-page*');
    await page.goto(`${reader.url()}about/`);
    await page.goto(reader.url() + ARTICLE, { waitUntil: 'load' });
    await laidOut(page);
    assert.ok((await leftOut(page)) > 50);
    assert.deepEqual(await movement(page), { sum: 0, moved: '' });
    const { shown, whole } = await heights(page);
    assert.equal(shown, whole);
    await page.context().close();
  });

  it('styles nothing anew when the reader comes to what was left out', async () => {
    const page = await reader.open(ARTICLE, TOUCH);
    await known(page);
    const elements = await page.locator('.prose *').count();
    const anew = await styledWhile(page, () => readThrough(page));
    assert.ok(anew < elements / 2, `${anew} of ${elements}`);
    // As if the style sheet asked for what has changed meanwhile.
    await page.evaluate(() => {
      scrollTo(0, 0);
      document.documentElement.dataset.skips = 'known';
    });
    assert.ok((await styledWhile(page, () => readThrough(page))) > elements / 2);
    await page.context().close();
  });

  it('is measured anew when the phone is turned', async () => {
    const page = await reader.open(ARTICLE, TOUCH);
    await known(page);
    await resize(page, PHONE.height, PHONE.width);
    const { shown, whole } = await heights(page);
    assert.equal(shown, whole);
    await page.context().close();
  });

  it('holds the place of who jumps ahead meanwhile, and shows nothing moving', async () => {
    const page = await reader.open('about/', TOUCH);
    await page.addInitScript(() => {
      // No task lays out more until the reader has jumped.
      const later = window.setTimeout.bind(window);
      const held = (act: () => void): number => later(() => (scrollY > 0 ? act() : held(act)), 16);
      window.setTimeout = ((act: () => void, wait?: number) =>
        wait ? later(act, wait) : held(act)) as typeof setTimeout;
    });
    await page.goto(reader.url() + ARTICLE, { waitUntil: 'load' });
    assert.ok((await leftOut(page)) > 50);
    const place = await page.evaluate(async () => {
      const heading = [...document.querySelectorAll('.chapter > h2')].at(3);
      heading?.scrollIntoView();
      const before = heading?.getBoundingClientRect().top ?? 0;
      await new Promise((done) => setTimeout(done, 0));
      return { id: heading?.id ?? '', before };
    });
    await known(page);
    const after = await page.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().top ?? 0,
      place.id,
    );
    assert.ok(Math.abs(after - place.before) < 2, `${place.before} to ${after}`);
    assert.deepEqual(await movement(page), { sum: 0, moved: '' });
    await page.context().close();
  });

  it('waits behind a dialog until it is closed', async () => {
    const page = await reader.open('about/', TOUCH);
    await page.goto(reader.url() + ARTICLE, { waitUntil: 'load' });
    // The first move is the press of the button.
    await page.locator('[data-search-open]').first().click();
    await page.locator('dialog[open] [data-state=idle]').waitFor();
    await page.waitForTimeout(1000);
    const drawn = () => page.locator('.drawn').count();
    const before = await drawn();
    await page.waitForTimeout(500);
    assert.equal(await drawn(), before);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.skips), '');
    await page.keyboard.press('Escape');
    await known(page);
    await page.context().close();
  });

  it('is laid out whole where the address names a place, and left out again without a move', async () => {
    const page = await reader.open('about/', TOUCH);
    await page.goto(`${reader.url()}${ARTICLE}#references`);
    await known(page);
    assert.ok((await leftOut(page)) > 50);
    const { shown, whole } = await heights(page);
    assert.equal(shown, whole);
    const top = await page.locator('#references').evaluate((el) => el.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < PHONE.height, `#references stands at ${top} px`);
    assert.deepEqual(await movement(page), { sum: 0, moved: '' });
    await page.context().close();
  });

  it('is at the same place after a reload', async () => {
    const page = await reader.open(ARTICLE, TOUCH);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    const y = await page.evaluate(() => scrollY);
    await page.reload();
    // The browser finds the place by an anchor of its own choice, which a busy machine shifts a little;
    // with blocks left out it would be many screens away.
    await page.waitForFunction((y) => Math.abs(scrollY - y) < innerHeight, y);
    await known(page);
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - y) < PHONE.height);
    await page.context().close();
  });
});

describe('The series on one page, opened on a phone', () => {
  it('leaves out its articles whole, and then block by block, with true heights', async () => {
    const page = await reader.open('about/', TOUCH);
    await page.goto(`${reader.url()}print/`, { waitUntil: 'load' });
    const drawn = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.whole *')].filter((element) =>
            element.checkVisibility({ contentVisibilityAuto: true }),
          ).length,
      );
    assert.equal(await drawn(), 0);
    await laidOut(page);
    assert.ok((await leftOut(page)) > 500);
    assert.deepEqual(await movement(page), { sum: 0, moved: '' });
    const { shown, whole } = await heights(page);
    assert.equal(shown, whole);
    await page.context().close();
  });

  it('leads from its contents to the beginning of an article, and of a chapter', async () => {
    for (const entry of ['.contents > ol > li:nth-child(3) > a', '.contents li li:last-child a']) {
      const page = await reader.open('about/', TOUCH);
      await page.goto(`${reader.url()}print/`, { waitUntil: 'load' });
      const link = page.locator(entry).last();
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      await link.click();
      await known(page);
      const top = await page.evaluate(
        (id) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN,
        id,
      );
      assert.ok(top >= 0 && top < 160, `${id} at ${top}`);
      await page.context().close();
    }
  });
});

describe('The index of the book, opened on a phone', () => {
  it('reaches over nothing that follows while its lists are left out', async () => {
    const page = await reader.open('about/', TOUCH);
    await page.goto(`${reader.url()}search/`, { waitUntil: 'load' });
    const lists = await page.evaluate(() =>
      [...document.querySelectorAll('.book-index > section, .term-index, .term-index > li')]
        .filter((list) => getComputedStyle(list).contentVisibility === 'auto')
        .map((list) => {
          const { top, bottom } = list.getBoundingClientRect();
          const links = [...list.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
          return { top, bottom, last: Math.max(...links.map((link) => link.bottom)) };
        }),
    );
    assert.ok(lists.length > 100);
    for (const { top, bottom, last } of lists) {
      assert.ok(last > top && last <= bottom, `${last} is not between ${top} and ${bottom}`);
    }
    await page.context().close();
  });

  it('gives way to results, is laid out no further behind them, and comes back as it was', async () => {
    const page = await reader.open('search/', TOUCH);
    const index = page.locator('.book-index');
    const height = async () => (await index.boundingBox())?.height ?? 0;
    const before = await height();
    await page.locator('input[type="search"]').first().fill('梯度下降');
    await page.waitForSelector('[data-state="done"] [data-search-hit]');
    assert.equal(await height(), 0);
    assert.equal(await page.getByRole('heading', { name: '全部术语' }).count(), 0);
    await page.locator('input[type="search"]').first().fill('');
    await page.waitForSelector('[data-state="idle"]', { state: 'attached' });
    assert.ok(before > 5_000);
    assert.equal(await height(), before);
    await page.context().close();
  });

  it('is not drawn by a reader who begins to type before it is laid out', async () => {
    const page = await reader.open('about/', TOUCH);
    await page.goto(`${reader.url()}search/`, { waitUntil: 'load' });
    await page.evaluate(() => {
      document
        .querySelector<HTMLElement>('[data-search-results]')
        ?.setAttribute('data-state', 'done');
    });
    await laidOut(page);
    assert.equal(await page.locator('.book-index .drawn').count(), 0);
    await page.context().close();
  });
});
