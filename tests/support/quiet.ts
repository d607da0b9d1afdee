import type { Page } from 'playwright-core';

/** So long nothing new has come, in ms. */
const QUIET = 600;

/**
 * Waits until a page, once loaded, has fetched nothing more for a while, by the list that the page
 * itself keeps. Playwright's “networkidle” is now and then never told of, though all has come.
 */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  for (let before = -1, now = await fetched(page); now !== before; now = await fetched(page)) {
    before = now;
    await page.waitForTimeout(QUIET);
  }
}

async function fetched(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByType('resource').length);
}
