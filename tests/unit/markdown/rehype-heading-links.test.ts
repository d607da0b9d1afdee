import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { rehypeHeadingLinks } from '../../../src/markdown/rehype-heading-links.ts';

function run(...children: Root['children']): string {
  const tree: Root = { type: 'root', children };
  rehypeHeadingLinks()(tree);
  return toHtml(tree);
}

describe('links on headings', () => {
  it('lead to the heading and add nothing to its text', () => {
    assert.equal(
      run(h('h3', { id: 'weight-update' }, '4.1 权重更新')),
      '<h3 id="weight-update" class="whole-parts" aria-label="4.1 权重更新">4.1 权重更新' +
        '<a class="heading-link" href="#weight-update" aria-label="这一节的链接"></a></h3>',
    );
  });

  it('mark the words of those that have a part too long for a phone, and break no code', () => {
    const html = run(
      h('h2', { id: 'long' }, '没有标点又放不进一行的', h('em', '长标题'), h('code', '甲乙')),
      h('h2', { id: 'a' }, '短'),
    );
    assert.match(
      html,
      /<h2 id="long" class="whole-words" aria-label="没有标点又放不进一行的长标题甲乙">/,
    );
    assert.match(html, /没有<wbr>标点<wbr>.+<em>长<wbr>标题<\/em><code>甲乙<\/code>/);
    assert.match(html, /<h2 id="a" class="whole-parts"/);
  });

  it('are not put on headings that nothing can link to, nor on other elements', () => {
    assert.equal(run(h('h2', '无名'), h('p', { id: 'p' }, '段')), '<h2>无名</h2><p id="p">段</p>');
  });
});
