import type { Page } from 'playwright-core';

/** Requests that wait until they are let go. */
export interface HeldRequests {
  /** Resolves once so many wait. */
  waiting(count: number): Promise<void>;
  /** Lets those that wait go on, and those that come after them. */
  release(): void;
}

/** A line that stands still, so that a test sees what a slow one shows. */
export async function holdRequests(page: Page, which: string | RegExp): Promise<HeldRequests> {
  let held = 0;
  let told = (): void => undefined;
  const gate = Promise.withResolvers<void>();
  await page.route(which, async (route) => {
    held += 1;
    told();
    await gate.promise;
    // The page may have gone on without it.
    await route.continue().catch(() => undefined);
  });
  return {
    release: gate.resolve,
    waiting: (count) =>
      new Promise((resolve) => {
        told = () => held >= count && resolve();
        told();
      }),
  };
}
