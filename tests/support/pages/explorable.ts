import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { DESKTOP, PHONE, useReader } from '../reader.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WHAT_RUNS = ['[data-explorable]', '[data-chart]', '[data-example]'];

/** An article in a browser of its own. */
export interface OpenArticle {
  page: Page;
  /** What the page has complained about since it began to load. */
  complaints: string[];
  /** Paths of all it has asked for. */
  asked: string[];
  close(): Promise<void>;
}

export interface Article {
  /** @param query with its question mark */
  open(query?: string, options?: BrowserContextOptions): Promise<OpenArticle>;
}

/** An explorable as a reader meets it. */
export interface LiveExplorable {
  explorable: Locator;
  field(name: RegExp): Locator;
  slider(name: RegExp): Locator;
  toggle(name: RegExp): Locator;
  row(name: RegExp): Locator;
  button(name: string): Locator;
  reset: Locator;
  summary: Locator;
  problem: Locator;
  /** What a screen reader is told. */
  said: Locator;
}

/** What one types into a field of an explorable, and the words below the field that refuse it. */
export type Refusal = [tag: string, field: RegExp, typed: string, words: string];

/** The article of a name, for the tests of one file. */
export function useArticle(slug: string): Article {
  const reader = useReader();
  return {
    async open(query = '', options = {}) {
      // A page of the site that has nothing to complain about, to listen from the beginning.
      const page = await reader.open('404.html', { viewport: DESKTOP, ...options });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${reader.url()}articles/${slug}/${query}`);
      return { page, complaints, asked, close: () => page.context().close() };
    },
  };
}

/** Scrolls to an explorable and waits until it answers. */
export async function reach(page: Page, tag: string): Promise<LiveExplorable> {
  const explorable = page.locator(tag);
  await explorable.scrollIntoViewIfNeeded();
  await explorable.locator('fieldset:enabled').waitFor();
  return {
    explorable,
    field: (name) => explorable.getByRole('textbox', { name }),
    slider: (name) => explorable.getByRole('slider', { name }),
    toggle: (name) => explorable.getByRole('checkbox', { name }),
    row: (name) => explorable.getByRole('row', { name }),
    button: (name) => explorable.getByRole('button', { name }),
    reset: explorable.getByRole('button', { name: '重置' }),
    summary: explorable.locator('.explorable-summary'),
    problem: explorable.locator('[data-problem]'),
    said: explorable.locator('[data-announce][role=status]'),
  };
}

/** The rules of axe that explorables, charts and examples break now, with the places. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (include) => {
    interface Axe {
      run(context: { include: string[][] }): Promise<{
        violations: { id: string; nodes: { html: string }[] }[];
      }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const there = include.filter((selector) => document.querySelector(selector));
    const found = await axe.run({ include: there.map((selector) => [selector]) });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  }, WHAT_RUNS);
}

/** Tests that each explorable stands there without scripts, its default outcome with it. */
export function itShowsDefaults(article: Article, cells: Record<string, string>): void {
  it('shows each explorable’s default outcome as sentence, chart and table', async () => {
    const { page, close } = await article.open('', { javaScriptEnabled: false });
    for (const [tag, cell] of Object.entries(cells)) {
      const explorable = page.locator(tag);
      assert.ok(await explorable.locator('svg[role=img]').isVisible(), tag);
      const shown = await explorable.locator('tbody td').allTextContents();
      assert.ok(shown.includes(cell), `${tag}: ${cell} is not among ${shown}`);
      assert.match((await explorable.locator('.explorable-summary').textContent()) ?? '', /。$/);
      assert.equal(await explorable.locator('input:enabled').count(), 0, tag);
      assert.match((await explorable.locator('noscript').textContent()) ?? '', /默认情形/);
    }
    await close();
  });
}

/** Tests that what cannot be is answered in words beside its field, and the old outcome stays. */
export function itRefuses(article: Article, refusals: readonly Refusal[]): void {
  for (const [tag, name, typed, words] of refusals)
    it(`answers “${typed}” in ${tag} with “${words}” beside the field`, async () => {
      const { page, complaints, close } = await article.open();
      const { explorable, field, summary } = await reach(page, tag);
      const before = await summary.textContent();
      const input = field(name).first();
      await input.fill(typed);
      await explorable.locator('[aria-invalid=true]').first().waitFor();
      const hint = await input.getAttribute('aria-describedby');
      assert.equal(await page.locator(`[id="${hint}"]`).textContent(), words);
      assert.equal(await summary.textContent(), before);
      assert.ok(await explorable.locator('[data-stale]').count());
      assert.doesNotMatch((await explorable.textContent()) ?? '', /NaN|Infinity/);
      assert.deepEqual(complaints, []);
      await close();
    });
}

/** Ticks all that can be ticked and empties the first field, as a reader in the middle of it. */
export async function disturb(page: Page, tag: string): Promise<void> {
  const { explorable } = await reach(page, tag);
  for (const box of await explorable.getByRole('checkbox').all()) await box.check();
  await explorable.getByRole('textbox').first().fill('');
  await explorable.locator('[aria-invalid=true]').first().waitFor();
}

/** Tests that what one has put in stands in the address, and is there again when one comes back. */
export function itComesBack(
  article: Article,
  changes: readonly (readonly [tag: string, field: RegExp, typed: string])[],
): void {
  for (const [tag, name, typed] of changes)
    it(`brings back what was put into ${tag}`, async () => {
      const { page, close } = await article.open();
      const { field, summary } = await reach(page, tag);
      const before = (await summary.textContent()) ?? '';
      await field(name).first().fill(typed);
      await summary.filter({ hasNotText: before }).waitFor();
      const told = (await summary.textContent()) ?? '';
      const { href, hash } = new URL(page.url());
      assert.equal(hash, `#${tag}`);
      await page.goto('about:blank');
      await page.goto(href);
      const again = await reach(page, tag);
      await again.summary.filter({ hasText: told }).waitFor();
      assert.equal(await again.field(name).first().inputValue(), typed);
      await again.reset.click();
      await again.summary.filter({ hasText: before }).waitFor();
      assert.equal(new URL(page.url()).search, '');
      await close();
    });
}

/** What the Tab key stops at; the table of the outcome scrolls, so it is one. */
const STOPS = ':is(input, button):enabled, summary, [tabindex="0"]';

/** Tests that the keyboard alone reaches every control in the order in which they stand. */
export function itWorksByKeyboard(article: Article, tags: readonly string[]): void {
  for (const tag of tags)
    it(`leads the Tab key through every control of ${tag}, in order`, async () => {
      const { page, close } = await article.open();
      const { explorable } = await reach(page, tag);
      const controls = explorable.locator(STOPS);
      const count = await controls.count();
      assert.ok(count > 2, `${tag} has only ${count} controls`);
      await controls.first().focus();
      for (let i = 0; i < count; i++) {
        const focused = await controls.nth(i).evaluate((el) => el === document.activeElement);
        assert.ok(focused, `control ${i + 1} of ${tag} was not reached`);
        await page.keyboard.press('Tab');
      }
      await close();
    });
}

/** Tests accessibility while the explorables are used: with other numbers, and with a refused one. */
export function itBreaksNoRuleInUse(article: Article, tags: readonly string[]): void {
  it('breaks no rule of axe with changed numbers, nor with refused ones', async () => {
    const { page, complaints, close } = await article.open();
    for (const tag of tags) {
      const { explorable, summary } = await reach(page, tag);
      const field = explorable.getByRole('textbox').nth(1);
      const before = await explorable.locator('[data-outcome]').innerHTML();
      await field.fill(String(Number(await field.inputValue()) * 1.25));
      await page.waitForFunction(
        ([name, html]) => document.querySelector(`${name} [data-outcome]`)?.innerHTML !== html,
        [tag, before] as const,
      );
      assert.match((await summary.textContent()) ?? '', /。$/);
    }
    assert.deepEqual(await violations(page), []);
    for (const tag of tags) {
      const { explorable } = await reach(page, tag);
      await explorable.getByRole('textbox').nth(1).fill('很多');
      await explorable.locator('[aria-invalid=true]').first().waitFor();
    }
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(complaints, []);
    await close();
  });
}

/** Tests phone and desktop, light and dark, as the page comes and in the middle of its use. */
export function itFitsEveryScreen(article: Article, tags: readonly string[]): void {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of [PHONE, DESKTOP])
      it(`breaks no rule of axe and fits ${viewport.width} px, ${colorScheme}`, async () => {
        const { page, close } = await article.open('', { colorScheme, viewport });
        for (const tag of tags) await reach(page, tag);
        for (const details of await page.locator('figure details').all())
          await details.evaluate((element) => element.setAttribute('open', ''));
        assert.deepEqual(await violations(page), []);
        for (const tag of tags) await disturb(page, tag);
        assert.deepEqual(await violations(page), [], 'in use');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= viewport.width, `the page is ${wide} px wide`);
        await close();
      });
}

/** Tests that the explorable keeps its height while a field takes these values. */
export function itMovesNothing(
  article: Article,
  tag: string,
  name: RegExp,
  answers: Record<string, string>,
): void {
  it(`moves nothing below ${tag} while its numbers change`, async () => {
    const { page, close } = await article.open();
    const { explorable, field, summary } = await reach(page, tag);
    const height = async () => (await explorable.boundingBox())?.height ?? Number.NaN;
    const before = await height();
    for (const [typed, words] of Object.entries(answers)) {
      await field(name).fill(typed);
      await summary.filter({ hasText: words }).waitFor();
      // Fractions of a pixel are the browser's rounding; nobody sees them.
      const moved = (await height()) - before;
      assert.ok(Math.abs(moved) < 0.5, `${typed}: ${moved} px`);
    }
    await close();
  });
}
