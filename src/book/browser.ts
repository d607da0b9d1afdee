import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * Of the package's arguments, made for hosts that allow one process only: in one process a page that
 * names a local font ends the browser, and without web security no page learns what a file weighed.
 */
const UNWANTED = new Set(['--single-process', '--disable-web-security']);

/**
 * Starts a headless Chromium: the one named by CHROMIUM_PATH, else an installed one, else the
 * browser that ships inside a package, so that a bare machine needs no download step.
 * @throws when none of the three starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path));
  return chromium.launch({
    executablePath: installed ?? (await chromiumPackage.executablePath()),
    headless: true,
    args: [
      ...(installed ? [] : chromiumPackage.args.filter((arg) => !UNWANTED.has(arg))),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}
