import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { ownIds } from '../../../src/book/own-ids.ts';

function renamed(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  ownIds(tree.children[0] as Element, 'capital');
  return toHtml(tree);
}

describe('An article that shares a page with others', () => {
  it('has ids of its own, and what names them follows', () => {
    assert.equal(
      renamed('<div><p id="a">x</p><a href="#a">y</a><i aria-labelledby="a b"></i></div>'),
      '<div><p id="capital-a">x</p><a href="#capital-a">y</a><i aria-labelledby="capital-a capital-b"></i></div>',
    );
  });

  it('draws with its own arrowheads', () => {
    const svg =
      '<svg><marker id="m"></marker><path marker-end="url(#m)" style="fill:url(#m)"/></svg>';
    assert.match(renamed(svg), /marker-end="url\(#capital-m\)" style="fill:url\(#capital-m\)"/);
  });

  it('leaves addresses elsewhere as they are', () => {
    assert.match(renamed('<p><a href="/glossary/#loss">x</a></p>'), /href="\/glossary\/#loss"/);
  });
});
