import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { rehypeChapters } from '../../../src/markdown/rehype-chapters.ts';

function chapters(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  rehypeChapters()(tree);
  return toHtml(tree);
}

describe('Chapters', () => {
  it('hold a heading of the second level and what follows it', () => {
    assert.equal(
      chapters('<h2>一</h2><p>a</p><h3>b</h3><h2>二</h2><p>c</p>'),
      '<section class="chapter drawn"><h2>一</h2><p>a</p><h3>b</h3></section><section class="chapter drawn"><h2>二</h2><p>c</p></section>',
    );
  });

  it('hold neither what stands before the first nor the footnotes', () => {
    const notes = '<section data-footnotes=""><h2>注释</h2></section>';
    assert.equal(
      chapters(`<p>a</p><h2>一</h2><p>b</p>${notes}`),
      `<p>a</p><section class="chapter drawn"><h2>一</h2><p>b</p></section>${notes}`,
    );
    assert.equal(chapters(`<p>a</p>${notes}`), `<p>a</p>${notes}`);
  });
});
