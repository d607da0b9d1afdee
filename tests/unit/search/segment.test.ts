import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { markCode, markFormula } from '../../../src/search/marked-text.ts';
import { readPage } from '../../../src/search/segment.ts';
import type { StoredPage } from '../../../src/search/stored-page.ts';

function read(body: string): StoredPage {
  const page = readPage(
    fromHtml(`<main><article data-pagefind-body data-seal="台">${body}</article></main>`),
    'articles/platform/',
  );
  assert.ok(page);
  return page;
}

/** Without the marks around formulas and code. */
function blocks(body: string): string[] | undefined {
  const stored = read(body).sections.at(-1)?.blocks;
  return stored?.map((block) => block.replace(/\ue003[^\ue005]*|[\ue002\ue004\ue005]/g, ''));
}

const KATEX =
  '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><msup><mi>x</mi>' +
  '<mn>2</mn></msup><mo>=</mo><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow>' +
  '<annotation encoding="application/x-tex">x^2=\\frac ab</annotation></semantics></math></span>' +
  '<span class="katex-html" aria-hidden="true"><span class="base">x2=ba</span></span></span>';

describe('reading a built page', () => {
  it('opens a section at every heading with an id', () => {
    const { title, seal, sections } = read(
      '<h1 id="top">平台</h1><p>摘要</p><h2 id="a">一</h2><p>甲</p><h3 id="b">二</h3><p>乙</p>',
    );
    assert.equal(title, '平台');
    assert.equal(seal, '台');
    assert.deepEqual(sections, [
      { id: 'top', heading: '平台', level: 1, blocks: ['摘要'] },
      { id: 'a', heading: '一', level: 2, blocks: ['甲'] },
      { id: 'b', heading: '二', level: 3, blocks: ['乙'] },
    ]);
  });

  it('marks formulas, with their TeX, and code', () => {
    const [block] = read(`<p>式${KATEX}与<code>f(x)</code></p>`).sections[0]?.blocks ?? [];
    assert.equal(block, `式${markFormula('x²=a/b', 'x^2=\\frac ab')}与${markCode('f(x)')}`);
  });

  it('leaves pages alone that are not marked', () => {
    assert.equal(readPage(fromHtml('<main><h1>关于</h1></main>'), 'about/'), undefined);
  });

  const cases: [string, string, string[]][] = [
    ['joins what stands in one line', '<p>损<b>失</b><code>f(x)</code>函数</p>', ['损失f(x)函数']],
    ['parts list items', '<ul><li>一</li><li>二</li></ul>', ['一', '二']],
    ['parts cells', '<table><tr><th>甲</th><td>1</td></tr></table>', ['甲', '1']],
    ['takes each formula once', `<p>式${KATEX}。</p>`, ['式x²=a/b。']],
    [
      'keeps a line together around a formula in bold',
      `<p>式<b>${KATEX}，</b>再说</p>`,
      ['式x²=a/b，再说'],
    ],
    [
      'takes a display formula once',
      `<div><span class="katex-display">${KATEX}</span></div>`,
      ['x²=a/b'],
    ],
    [
      'takes labels and the description of a diagram',
      '<figure data-diagram><svg><title>图</title><desc>说明。</desc><style>a{}</style><text><tspan>用户</tspan></text><text>数据</text></svg></figure>',
      ['说明。', '用户', '数据'],
    ],
    [
      'leaves out buttons and what is hidden',
      '<p>一<span aria-hidden="true">旁注</span><span data-pagefind-ignore>x</span></p><button>复制</button><p hidden>无</p>',
      ['一'],
    ],
    [
      'marks the numbers of notes',
      '<p>甲<sup><a href="#fn">1</a></sup>乙</p>',
      ['甲\ue0001\ue001乙'],
    ],
    ['keeps a power that is not a note', '<p>x<sup>2</sup></p>', ['x2']],
    [
      'keeps code on one line',
      '<pre><code><span class="line">a = 1;</span>\n<span class="line">  b</span></code></pre>',
      ['a = 1; b'],
    ],
  ];
  for (const [what, html, expected] of cases) {
    it(what, () => {
      assert.deepEqual(blocks(html), expected);
    });
  }

  it('ignores the link beside a heading', () => {
    const { sections } = read('<h2 id="a">一<a href="#a" aria-hidden="true">#</a></h2>');
    assert.equal(sections[1]?.heading, '一');
  });
});
