import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Policy } from '../../src/hosting/policy.ts';
import { type SiteServer, serveSite } from '../../src/hosting/server.ts';
import { storedPolicy } from '../../src/hosting/stored-policy.ts';
import { launchBrowser } from '../support/browser.ts';
import { distDir } from '../support/dist.ts';
import { SearchBox } from '../support/pages/search-box.ts';

const BASE = process.env.BASE_PATH ?? '/';
const MISSING = '现在没有网络，这一页也没有存过。';
const OURS: Policy = { ...storedPolicy(distDir, BASE), base: BASE };
/** A host that knows no policy and lets browsers keep everything for a while. */
const PLAIN: Policy = {
  base: BASE,
  headers: [],
  tlsHeaders: [],
  caching: [{ paths: '*', value: 'max-age=600' }],
};

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** A host at one address that can go away, come back with another build, or break off. */
class Host {
  readonly #policy: Policy;
  #server: SiteServer | undefined;
  url = '';

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  async serve(root = distDir): Promise<void> {
    const port = this.url ? Number(new URL(this.url).port) : 0;
    this.#server = await serveSite({ root, policy: this.#policy, port, encodings: ['gzip'] });
    this.url = this.#server.url;
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  /** In place of the site: half of a page, then nothing. */
  breakOff(visit: () => Promise<unknown>): Promise<void> {
    const html = readFileSync(join(distDir, 'labs/index.html'));
    return this.#instead(visit, (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': html.length });
      response.write(html.subarray(0, html.length / 2), () => response.destroy());
    });
  }

  /** In place of the site: nothing but a status. */
  answerAll(status: number, visit: () => Promise<unknown>): Promise<void> {
    return this.#instead(visit, (response) => response.writeHead(status).end('broken'));
  }

  async #instead(
    visit: () => Promise<unknown>,
    answer: (response: ServerResponse) => void,
  ): Promise<void> {
    const { port } = new URL(this.url);
    const server = createServer((_, response) => answer(response));
    await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
    await visit();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function reading(
  story: (page: Page, host: Host) => Promise<void>,
  options: BrowserContextOptions = {},
  policy = OURS,
): Promise<void> {
  const host = new Host(policy);
  await host.serve();
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  try {
    await story(page, host);
  } finally {
    await context.close();
    await host.stop();
  }
}

/** Waits until the page that is open is kept. @param words that it holds */
async function kept(page: Page, words = '<h1'): Promise<void> {
  const isKept = () =>
    page.evaluate(async (words) => {
      const copy = await caches.match(location.origin + location.pathname);
      return (await copy?.text())?.includes(words) ?? false;
    }, words);
  while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Waits until search is kept, which it is unasked from the second page on. */
async function searchKept(page: Page): Promise<void> {
  const isKept = () =>
    page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const urls = (await Promise.all(stores.map((cache) => cache.keys()))).flat();
      return urls.some(({ url }) => url.endsWith('/offline.json'));
    });
  while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const title = (page: Page) => page.locator('h1').first().textContent();

describe('Without a network', () => {
  it('pages that were visited open, the first one too, search answers, and another page says what is the matter', () =>
    reading(async (page, host) => {
      for (const route of ['glossary/', 'about/']) {
        await page.goto(host.url + route);
        await kept(page);
      }
      await searchKept(page);
      await host.stop();
      await page.goto(`${host.url}glossary/`);
      assert.equal(await title(page), '术语表');
      await page.goto(`${host.url}about/`);
      assert.equal(await title(page), '关于');
      // With its style sheet.
      assert.ok(await page.evaluate(() => document.styleSheets.length > 0));
      const box = new SearchBox(page);
      await box.open();
      for (const query of ['反向传播', '毛利']) {
        await box.ask(query);
        assert.ok((await box.places()).length > 2, query);
      }
      const answer = await page.goto(`${host.url}labs/`);
      assert.equal(answer?.status(), 503);
      await page.getByText(MISSING).waitFor();
      await page.getByRole('link', { name: '术语表' }).first().waitFor();
      await host.serve();
      await page.getByRole('button', { name: '再试一次' }).click();
      await page.getByRole('heading', { name: '动手算' }).waitFor();
    }));

  it('the whole series and its search are there once a reader asked for them', () =>
    reading(async (page, host) => {
      await page.goto(`${host.url}offline/`);
      const button = page.getByRole('button', { name: /^离线保存全书（约[\d.]+ MB）/ });
      await button.click();
      await page.getByText(/^全书和搜索都在这台设备上，占[\d.]+ MB。$/).waitFor();
      await host.stop();
      await page.goto(`${host.url}articles/market/`);
      assert.match((await title(page)) ?? '', /市场/);
      const box = new SearchBox(page);
      await box.open();
      await box.ask('反向传播');
      assert.ok((await box.places()).length > 2);
    }));

  it('nothing that was broken or wrong is shown as a page', () =>
    reading(async (page, host) => {
      await page.goto(`${host.url}about/`);
      await kept(page);
      const wrong = await page.goto(`${host.url}no-such-page/`);
      assert.equal(wrong?.status(), 404);
      await host.stop();
      // The browser may show the half or an error: neither may be kept.
      await host.breakOff(() =>
        page.goto(`${host.url}labs/`, { waitUntil: 'commit' }).catch(() => undefined),
      );
      for (const route of ['labs/', 'no-such-page/']) {
        await page.goto(host.url + route);
        await page.getByText(MISSING).waitFor();
      }
    }));

  it('whoever saves data keeps nothing that was not asked for', () =>
    reading(async (page, host) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
      const asked: string[] = [];
      page.context().on('request', (request) => asked.push(request.url()));
      for (const route of ['glossary/', 'about/', 'labs/']) {
        await page.goto(host.url + route);
        await kept(page);
      }
      assert.deepEqual(
        asked.filter((url) => url.includes('/pagefind/')),
        [],
      );
    }));

  it('a page that was visited is shown in place of what a broken host says', () =>
    reading(async (page, host) => {
      await page.goto(`${host.url}about/`);
      await kept(page);
      await host.stop();
      await host.answerAll(502, () => page.goto(`${host.url}about/`));
      assert.equal(await title(page), '关于');
    }));

  it('what finds no room is said, and what is there stays', () =>
    reading(async (page, host) => {
      await page.goto(`${host.url}offline/`);
      const cdp = await page.context().newCDPSession(page);
      const { origin } = new URL(host.url);
      const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 300_000 });
      await page.getByRole('button', { name: /^离线保存全书/ }).click();
      await page.getByText(/^没有存完，存到第\d+个文件.*空间满了/).waitFor();
      await page.goto(`${host.url}about/`);
      assert.equal(await title(page), '关于');
    }));

  it('whoever lets no site keep anything is told so, and shown no button', () =>
    reading(async (page, host) => {
      await page.addInitScript(() => {
        const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'));
        Object.defineProperty(caches, 'keys', { value: denied });
        Object.defineProperty(navigator.serviceWorker, 'register', { value: denied });
      });
      await page.goto(`${host.url}offline/`);
      await page.getByText('不允许网站在设备上存数据').waitFor();
      assert.equal(await page.locator('main button:visible').count(), 0);
    }));

  it('the page for it says with scripts off that it needs them, and shows no button', () =>
    reading(
      async (page, host) => {
        await page.goto(`${host.url}offline/`);
        assert.ok(await page.getByText('离线保存要用脚本').isVisible());
        assert.equal(await page.locator('main button:visible').count(), 0);
      },
      { javaScriptEnabled: false },
    ));
});

describe('A new build', () => {
  for (const [host, policy] of Object.entries({ 'our policy': OURS, 'no policy': PLAIN })) {
    it(`is what a returning reader sees at the next visit to a host with ${host}`, async () => {
      const root = mkdtempSync(join(tmpdir(), 'site-'));
      cpSync(distDir, root, { recursive: true });
      for (const name of ['about/index.html', 'sw.js']) {
        const text = readFileSync(join(root, name), 'utf8');
        const changed = text.replace(/<h1>关于/, '<h1>新的关于').replace(/\bid:"/, 'id:"new');
        assert.notEqual(changed, text);
        writeFileSync(join(root, name), changed);
        for (const packed of ['.br', '.gz']) rmSync(join(root, name + packed), { force: true });
      }
      await reading(
        async (page, host) => {
          await page.goto(`${host.url}about/`);
          await kept(page);
          await host.stop();
          await host.serve(root);
          await page.goto(`${host.url}about/`);
          assert.equal(await title(page), '新的关于');
          await kept(page, '新的关于');
          await host.stop();
          await page.goto(`${host.url}about/`);
          assert.equal(await title(page), '新的关于');
        },
        {},
        policy,
      );
      rmSync(root, { recursive: true });
    });
  }
});

describe('What is kept', () => {
  it('is listed with its size, and gone once it is cleared', () =>
    reading(async (page, host) => {
      await page.goto(`${host.url}labs/`);
      await kept(page);
      await page.goto(`${host.url}offline/`);
      await page.getByText(/^已存\d+页，占[\d.]+ MB。$/).waitFor();
      await page.locator('[data-kept] a', { hasText: '动手算' }).waitFor();
      await page.getByRole('button', { name: '全部清除' }).click();
      await page.getByText('这台设备上还没有存下页面。').waitFor();
      assert.equal(await page.locator('[data-kept] a').count(), 0);
    }));
});
