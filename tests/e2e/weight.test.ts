import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { distDir, pagesOf } from '../support/dist.ts';
import { quiet } from '../support/quiet.ts';
import { type StaticServer, serve } from '../support/server.ts';
import { transfers } from '../support/transfers.ts';

const KIB = 1024;
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

/** Bytes of everything a page transfers before any interaction, headers left out, by path. */
async function load(route: string): Promise<[path: string, bytes: number][]> {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const asked = request.url();
    if (asked.startsWith('http') && !asked.startsWith(server.url)) elsewhere.push(asked);
  });
  await page.goto(server.url + route, { waitUntil: 'load' });
  await quiet(page);
  const all = [...(await transfers(page))];
  await page.close();
  assert.deepEqual(elsewhere, []);
  return all;
}

const sum = (files: [path: string, bytes: number][]): number =>
  files.reduce((total, [, bytes]) => total + bytes, 0);

describe('The weight of a page', () => {
  const articles = pagesOf().filter(({ route }) => /^articles\/[^/]+\/$/.test(route));

  it('is measured on at least one article', () => {
    assert.ok(articles.length > 0);
  });

  for (const { route } of articles) {
    it(`of ${route} stays within 120 KiB, 12 requests and 8 KiB of script before interaction`, async (t) => {
      const files = await load(route);
      const script = sum(files.filter(([path]) => path.endsWith('.js')));
      t.diagnostic(
        `${(sum(files) / KIB).toFixed(1)} KiB, ${files.length} requests, ${(script / KIB).toFixed(1)} KiB script`,
      );
      assert.ok(sum(files) > 10 * KIB, 'nothing was measured');
      assert.ok(script > KIB, 'no script was measured');
      assert.ok(sum(files) <= 120 * KIB, JSON.stringify(files, null, 1));
      assert.ok(files.length <= 12, JSON.stringify(files, null, 1));
      assert.ok(script <= 8 * KIB, `${script} bytes of script`);
    });
  }

  it('of the home page stays within 25 KiB', async (t) => {
    const files = await load('');
    t.diagnostic(`${(sum(files) / KIB).toFixed(1)} KiB, ${files.length} requests`);
    assert.ok(sum(files) <= 25 * KIB, JSON.stringify(files, null, 1));
  });
});
