import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { PAUSE } from '../../src/integrations/parse-pauses.ts';
import { elementsOf, type Page, pagesOf } from '../support/dist.ts';

/** What a reader, with eyes or without, would stumble over in a page's HTML. */
function faults(page: Page): string[] {
  const elements = elementsOf(page.tree);
  const root = elements.find(({ tagName }) => tagName === 'html');
  const h1 = elements.filter(({ tagName }) => tagName === 'h1');
  return [
    ...(root?.properties.lang === 'zh-CN' ? [] : ['no lang="zh-CN"']),
    ...(h1.length === 1 ? [] : [`${h1.length} h1`]),
    ...repeated(elements.map(({ properties }) => properties.id)).map((id) => `id ${id} twice`),
    ...skippedLevels(page).map((text) => `level skipped at ${text}`),
    ...elements
      .filter((e) => e.tagName === 'img' && e.properties.alt === undefined)
      .map(() => 'img without alt'),
    ...(page.html.includes('katex-error') ? ['a formula in red'] : []),
    ...(/undefined|NaN(?![a-z])|\[object Object\]/.test(visibleText(page))
      ? ['undefined or NaN in the text']
      : []),
  ].map((fault) => `${page.route || '/'}: ${fault}`);
}

function repeated(ids: unknown[]): string[] {
  const seen = new Set<string>();
  const strings = ids.filter((id): id is string => typeof id === 'string');
  return strings.filter((id) => seen.has(id) || !seen.add(id));
}

/** Headings of the text; those of a navigation label it and stand outside. */
function skippedLevels({ tree }: Page): string[] {
  let level = 0;
  const navigation = new Set(
    elementsOf(tree)
      .filter(({ tagName }) => tagName === 'nav')
      .flatMap((nav) => elementsOf({ type: 'root', children: nav.children })),
  );
  return elementsOf(tree)
    .filter((element) => !navigation.has(element))
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .filter(({ tagName }) => {
      const depth = Number(tagName[1]);
      const skipped = depth > level + 1;
      level = depth;
      return skipped;
    })
    .map((heading) => textOf(heading));
}

function visibleText({ tree }: Page): string {
  return elementsOf(tree)
    .filter(({ tagName }) => ['p', 'li', 'td', 'h1', 'h2', 'h3', 'output', 'dd'].includes(tagName))
    .filter(
      (element) =>
        !elementsOf({ type: 'root', children: [element] }).some((e) => e.tagName === 'code'),
    )
    .map((element) => textOf(element))
    .join('\n');
}

/**
 * What a browser could fill in: for one such thing Chromium looks at all of a page as soon as it is
 * read, and lays out what is around it. What stands in a template is not there yet.
 */
function fillable({ route, tree }: Pick<Page, 'route' | 'tree'>): string[] {
  return elementsOf(tree)
    .filter(
      ({ tagName, properties }) =>
        ['form', 'textarea', 'select'].includes(tagName) ||
        (tagName === 'input' && !['range', 'radio', 'checkbox'].includes(`${properties.type}`)),
    )
    .map(({ tagName }) => `${route}: ${tagName}`);
}

/** How many tags a browser reads in one go, from the beginning of the text on. */
function tagsBetweenPauses(html: string): number[] {
  const parts = html.slice(html.indexOf('<article')).split(PAUSE);
  return parts.map((part) => part.split('<').length - 1);
}

describe('HTML of the built site', () => {
  it('has one title, one h1, headings in order, ids once, and no broken text on any page', () => {
    assert.deepEqual(pagesOf().flatMap(faults), []);
  });

  it('has nothing to fill in but on the search page', () => {
    const found = pagesOf().flatMap(fillable);
    assert.deepEqual([...new Set(found.map((one) => one.split(':')[0]))], ['search/']);
    const html =
      '<form><input type="range"><input type="text"><select></select></form><template><form></form></template>';
    assert.equal(fillable({ route: 'x/', tree: fromHtml(html) }).length, 3);
  });

  it('lets a browser read an article part by part', () => {
    for (const { route, html } of pagesOf()) {
      if (!/^(articles\/[^/]+|print)\/$/.test(route)) continue;
      const tags = tagsBetweenPauses(html);
      // A formula, a drawing or a block of code is not broken off.
      assert.ok(Math.max(...tags) < 2_500, `${route}: ${Math.max(...tags)} tags in one part`);
      const mean = tags.reduce((sum, one) => sum + one, 0) / tags.length;
      assert.ok(mean < 600, `${route}: ${mean} tags to a part`);
      const [whole = 0] = tagsBetweenPauses(html.replaceAll(PAUSE, ''));
      assert.ok(whole > 2_500, `${route} would pass without a pause`);
    }
  });

  it('is found at fault where it is', () => {
    const html = '<html><body><h1>a</h1><h3 id="x">b</h3><p id="x">NaN</p><img></body></html>';
    const found = faults({ route: 'x/', html, tree: fromHtml(html) });
    assert.equal(found.length, 5, found.join('\n'));
  });
});
