import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, useReader } from '../support/reader.ts';
import { transfers } from '../support/transfers.ts';

const KIB = 1024;
const ARTICLE = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route))?.route ?? '';
const reader = useReader();

/** Search has a budget of its own (search-weight.test.ts), examples are fetched one by one. */
const OTHERS = /^(search|result|match|kept-match|explorable|digit|run-example)/;
const READING = readdirSync('src/elements')
  .filter((file) => file.endsWith('.ts') && !OTHERS.test(file))
  .map((file) => file.replace('.ts', ''));
/** What is fetched only when a reader reaches for it. */
const LATE = [
  'corner-quotes',
  'look-closer',
  'quote-selection',
  'reading-cards',
  'reading-place',
  'return-bar',
  'settings-panel',
  'take-along',
];

/** Does all that a reader can do with the text itself. */
async function useEverything(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await page.waitForFunction(() => localStorage.getItem('reading-places'));
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('radio', { name: '「直角」' }).check();
  await page.keyboard.press('Escape');
  await page.locator('.chapter > p a.term').first().hover();
  await page.locator('.card').waitFor();
  await page.locator('.formula-number').first().click();
  await page.locator('.take-menu').waitFor();
  await page.keyboard.press('Escape');
  const figure = page.locator('figure[data-diagram]').first();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('button.figure-tool').click();
  const closer = page.locator('dialog.closer');
  await closer.waitFor();
  await page.keyboard.press('Escape');
  await closer.waitFor({ state: 'detached' });
  const line = page.locator('.chapter > p').first();
  await line.scrollIntoViewIfNeeded();
  await line.selectText();
  await page.locator('.quote-bar:not([hidden])').waitFor();
}

/** Bytes of script on the wire, by the name that each file has in the source. */
async function scripts(page: Page): Promise<Map<string, number>> {
  const files = [...(await transfers(page))].filter(([path]) => path.endsWith('.js'));
  return new Map(files.map(([path, bytes]) => [/[^/]+?(?=\.)/.exec(path)?.[0] ?? path, bytes]));
}

describe('All script of an article together', () => {
  it('stays within 20 KiB when a reader has used everything', async (t) => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await useEverything(page);
    const used = await scripts(page);
    await page.goto(`${reader.url()}about/`);
    await page.goto(reader.url() + ARTICLE);
    await page.locator('.return-bar').waitFor();
    for (const [name, bytes] of await scripts(page)) if (!used.get(name)) used.set(name, bytes);
    for (const name of LATE) assert.ok(used.has(name), `${name} was used`);
    const shared = ['Article', 'Base', 'article-page', 'href', 'preload-helper'];
    const counted = [...used].filter(([name]) => [...READING, ...shared].includes(name));
    const sum = counted.reduce((total, [, bytes]) => total + bytes, 0);
    t.diagnostic(`${(sum / KIB).toFixed(1)} KiB in ${counted.length} files`);
    assert.ok(sum > 10 * KIB, 'all was counted');
    assert.ok(sum <= 20 * KIB, JSON.stringify(counted, null, 1));
    await page.context().close();
  });
});
