import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { epubArticle } from '../../../src/book/epub-article.ts';

function chapter(html: string, site?: string): string {
  const [article] = fromHtml(`<article class="whole">${html}</article>`, {
    fragment: true,
  }).children;
  return toHtml(epubArticle(article as Element, { slugs: ['capital', 'market'], site }));
}

describe('An article in the EPUB', () => {
  it('has headings one level higher, and no scripts, which a book would have to declare', () => {
    assert.equal(
      chapter('<h2 id="capital-top">题<script></script></h2>'),
      '<article class="whole"><h1 id="capital-top">题</h1></article>',
    );
  });

  it('draws formulas from their MathML, with their TeX as words', () => {
    const html = `<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi>
      <annotation encoding="application/x-tex">x</annotation></semantics></math></span></span>`;
    assert.match(chapter(html), /^<article class="whole"><math [^>]*alttext="x"/);
    assert.throws(() => chapter('<span class="katex">x</span>'), /without MathML/);
  });

  it('holds code as plain text', () => {
    assert.equal(
      chapter('<pre tabindex="0"><code><span class="line">a</span></code></pre>'),
      '<article class="whole"><pre><code>a</code></pre></article>',
    );
  });
});
