import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type SiteServer, serveSite } from '../../src/hosting/server.ts';
import { storedPolicy } from '../../src/hosting/stored-policy.ts';
import { launchBrowser } from '../support/browser.ts';
import { distDir, pagesOf } from '../support/dist.ts';
import { SearchBox } from '../support/pages/search-box.ts';
import { watchedPage } from '../support/watched-page.ts';

const BASE = process.env.BASE_PATH ?? '/';
const routes = pagesOf().map(({ route }) => route);
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** How the policy reaches the browser: as hosts with headers send it, and as the others must. */
const WAYS = [
  { way: 'in headers alone', headers: true, change: (html: string) => html.replace(META, '') },
  { way: 'in the page alone', headers: false, change: (html: string) => html },
];

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** Uses what runs in a text: changes every explorable, runs every example. */
async function runEverything(page: Page): Promise<void> {
  for (const explorable of await page.locator('[data-explorable]').all()) {
    await explorable.scrollIntoViewIfNeeded();
    await explorable.locator('fieldset:enabled :is(input, select, button)').first().focus();
    await page.keyboard.press('ArrowUp');
  }
  for (const example of await page.locator('run-example').all()) {
    await example.scrollIntoViewIfNeeded();
    await example.locator('[data-run]').click();
    await example.getByText('刚刚运行于本页').first().waitFor({ state: 'attached' });
  }
}

/** Reaches for what a text offers: the card of a term, a figure at large. */
async function reachForEverything(page: Page): Promise<void> {
  const term = page.locator('.chapter > p a.term').first();
  if ((await term.count()) > 0) {
    await term.hover();
    await page.locator('.card').waitFor();
    await page.mouse.move(1, 1);
  }
  const figure = page.locator('.prose figure[data-diagram]').first();
  if ((await figure.count()) > 0) {
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole('button', { name: /^放大/ }).click();
    await page.locator('.closer-content').waitFor();
    await page.keyboard.press('Escape');
  }
}

/** Uses what every page has: the reading settings and the search. */
async function openEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('radio', { name: '深色', exact: true }).check();
  await page.keyboard.press('Escape');
  const box = new SearchBox(page);
  if (!(await box.field.isVisible())) await page.keyboard.press('/');
  await box.ask('损失函数');
  await box.hits.first().waitFor();
}

for (const { way, headers, change } of WAYS) {
  describe(`With the policy ${way}`, () => {
    let server: SiteServer;
    before(async () => {
      const policy = storedPolicy(distDir, BASE);
      assert.ok(policy.headers.length >= 5, 'the built site has its policy');
      server = await serveSite({
        root: distDir,
        policy: headers ? policy : { ...policy, headers: [] },
      });
    });
    after(() => server.close());

    for (const route of routes) {
      it(`/${route} is used without a violation, an error or a request elsewhere`, async () => {
        const watched = await watchedPage(browser, server.url + route, change);
        try {
          // What is for paper has the articles' code and experiments, but nothing that runs.
          if (route !== 'print/') {
            await runEverything(watched.page);
            await reachForEverything(watched.page);
          }
          await openEverything(watched.page);
          assert.deepEqual(await watched.blocked(), []);
          assert.deepEqual(watched.errors, []);
          assert.deepEqual(watched.elsewhere, []);
        } finally {
          await watched.close();
        }
      });
    }

    it('an inline script, an inline style, an event attribute and a foreign image are blocked', async () => {
      const planted = `<script>document.title = 'planted'</script>
        <style>#planted { color: rgb(1, 2, 3) }</style>
        <p id="planted" style="background-color: rgb(4, 5, 6)">p</p>
        <button id="event" onclick="document.title = 'clicked'">b</button>
        <img src="https://example.org/foreign.png" alt="">
        <script src="https://example.org/foreign.js"></script>`;
      const watched = await watchedPage(browser, server.url, (html) =>
        change(html).replace('<main', `${planted}<main`),
      );
      await watched.page.locator('#event').dispatchEvent('click');
      const { page } = watched;
      const blocked = await watched.blocked();
      for (const expected of [
        'script-src-elem inline',
        'style-src-elem inline',
        'style-src-attr inline',
        'script-src-attr inline',
        'img-src https://example.org/foreign.png',
        'script-src-elem https://example.org/foreign.js',
      ]) {
        assert.ok(blocked.includes(expected), `${expected} in ${blocked}`);
      }
      assert.doesNotMatch(await page.title(), /planted|clicked/);
      const look = await page.locator('#planted').evaluate((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return `${color} ${backgroundColor}`;
      });
      assert.doesNotMatch(look, /rgb\(1, 2, 3\)|rgb\(4, 5, 6\)/);
      assert.ok(watched.errors.length >= 5, 'the console names them');
      await watched.close();
    });

    it('code from text is not run', async () => {
      const code = `data:text/javascript,${encodeURIComponent('document.title = "planted"')}`;
      const tags = `<script src="${code}"></script><script src="planted.js" defer></script>`;
      const watched = await watchedPage(
        browser,
        server.url,
        (html) => change(html).replace('</head>', `${tags}</head>`),
        { 'planted.js': `new Function('document.title = "planted"')()` },
      );
      const blocked = await watched.blocked();
      assert.ok(blocked.includes('script-src eval'), `${blocked}`);
      assert.ok(
        blocked.some((one) => one.startsWith('script-src-elem data')),
        `${blocked}`,
      );
      assert.doesNotMatch(await watched.page.title(), /planted/);
      await watched.close();
    });

    it('data about the page is not taken for code', async () => {
      const data = '<script type="application/ld+json">{"@type":"Article"}</script>';
      const watched = await watchedPage(browser, server.url, (html) =>
        change(html).replace('</head>', `${data}</head>`),
      );
      assert.deepEqual(await watched.blocked(), []);
      assert.deepEqual(watched.errors, []);
      await watched.close();
    });
  });
}
