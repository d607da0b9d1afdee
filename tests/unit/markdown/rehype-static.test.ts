import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { printedHtml, rehypeStatic } from '../../../src/markdown/rehype-static.ts';

/** What is left at the top of an article: strings of HTML, and the names of elements. */
function top(html: string): string[] {
  const tree = fromHtml(html, { fragment: true }) as Root;
  rehypeStatic()(tree);
  return tree.children.map((node) => {
    const printed = printedHtml(node as unknown as Parameters<typeof printedHtml>[0]);
    return printed ?? (node.type === 'element' ? node.tagName : node.type);
  });
}

describe('The plain HTML of an article', () => {
  it('becomes one string from heading to heading', () => {
    assert.deepEqual(top('<h2>甲</h2>\n<p>a &lt; b</p>\n<ul><li>c</li></ul>\n<h3>乙</h3>'), [
      'h2',
      '\n<p>a &#x3C; b</p>\n<ul><li>c</li></ul>\n',
      'h3',
    ]);
  });

  it('leaves what Astro still has to see: headings and images, however deep', () => {
    assert.deepEqual(top('<p><em><img src="a"></em></p><p>b</p><div><h4>c</h4></div>'), [
      'p',
      '<p>b</p>',
      'div',
    ]);
  });
});
