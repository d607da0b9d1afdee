import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
      assert.equal(
        /@font-face\{[^}]*KaTeX_Main[^}]*data:font\/woff2/.test(css),
        drawn(page),
        page.route,
      );
      assert.doesNotMatch(css, /url\([^)]*KaTeX_[^)]*\)/, page.route);
    }
  });

  it('include a rule for every style that was moved out of the page', () => {
    for (const { page, css } of pages) assert.deepEqual(unknownClasses(page, css), [], page.route);
    const [first = assert.fail()] = pages.filter(({ page }) => drawn(page));
    assert.ok(unknownClasses(first.page, '').length > 20, 'the check finds nothing to look for');
  });
});
