import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { distDir, pagesOf } from '../support/dist.ts';
import { type StaticServer, serve } from '../support/server.ts';

const KIB = 1024;
const BASE = process.env.BASE_PATH ?? '/';

interface Transfer {
  url: string;
  type: string;
  /** Bytes on the wire, headers left out, gzip as a host would send it. */
  bytes: number;
}

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

/** Everything a page transfers before any interaction. */
async function load(route: string): Promise<Transfer[]> {
  const page = await browser.newPage();
  const transfers: Promise<Transfer>[] = [];
  page.on('requestfinished', (request) => {
    transfers.push(
      request.sizes().then(({ responseBodySize }) => ({
        url: request.url(),
        type: request.resourceType(),
        bytes: responseBodySize,
      })),
    );
  });
  // On a busy machine the network may rest before the page is parsed down to its scripts.
  await page.goto(server.url + route, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(transfers);
  await page.close();
  return all;
}

const sum = (transfers: Transfer[]): number =>
  transfers.reduce((total, { bytes }) => total + bytes, 0);

describe('The weight of a page', () => {
  const articles = pagesOf().filter(({ route }) => /^articles\/[^/]+\/$/.test(route));

  it('is measured on at least one article', () => {
    assert.ok(articles.length > 0);
  });

  for (const { route } of articles) {
    it(`of ${route} stays within 120 KiB, 12 requests and 8 KiB of script before interaction`, async (t) => {
      const transfers = await load(route);
      const script = sum(transfers.filter(({ type }) => type === 'script'));
      t.diagnostic(
        `${(sum(transfers) / KIB).toFixed(1)} KiB, ${transfers.length} requests, ${(script / KIB).toFixed(1)} KiB script`,
      );
      assert.ok(sum(transfers) > 10 * KIB, 'nothing was measured');
      assert.ok(script > KIB, 'no script was measured');
      assert.ok(sum(transfers) <= 120 * KIB, JSON.stringify(transfers, null, 1));
      assert.ok(transfers.length <= 12, JSON.stringify(transfers, null, 1));
      assert.ok(script <= 8 * KIB, `${script} bytes of script`);
      assert.deepEqual(
        transfers.filter(({ url }) => !url.startsWith(server.url)),
        [],
      );
    });
  }

  it('of the home page stays within 25 KiB', async (t) => {
    const transfers = await load('');
    t.diagnostic(`${(sum(transfers) / KIB).toFixed(1)} KiB, ${transfers.length} requests`);
    assert.ok(sum(transfers) <= 25 * KIB, JSON.stringify(transfers, null, 1));
  });
});
