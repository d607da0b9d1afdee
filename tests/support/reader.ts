import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BLOCKS } from '../../src/elements/rest-of-text.ts';
import { launchBrowser } from './browser.ts';
import { distDir } from './dist.ts';
import { type StaticServer, serve } from './server.ts';

export interface Reader {
  /** Opens a route of the site in a context of its own, so that nothing kept leaks between tests. */
  open(route: string, options?: BrowserContextOptions): Promise<Page>;
  /** Origin and base path of the served site. */
  url(): string;
}

/** A reader in a browser before the built site, for the tests of one file. */
export function useReader(root: () => string = () => distDir): Reader {
  let browser: Browser;
  let server: StaticServer;
  before(async () => {
    server = await serve(root(), process.env.BASE_PATH ?? '/');
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  return {
    url: () => server.url,
    async open(route, options = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      // A service worker would answer in place of the network that tests watch, delay and cut.
      if (options.serviceWorkers !== 'allow') await context.addInitScript(startNoWorker);
      const page = await context.newPage();
      await page.goto(server.url + route, { waitUntil: 'load' });
      await laidOut(page);
      return page;
    },
  };
}

/** Waits until all of a page has its place: a phone lays a long one out bit by bit once it is read. */
export async function laidOut(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('wheel')));
  await page.waitForFunction((blocks) => {
    const { skips, known } = document.documentElement.dataset;
    return skips === undefined || known === '' || document.querySelector(blocks) === null;
  }, BLOCKS);
}

/** Gives the window another size and waits until all has its new place. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  // The page hears of it with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  await laidOut(page);
}

function startNoWorker(): void {
  if ('ServiceWorkerContainer' in window)
    ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
}

/** Viewports by the device they stand for. */
export const PHONE = { width: 360, height: 740 };
export const TABLET = { width: 768, height: 1024 };
export const DESKTOP = { width: 1440, height: 900 };

/** Lets pages opened from now on say whether their reader wants data to be saved. */
export async function saveData(page: Page, wanted: boolean): Promise<void> {
  await page.addInitScript((saveData) => {
    Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
  }, wanted);
}
