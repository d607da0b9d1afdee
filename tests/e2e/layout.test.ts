import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { quiet } from '../support/quiet.ts';
import { DESKTOP, PHONE, TABLET, useReader } from '../support/reader.ts';
import { movement } from '../support/shifts.ts';

// /print/ holds the articles a second time, in 2 MB: print.test.ts looks at it.
const ROUTES = pagesOf()
  .map(({ route }) => route)
  .filter((route) => route !== 'print/');
const reader = useReader();

/** By how many px a page is wider than the screen, and what sticks out first. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const excess = root.scrollWidth - root.clientWidth;
    if (excess <= 0) return '';
    const culprit = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return `${excess} px: ${culprit?.outerHTML.slice(0, 160)}`;
  });

/** Reads the page from top to bottom, so that everything that comes late has come. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await frame();
      await frame();
    }
  });
  await page.waitForFunction(
    (late) => document.querySelector(late) === null && document.fonts.status === 'loaded',
    ':is([data-explorable], run-example):not(:defined)',
  );
}

describe('No page is wider than the screen', () => {
  for (const route of ROUTES) {
    it(`/${route}`, async () => {
      const page = await reader.open(route, { viewport: PHONE });
      for (const width of [PHONE.width, 320, TABLET.width, 1024, 1152, DESKTOP.width, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await overflow(page), '', `at ${width}`);
      }
      await page.setViewportSize(PHONE);
      await page.evaluate(() => {
        document.documentElement.dataset.size = 'giant';
      });
      assert.equal(await overflow(page), '', 'with the largest type on a phone');
      await page.context().close();
    });
  }
});

/** Notes all that a page says on the console and every host but the site's own that it asks. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !url.startsWith(reader.url())) said.push(url);
  });
  return said;
}

describe('A page is calm: nothing moves, nothing is said, no other host is asked', () => {
  for (const route of ROUTES) {
    for (const viewport of [PHONE, DESKTOP]) {
      it(`/${route} at ${viewport.width}`, async () => {
        const page = await reader.open('404.html', { viewport });
        const said = listen(page);
        await page.goto(reader.url() + route);
        await readThrough(page);
        const { sum, moved } = await movement(page);
        // Glyphs inside a formula settle by a few px within its box when their font is there.
        assert.equal(sum.toFixed(3), '0.000', moved);
        assert.deepEqual(said, []);
        await page.context().close();
      });
    }
  }

  it('nor is anything said on the way from page to page', async () => {
    const page = await reader.open('', {
      viewport: DESKTOP,
      reducedMotion: 'no-preference',
      serviceWorkers: 'allow',
    });
    const said = listen(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    for (const link of ['main h2 a', '.prev-next a', '.site-footer nav a', 'header a.brand']) {
      const from = page.url();
      await page.locator(link).last().click();
      await page.waitForURL((url) => url.href !== from);
      await quiet(page);
    }
    assert.equal(page.url(), reader.url());
    assert.deepEqual(said, []);
    await page.context().close();
  });

  it('and a page that is not is found', async () => {
    const page = await reader.open('', { viewport: DESKTOP });
    const said = listen(page);
    await page.evaluate(() => {
      console.log('late');
      document.querySelector('main')?.insertAdjacentHTML('beforebegin', '<p>late</p><p>late</p>');
    });
    assert.ok((await movement(page)).sum > 0.005);
    assert.deepEqual(said, ['late']);
    await page.context().close();
  });
});

describe('On paper', () => {
  it('a page is black on white, without anything to press, whatever the theme', async () => {
    const page = await reader.open('about/', { viewport: DESKTOP, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(body, 'rgb(255, 255, 255)');
    assert.equal(await page.locator('header.site-header').isVisible(), false);
    assert.deepEqual(await page.locator('button:visible').allInnerTexts(), []);
    await page.context().close();
  });
});
