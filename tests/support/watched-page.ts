import type { Browser, Page, Route } from 'playwright-core';
import { quiet } from './quiet.ts';

export interface WatchedPage {
  page: Page;
  /** What the policy has blocked: `img-src https://…`, from the first byte of the page on. */
  blocked(): Promise<string[]>;
  /** Errors in the console or thrown. */
  errors: string[];
  /** Addresses outside the site that were asked for. */
  elsewhere: string[];
  close(): Promise<void>;
}

interface Watch {
  violations?: string[];
}

/**
 * A page that is watched from the beginning. Nothing of the watch is in the page's markup, so that
 * no policy concerns it.
 * @param change what is done to the HTML before the browser reads it
 * @param scripts files that the site does not have, by their path below the page
 */
export async function watchedPage(
  browser: Browser,
  url: string,
  change?: (html: string) => string,
  scripts: Readonly<Record<string, string>> = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  const errors: string[] = [];
  const elsewhere: string[] = [];
  await context.addInitScript(() => {
    const watch = window as Watch;
    const violations: string[] = [];
    watch.violations = violations;
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  const { origin } = new URL(url);
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== origin) elsewhere.push(asked.href);
  });
  if (change) await page.route(url, (route) => changed(route, change));
  for (const [path, body] of Object.entries(scripts)) {
    await page.route(url + path, (route) =>
      route.fulfill({ body, contentType: 'text/javascript' }),
    );
  }
  await page.goto(url, { waitUntil: 'load' });
  await quiet(page);
  return {
    page,
    errors,
    elsewhere,
    blocked: () => page.evaluate(() => (window as Watch).violations ?? []),
    close: () => context.close(),
  };
}

async function changed(route: Route, change: (html: string) => string): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.text()) });
}
