import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; html: string }[];
}

interface Axe {
  run(part: string | Document, options: object): Promise<{ violations: Violation[] }>;
}

/** Every rule of axe that a page breaks, or a part of it, or those among `rules`, with the places. */
export async function axeViolations(
  page: Page,
  part?: string,
  rules?: string[],
): Promise<string[]> {
  // As a devtool would: the page's own policy does not apply to what a tester evaluates.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) };
  const found = await page.evaluate(
    async ({ part, options }) => {
      const { axe } = window as unknown as { axe: Axe };
      return (await axe.run(part ?? document, options)).violations;
    },
    { part, options },
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes
        .slice(0, 3)
        .map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`)
        .join(' | ')}`,
  );
}

const THEMES = ['light', 'dark', 'sepia'] as const;

/** All rules in one theme; a theme changes colours alone, so the others are asked for those. */
export async function axeViolationsInAllThemes(page: Page, part?: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, theme);
    const rules = theme === 'light' ? undefined : ['color-contrast', 'link-in-text-block'];
    const broken = await axeViolations(page, part, rules);
    found.push(...broken.map((one) => `${theme}: ${one}`));
  }
  return found;
}
