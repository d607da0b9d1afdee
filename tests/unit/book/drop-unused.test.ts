import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { dropUnused } from '../../../src/book/drop-unused.ts';

function dropped(articles: string[], led: string[] = []): string[] {
  const trees = articles.map(
    (html) => fromHtml(`<article>${html}</article>`, { fragment: true }).children[0] as Element,
  );
  dropUnused(trees, new Set(led));
  return trees.map((tree) => toHtml(tree).replace(/^<article>|<\/article>$/g, ''));
}

describe('Articles on one page', () => {
  it('keep the ids that something refers to, in any of them or on the rest of the page', () => {
    const [first, second] = dropped(
      [
        '<p id="a">1</p><p id="b">2</p><p id="c">3</p><svg aria-labelledby="t d"><title id="t">4</title><desc id="d">5</desc><marker id="m"></marker><path marker-end="url(#m)"></path></svg>',
        '<a href="#b">2</a><table><tr><th id="h">6</th><td headers="h">7</td></tr></table>',
      ],
      ['c'],
    );
    assert.match(first ?? '', /^<p>1<\/p><p id="b">2<\/p><p id="c">3<\/p>/);
    assert.match(first ?? '', /<title id="t">4<\/title><desc id="d">5<\/desc><marker id="m">/);
    assert.match(second ?? '', /<th id="h">/);
  });

  it('keep the ids of all headings', () => {
    assert.deepEqual(dropped(['<h3 id="x">a</h3>']), ['<h3 id="x">a</h3>']);
  });

  it('have computed values as the text shows them', () => {
    assert.deepEqual(dropped(['<p>约<data value="0.7073881752" class="value">0.71</data></p>']), [
      '<p>约<span class="value">0.71</span></p>',
    ]);
  });

  it('keep their own ids, by which the EPUB names its files', () => {
    const tree = fromHtml('<article id="capital"></article>', { fragment: true });
    const article = tree.children[0] as Element;
    dropUnused([article], new Set());
    assert.equal(toHtml(article), '<article id="capital"></article>');
  });

  it('have nothing for scripts that are not there', () => {
    assert.deepEqual(dropped(['<b data-key="k" data-term="t">y</b>']), ['<b>y</b>']);
  });
});
