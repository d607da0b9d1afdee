import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, axeViolationsInAllThemes as violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { distDir, pagesOf } from '../support/dist.ts';
import { type StaticServer, serve } from '../support/server.ts';

const BASE = process.env.BASE_PATH ?? '/';

let browser: Browser;
let server: StaticServer;

before(async () => {
  browser = await launchBrowser();
  server = await serve(distDir, BASE);
});
after(async () => {
  await browser.close();
  await server.close();
});

async function open(route: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(server.url + route, { waitUntil: 'load' });
  return page;
}

describe('Every route, in every theme, keeps all rules of axe', () => {
  const routes = pagesOf().map(({ route }) => route);

  it('and there are routes to look at', () => {
    assert.ok(routes.length >= 6, routes.join(', '));
    assert.ok(routes.some((route) => route.startsWith('articles/')));
    assert.ok(routes.includes('print/'));
  });

  for (const route of routes) {
    it(`/${route}`, async () => {
      const page = await open(route);
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }

  it('and a page that breaks one is found, in the theme that breaks it', async () => {
    const page = await open('');
    await page.evaluate(() => {
      const html = '<button></button><img src="x"><p>Too dark</p>';
      document.querySelector('h1')?.insertAdjacentHTML('afterend', html);
      document.querySelector<HTMLElement>('h1 ~ p')?.style.setProperty('color', '#555');
    });
    const found = await violations(page);
    assert.match(found.join(), /light: button-name/);
    assert.match(found.join(), /light: image-alt/);
    assert.match(found.join(), /dark: color-contrast/);
    assert.doesNotMatch(found.join(), /(light|sepia): color-contrast/);
    await page.close();
  });
});

describe('What opens over the page keeps all rules of axe, in every theme', () => {
  const routes = pagesOf().map(({ route }) => route);
  const article = routes.find((route) => /^articles\/[^/]+\/$/.test(route)) ?? '';

  it('the reading settings', async () => {
    const page = await open('');
    await page.getByRole('button', { name: '阅读设置' }).click();
    assert.deepEqual(await violations(page, '.site-header'), []);
    await page.close();
  });

  it('the contents on a phone, and the bar that leads back', async () => {
    const page = await open(article, 360);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await page.waitForFunction(() => localStorage.getItem('reading-places'));
    await page.goto(server.url);
    assert.deepEqual(await violations(page, '.hero'), [], '继续阅读');
    await page.goto(server.url + article);
    await page.locator('.return-bar').waitFor();
    assert.deepEqual(await violations(page, '.return-bar'), []);
    await page.getByRole('button', { name: '目录' }).click();
    assert.deepEqual(await violations(page, '.toc'), []);
    await page.close();
  });
});

describe('What is said for a moment keeps all rules of axe', () => {
  const { route = '' } = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route)) ?? {};

  for (const width of [360, 1280])
    it(`in every theme, at ${width} px`, async () => {
      const page = await open(route, width);
      await page.locator('.prose h3 .heading-link').first().click();
      await page.locator('.toast', { hasText: /./ }).waitFor();
      await holdToast(page);
      assert.deepEqual(await violations(page, '.toast'), []);
      assert.deepEqual(await axeViolations(page, undefined, ['region']), []);
      assert.notEqual(await page.locator('.toast').textContent(), '');
      await page.close();
    });

  it('and words that are hard to read are found', async () => {
    const page = await open(route);
    await page.locator('.prose h3 .heading-link').first().click();
    await page.locator('.toast', { hasText: /./ }).waitFor();
    await holdToast(page);
    await page.locator('.toast').evaluate((toast) => {
      toast.style.setProperty('color', '#777');
    });
    assert.match((await violations(page, '.toast')).join(), /color-contrast/);
    await page.close();
  });
});

/** Puts the words back when their time is over: axe takes longer than they stay. */
async function holdToast(page: Page): Promise<void> {
  await page.locator('.toast').evaluate((toast) => {
    const words = toast.textContent;
    const hold = new MutationObserver(() => {
      if (toast.textContent === '') toast.textContent = words;
    });
    hold.observe(toast, { childList: true });
  });
}

describe('With the keyboard alone', () => {
  it('the first stop leads past the header to the text', async () => {
    const page = await open('');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '跳到正文');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    await page.close();
  });

  it('every stop in the header shows where it is', async () => {
    const page = await open('');
    for (let stop = 0; stop < 4; stop++) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const outlines = [null, '::before', '::after'].map(
          (part) => getComputedStyle(focused, part).outlineStyle,
        );
        return outlines.some((style) => style !== 'none') ? '' : focused.outerHTML.slice(0, 120);
      });
      assert.equal(shown, '');
    }
    await page.close();
  });

  it('the header takes the focus without moving the text', async () => {
    const page = await open('');
    const moved = await page.evaluate(async () => {
      scrollTo(0, 300);
      const stops = document.querySelectorAll<HTMLElement>('.site-header :is(a, button)');
      for (const stop of stops) {
        stop.focus();
        await new Promise((done) => requestAnimationFrame(done));
      }
      return scrollY - 300;
    });
    assert.equal(moved, 0);
    await page.close();
  });

  it('the settings open, change and close, and the focus returns', async () => {
    const page = await open('');
    const button = page.getByRole('button', { name: '阅读设置' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#reading-settings').isVisible(), false);
    assert.equal(await button.evaluate((element) => element === document.activeElement), true);
    await page.close();
  });
});
