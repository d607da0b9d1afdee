import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { pagesOf } from '../support/dist.ts';
import { quiet } from '../support/quiet.ts';
import { type StaticServer, serve } from '../support/server.ts';
import { buildSite } from '../support/site.ts';

const BASE = '/repo/';

let browser: Browser;
let server: StaticServer;
let root: string;

before(async () => {
  const built = buildSite({ name: 'base-path', base: BASE });
  assert.equal(built.status, 0, built.output);
  root = built.root;
  server = await serve(root, BASE);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Answers of 400 and above while a page loads and its links to the site are asked for. */
async function missing(route: string): Promise<string[]> {
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(server.url + route, { waitUntil: 'load' });
  await quiet(page);
  const links = await page.$$eval('a[href]', (anchors) =>
    anchors.map((anchor) => (anchor as HTMLAnchorElement).href.split('#')[0] ?? ''),
  );
  const origin = new URL(server.url).origin;
  for (const link of new Set(links.filter((href) => href.startsWith(origin)))) {
    const { status } = await fetch(link);
    if (status >= 400) failed.push(`${status} ${link} on ${route}`);
  }
  await page.close();
  return failed;
}

describe('Under a base path', () => {
  it('every route and everything it needs and links to is found', async () => {
    const routes = pagesOf(root).map(({ route }) => route);
    assert.ok(routes.length >= 6);
    for (const route of routes) assert.deepEqual(await missing(route), [], route);
  });

  it('an unknown path gives the 404 page, and nothing is served outside the base', async () => {
    const unknown = await fetch(`${server.url}articles/none/`);
    assert.equal(unknown.status, 404);
    assert.match(await unknown.text(), /<html lang="zh-CN"/);
    assert.equal((await fetch(new URL('/articles/platform/', server.url))).status, 404);
  });

  it('search answers, and its results lead to pages below the base', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}search/?q=${encodeURIComponent('损失函数')}`);
    await page.waitForSelector('[data-search-results][data-state="done"]');
    const hits = await page.$$eval('a[data-search-hit]', (all) =>
      all.map((a) => new URL((a as HTMLAnchorElement).href).pathname),
    );
    assert.ok(hits.length > 0);
    for (const path of hits) assert.ok(path.startsWith(BASE), path);
    await page.close();
  });
});
