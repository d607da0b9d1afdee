import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { distDir, elementsOf, type Page, pagesOf } from '../support/dist.ts';

const BASE = process.env.BASE_PATH ?? '/';

function sheetsOf(page: Page): string {
  return elementsOf(page.tree)
    .filter(
      ({ tagName, properties }) => tagName === 'link' && String(properties.rel) === 'stylesheet',
    )
    .map(({ properties }) => join(distDir, String(properties.href).slice(BASE.length)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** The fonts that a sheet does not hold itself. */
function fontFiles(css: string): string[] {
  return [...css.matchAll(/url\((?!data:)([^)]*)\)\s*format/g)].map(([, file = '']) => file);
}

/** Classes made from style attributes that no sheet of the page knows. */
function unknownClasses(page: Page, css: string): string[] {
  const used = elementsOf(page.tree).flatMap(({ properties }) => [properties.className].flat());
  const moved = used.filter((name): name is string => /^_[0-9a-z]+$/.test(String(name)));
  return [...new Set(moved)].filter((name) => !css.includes(`.${name}{`));
}

describe('The styles of formulas', () => {
  const pages = pagesOf().map((page) => ({ page, css: sheetsOf(page) }));
  const drawn = ({ html }: Page) => html.includes('class="katex-html"');

  it('are on every page with formulas, with the fonts inside, and on no other', () => {
    assert.ok(pages.some(({ page }) => drawn(page)));
    for (const { page, css } of pages) {
      assert.equal(/@font-face\{[^}]*KaTeX_Main/.test(css), drawn(page), page.route);
      if (page.route !== 'print/') assert.deepEqual(fontFiles(css), [], page.route);
    }
  });

  it('name the large fonts of the print page as files, which are there, and hold the small ones', () => {
    const { css } = pages.find(({ page }) => page.route === 'print/') ?? assert.fail();
    const files = fontFiles(css);
    assert.ok(files.length > 0);
    for (const file of files) assert.ok(existsSync(join(distDir, '_astro', file)), file);
    assert.match(css, /url\(data:font\/woff2/);
  });

  it('include a rule for every style that was moved out of the page', () => {
    for (const { page, css } of pages) assert.deepEqual(unknownClasses(page, css), [], page.route);
    const [first = assert.fail()] = pages.filter(({ page }) => drawn(page));
    assert.ok(unknownClasses(first.page, '').length > 20, 'the check finds nothing to look for');
  });
});
