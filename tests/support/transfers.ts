import type { Page } from 'playwright-core';

/**
 * Files that a page has fetched, by their path, with the bytes of their bodies as they were sent. As
 * the page itself has kept count: an event of the browser can be missed, its list cannot. What the
 * page had from the cache or did not get weighs nothing.
 */
export async function transfers(page: Page): Promise<Map<string, number>> {
  const entries = await page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].flatMap((one) =>
      one instanceof PerformanceResourceTiming
        ? { name: one.name, bytes: one.transferSize > 0 ? one.encodedBodySize : 0 }
        : [],
    ),
  );
  const files = new Map<string, number>();
  for (const { name, bytes } of entries) {
    const path = new URL(name).pathname;
    files.set(path, (files.get(path) ?? 0) + bytes);
  }
  return files;
}

/** What all the files weigh together. */
export async function transferred(page: Page): Promise<number> {
  return [...(await transfers(page)).values()].reduce((sum, one) => sum + one, 0);
}

/** Lets pages opened from now on list more files than the 250 that a browser keeps by itself. */
export async function listTransfers(page: Page): Promise<void> {
  await page.addInitScript(() => performance.setResourceTimingBufferSize(100_000));
}

/**
 * Waits until the page has fetched all of some files.
 * @param paths the ends of their paths
 * @throws after a while, naming those that are missing.
 */
export async function allFetched(
  page: Page,
  paths: readonly string[],
  timeout = 240_000,
): Promise<void> {
  await page
    .waitForFunction(
      (paths) => {
        const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
        return paths.every((path) => fetched.some((name) => name.endsWith(path)));
      },
      paths,
      { timeout, polling: 250 },
    )
    .catch(async (reason: unknown) => {
      const fetched = [...(await transfers(page)).keys()];
      const missing = paths.filter((path) => !fetched.some((name) => name.endsWith(path)));
      throw new Error(`never fetched: ${missing.join(', ')}`, { cause: reason });
    });
}
