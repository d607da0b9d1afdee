import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { NAMING, namedIds } from './own-ids.ts';

/** What the scripts of an article's own page go by. */
const FOR_SCRIPTS = ['dataKey', 'dataTerm'];

/**
 * Takes out of articles that share a page what nothing there uses, a twenty-fifth of its weight: ids
 * that nothing refers to, headings and the articles' own kept; computed values in all their digits, of
 * which the text shows those that count; and what scripts go by that are not there. The TeX of formulas
 * stays, for the EPUB, which is made from this page. Changes the trees it is given.
 * @param led ids that the rest of the page leads to
 */
export function dropUnused(articles: readonly Element[], led: ReadonlySet<string>): void {
  const used = new Set([...led, ...articles.flatMap(referredIds)]);
  for (const article of articles) {
    visit(article, 'element', (node) => {
      if (node.tagName === 'data') {
        node.tagName = 'span';
        delete node.properties.value;
      }
      const { id } = node.properties;
      const named = node === article || /^h[1-6]$/.test(node.tagName);
      if (!named && !used.has(String(id))) delete node.properties.id;
      for (const name of FOR_SCRIPTS) delete node.properties[name];
    });
  }
}

function referredIds(article: Element): string[] {
  const ids: string[] = [];
  visit(article, 'element', ({ properties }) => {
    for (const name of NAMING) ids.push(...namedIds(properties, name));
    for (const value of Object.values(properties)) {
      if (typeof value !== 'string') continue;
      if (value.startsWith('#')) ids.push(value.slice(1));
      for (const [, id = ''] of value.matchAll(/url\(#([^)]+)\)/g)) ids.push(id);
    }
  });
  return ids;
}
