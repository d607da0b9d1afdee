import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderArticle } from '../../support/render.ts';

async function html(text: string): Promise<string> {
  const { html, problems } = await renderArticle(text);
  assert.deepEqual(problems, []);
  return html;
}

async function problem(text: string, frontmatter = {}): Promise<string> {
  const { problems } = await renderArticle(text, frontmatter);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const [{ line, column, rule, message } = assert.fail()] = problems;
  return `${line}:${column} ${rule} ${message}`;
}

describe('Headings', () => {
  it('take the id that their author fixed, else one from their text', async () => {
    assert.match(await html('## 4 数学模型 [#math]'), /<h2 id="math"[^>]*>4 数学模型</);
    assert.match(await html('## 4 数学模型'), /<h2 id="4-数学模型"/);
  });

  it('may not use one id twice, skip a level or be a second h1', async () => {
    assert.match(await problem('## 甲 [#a]\n\n## 乙 [#a]'), /^3:1 标题 标题“乙”的 id“a”与第 1 行/);
    assert.match(await problem('## 甲 [#references]'), /^1:1 标题 .*“references”已被页面/);
    assert.match(await problem('## 甲\n\n#### 乙'), /^3:1 标题 .*跳了级/);
    assert.match(await problem('# 甲'), /^1:1 标题 .*一级标题/);
  });
});

describe('Chinese text', () => {
  it('has no space where the author broke a line between two characters', async () => {
    assert.match(await html('一行\n两行，\n三行 a\nb'), /<p>一行两行，三行 a\nb<\/p>/);
  });

  it('is emphasised beside Chinese punctuation', async () => {
    assert.match(await html('**粗体。**后面'), /<strong>粗体。<\/strong>后面/);
  });

  it('keeps the quotation marks as written', async () => {
    assert.match(await html('他说“好……”——走了'), /他说“好……”——走了/);
  });
});

describe('Formulas', () => {
  it('are numbered by chapter, carry their label as id and are linked to by number', async () => {
    const page = await html('## 4 数学\n\n$$\n\\label{w}\na=b\n$$\n\n$$\nc\n$$\n\n见 [](#eq-w)。');
    assert.match(page, /<div class="formula" data-formula="" id="eq-w">/);
    assert.match(page, /href="#eq-w" aria-label="式\u00a0\(4\.1\)">\(4\.1\)<\/a>/);
    assert.match(page, /id="eq-4-2"/);
    assert.match(page, /见 <a href="#eq-w">式\u00a0\(4\.1\)<\/a>。/);
    assert.doesNotMatch(page, /\\label/);
  });

  it('carry MathML for screen readers and hide the drawn form from them', async () => {
    const page = await html('$a+b$');
    assert.equal(page.match(/<math /g)?.length, 1);
    assert.match(page, /class="katex-html" aria-hidden="true"/);
  });

  it('inside a line stay with the mark that follows or opens them', async () => {
    const page = await html('（$a$，又 $b$ 和 $c$。');
    assert.match(page, /<span class="formula-with-mark">（<span class="katex">/);
    assert.match(page, /<\/span>，<\/span>又 <span class="katex">/);
    assert.match(page, /<\/span>。<\/span><\/p>/);
    const cited = await html('是 $a$<Cite id="vaswani2017" />），又');
    assert.match(cited, /<\/span><sup class="cite">.*<\/sup>），<\/span>又/);
  });

  it('that KaTeX cannot read, or would only warn about, are reported at their place', async () => {
    assert.match(await problem('甲\n\n$a + \\foo$'), /^3:6 公式 “a \+ \\foo”/);
    assert.match(await problem('甲\n\n$$\na\n\\frac{b\n$$'), /^5:6 公式 /);
    assert.match(await problem('$学习率$'), /^1:2 公式 /);
  });
});

describe('References inside an article', () => {
  it('that name a formula, figure or table that is not there are reported', async () => {
    assert.match(await problem('见 [](#eq-none)。'), /^1:3 引用 .*“#eq-none”/);
  });

  it('tells of a mistyped id at both ends', async () => {
    const { problems } = await renderArticle('$$\n\\label{wieght}\na\n$$\n\n见 [](#eq-weight)。');
    assert.deepEqual(
      problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`).sort(),
      [
        '1 引用 没有链接用到 id“eq-wieght”，而第 6 行的链接“#eq-weight”找不到目标。',
        '6 引用 链接“#eq-weight”所指的公式、图或表不存在。',
      ],
    );
  });
});

describe('Tables', () => {
  it('scroll by themselves and take the paragraph before them as caption', async () => {
    const page = await html(
      '## 2 表\n\n表：成本 [#tbl-cost]\n\n| a |\n|---|\n| 1 |\n\n[](#tbl-cost)',
    );
    assert.match(page, /<figure class="table" data-table-caption="" id="tbl-cost"><figcaption>/);
    assert.match(page, /<span class="figure-number">表\u00a02-1<\/span>成本<\/figcaption>/);
    assert.match(page, /<div class="table-scroll" tabindex="0" role="region" aria-label="成本">/);
    assert.match(page, /<a href="#tbl-cost">表\u00a02-1<\/a>/);
  });
});

describe('An empty corner of a table', () => {
  it('is no heading', async () => {
    const page = await html('| | 甲 |\n|---|---|\n| 1 | 2 |');
    assert.match(page, /<tr>\s*<td><\/td>\s*<th>甲<\/th>/);
  });
});

describe('Sources', () => {
  it('are numbered in the order of first citation and link back and forth', async () => {
    const text = '甲<Cite id="vaswani2017" />乙<Cite id="glorot2010" />丙<Cite id="vaswani2017" />';
    const { html, facts } = await renderArticle(text, {});
    assert.match(html, /<sup class="cite"><a id="cite-vaswani2017-1" href="#ref-vaswani2017"/);
    assert.deepEqual(
      [...html.matchAll(/\[(\d)\]/g)].map(([, n]) => n),
      ['1', '2', '1'],
    );
    assert.deepEqual((facts as { citations: unknown }).citations, [
      { number: 1, id: 'vaswani2017', anchors: ['cite-vaswani2017-1', 'cite-vaswani2017-2'] },
      { number: 2, id: 'glorot2010', anchors: ['cite-glorot2010-1'] },
    ]);
  });

  it('that are not listed are reported', async () => {
    assert.match(await problem('甲<Cite id="nobody" />'), /^1:2 文献 .*“nobody”/);
  });
});

describe('Terms', () => {
  it('link to the glossary and print its word where none is given', async () => {
    assert.match(
      await html('<Term id="cross-entropy" />与<Term id="cross-entropy">它</Term>'),
      /<a class="term" href="\/glossary\/#cross-entropy" data-term="cross-entropy">交叉熵<\/a>与<a [^>]*>它<\/a>/,
    );
  });

  it('that the glossary lacks are reported with the nearest one it has', async () => {
    const { problems } = await renderArticle('<Term id="cross-entropi" />');
    assert.match(problems[0]?.cure ?? '', /“cross-entropy”/);
  });
});

describe('Components', () => {
  it('that do not exist, and code in the text, are reported at their place', async () => {
    assert.match(await problem('甲\n\n<Callot>乙</Callot>'), /^3:1 组件 没有“<Callot>”/);
    assert.match(await problem('甲 {abc} 乙'), /^1:3 MDX .*“{abc}”/);
    assert.match(await problem('import x from "y"'), /^1:1 MDX /);
  });

  it('may be commented out', async () => {
    assert.match(await html('甲{/* 以后再写 */}乙'), /甲(<!---->)?乙/);
  });

  it('for a correction name one of the front matter', async () => {
    assert.match(
      await problem('<Correction id="x">甲</Correction>', { corrections: [] }),
      /勘误 .*“x”/,
    );
  });
});

describe('Code', () => {
  it('in a language that the highlighter does not know is reported', async () => {
    assert.match(await problem('```tpescript\na\n```'), /^1:1 代码 .*“tpescript”/);
  });
});

describe('Footnotes', () => {
  it('stand a second time in the margin, without ids and links, for the eye alone', async () => {
    const page = await html('甲[^1]\n\n[^1]: 注 [乙](https://example.org) $x$');
    const aside = page.slice(page.indexOf('<span class="sidenote"'), page.indexOf('</p>'));
    assert.match(aside, /aria-hidden="true" data-pagefind-ignore=""/);
    assert.match(aside, /注 <span>乙<\/span>/);
    assert.doesNotMatch(aside, /<a |id=/);
    assert.match(page, /<section data-footnotes/);
  });
});

describe('Facts', () => {
  it('count what the article holds and leave code and formulas out of its length', async () => {
    const text =
      '## 一章\n\n汉字四个。$x$\n\n$$\ny\n$$\n\n```ts\nconst 汉字 = 1;\n```\n\n| 表 |\n|---|\n| 格 |';
    const { facts } = await renderArticle(text);
    const { hanCharacters, formulas, tables, minutes } = facts as Record<string, number>;
    assert.deepEqual(
      { hanCharacters, formulas, tables, minutes },
      { hanCharacters: 8, formulas: 1, tables: 1, minutes: 1 },
    );
  });
});
