import type { Browser } from 'playwright-core';
import { launchBrowser as launch } from '../../src/book/browser.ts';

/** How long a page is waited for, in ms. A busy machine is slow; what never comes still fails. */
const PATIENCE = 120_000;

/** Chromium as the build starts it, with pages that are waited for patiently. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launch();
  const newContext = browser.newContext.bind(browser);
  // `newPage` makes its context by the same way.
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}
