import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { pagesOf } from '../support/dist.ts';

const pages = pagesOf();
const articles = pages.filter(({ route }) => /^articles\/[^/]+\/$/.test(route));

/** How often each term, or source, is linked in a page's text. */
function mentioned(tree: Root, links: string, key: (link: Element) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of selectAll(links, tree))
    counts.set(key(link), (counts.get(key(link)) ?? 0) + 1);
  return counts;
}

/** What the list of places beside an entry says: 3篇提到12处. */
function said(list: Element): number {
  return Number(/(\d+)处/.exec(textOf(list))?.[1]);
}

function total(links: string, key: (link: Element) => string): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { tree } of articles)
    for (const [id, count] of mentioned(tree, links, key)) sum.set(id, (sum.get(id) ?? 0) + count);
  return sum;
}

function back(tree: Root | undefined, entries: string, idOf: (entry: Element) => string) {
  const lists = new Map<string, number>();
  for (const entry of selectAll(entries, tree ?? { type: 'root', children: [] })) {
    const [list] = selectAll('.mentioned-in', entry);
    if (list) lists.set(idOf(entry), said(list));
  }
  return lists;
}

const byId = (one: Map<string, number>) => [...one].sort(([a], [b]) => (a < b ? -1 : 1));

describe('The way back', () => {
  it('from every term of the glossary counts each place that mentions it', () => {
    const page = pages.find(({ route }) => route === 'glossary/')?.tree;
    const found = total('.prose a.term', ({ properties }) => String(properties.dataTerm));
    const listed = back(page, '.entry', (entry) =>
      String(selectAll('h3', entry)[0]?.properties.id),
    );
    assert.ok(found.size > 20);
    assert.deepEqual(byId(listed), byId(found));
  });

  it('from every source counts each place that cites it', () => {
    const page = pages.find(({ route }) => route === 'references/')?.tree;
    const found = total('.prose .cite a', ({ properties }) => String(properties.href).slice(5));
    const listed = back(page, '.source-group > ul > li', ({ properties }) => String(properties.id));
    assert.ok(found.size > 20);
    assert.deepEqual(byId(listed), byId(found));
  });

  it('is found wrong where it is', () => {
    const html =
      '<div class="entry"><h3 id="x">x</h3><details class="mentioned-in"><summary>1篇提到2处</summary></details></div><p class="prose"><a class="term" data-term="x">x</a></p>';
    const tree = fromHtml(html);
    const listed = back(tree, '.entry', () => 'x');
    const found = mentioned(tree, '.prose a.term', ({ properties }) => String(properties.dataTerm));
    assert.notDeepEqual(byId(listed), byId(found));
  });
});
