import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { passageOf, quotedPassage } from '../../../src/elements/passage.ts';

const katex =
  '<span class="katex"><span class="katex-mathml"><math><mi>w</mi><annotation>w_k</annotation></math></span><span class="katex-html">w k</span></span>';

function part(html: string): Node {
  return new JSDOM(`<body>${html}</body>`).window.document.body;
}

describe('A selection as text', () => {
  it('has each formula once, as its TeX', () => {
    assert.equal(passageOf(part(`<p>权重 ${katex} 变小</p>`)).text, '权重 $w_k$ 变小');
    const display = `<div class="formula"><span class="katex-display">${katex}</span><a class="formula-number">(1.1)</a></div>`;
    assert.equal(passageOf(part(`<p>即</p>${display}<p>完</p>`)).text, '即\n$$w_k$$\n完');
  });
  it('has its marks when copied and none when quoted', () => {
    const html = '<p>损失<sup class="cite"><a>[3]</a></sup>下降</p>';
    assert.equal(passageOf(part(html)).text, '损失[3]下降');
    assert.deepEqual(quotedPassage(part(html)), { text: '损失下降', runs: ['损失', '下降'] });
  });
  it('has nothing of the tools, nor of the note that is printed twice', () => {
    const html =
      '<h2>标题<a class="heading-link">x</a></h2><p>文<span class="sidenote">注</span>字<button>复制</button></p>';
    assert.equal(passageOf(part(html)).text, '标题\n文字');
  });
  it('keeps the cells of a table apart', () => {
    const html = '<table><tr><th>甲</th><td>1</td></tr><tr><th>乙</th><td>2</td></tr></table>';
    assert.equal(passageOf(part(html)).text, '甲\t1\n乙\t2');
  });
});
