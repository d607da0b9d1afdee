import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { articleMarkdown } from '../../../src/article-copy/markdown.ts';
import { plainArticle } from '../../../src/article-copy/plain-article.ts';
import { renderArticle } from '../../support/render.ts';

const PAGE = 'https://site.test/articles/a/';

function markdownOf(html: string): string {
  const tree = plainArticle(fromHtml(html, { fragment: true }), {
    page: PAGE,
    diagram: ({ id, description }) => [
      h('pre', [h('code', { className: ['language-mermaid'] }, `source of ${id}`)]),
      h('p', description),
    ],
  });
  return articleMarkdown(tree, PAGE);
}

async function copied(article: string): Promise<string> {
  return markdownOf((await renderArticle(article)).html);
}

describe('An article as Markdown', () => {
  it('keeps headings with their ids, emphasis beside Chinese marks, and the words of terms', async () => {
    const text = await copied(
      '## 1 文字 [#text]\n\n**粗体。**后面是<Term id="token">词元</Term>。\n',
    );
    assert.equal(text, '## 1 文字 {#text}\n\n**粗体。**后面是词元。\n');
  });

  it('writes formulas as TeX, those on a line of their own with their number', async () => {
    const text = await copied('## 4 式\n\n见[](#eq-a)，$x_k$。\n\n$$\n\\label{a}\ny = x^2\n$$\n');
    assert.match(text, /见式\u00a0\(4\.1\)，\$x_k\$。/);
    assert.match(text, /\$\$\ny = x\^2 \\tag\{4\.1\}\n\$\$/);
  });

  it('writes citations as [n] and notes as notes', async () => {
    const text = await copied(
      '## 1 节\n\n论断<Cite id="vaswani2017" at="第 3 节" />。[^a]\n\n[^a]: 一条注。\n',
    );
    assert.match(text, /论断\[1\]（第 3 节）。\[\^1\]/);
    assert.match(text, /^\[\^1\]: 一条注。$/m);
  });

  it('writes tables with their caption and alignment', async () => {
    const text = await copied(
      '## 1 节\n\n表：账 [#tbl-a]\n\n| 项 | 数 |\n| --- | ---: |\n| 甲 | 1 |\n',
    );
    assert.match(text, /\*\*表\u00a01-1 账\*\*/);
    assert.match(text, /\| -+ \| -+: \|/);
  });

  it('writes a diagram as its source and its description', async () => {
    const text = await copied(
      '## 1 节\n\n```mermaid id="d" title="图题" desc="甲连到乙。"\nflowchart LR\n  a --> b\n```\n',
    );
    assert.match(text, /\*\*图\u00a01-1 图题\*\*\n\n```mermaid\nsource of d\n```\n\n甲连到乙。/);
  });

  it('writes an experiment as its default table with a way to it', () => {
    const text = markdownOf(`<x-y id="x-y" data-explorable="x-y"><div class="explorable-head">
      <p class="explorable-title"><span>可互动</span>拨一拨</p><p>先看。</p></div><div class="explorable-form"><fieldset><legend>输入</legend></fieldset></div>
      <div data-outcome><div><p class="explorable-summary">得 1。</p><table><thead><tr><th>甲</th></tr>
      </thead><tbody><tr><td>1</td></tr></tbody></table></div></div></x-y>`);
    assert.equal(
      text,
      `**可互动：拨一拨**（[在网页上改动数值](${PAGE}#x-y)）\n\n先看。\n\n得 1。\n\n| 甲 |\n| - |\n| 1 |\n`,
    );
  });

  it('leaves out what is there only for the eye or the hand', () => {
    const text = markdownOf(
      '<p>文<span class="sidenote">旁注</span><button>复制</button></p><script>x</script>',
    );
    assert.equal(text, '文\n');
  });
});
