import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeFences } from '../../../../src/importer/transforms/code-fences.ts';
import { formulas } from '../../../../src/importer/transforms/formulas.ts';
import { mathDelimiters } from '../../../../src/importer/transforms/math-delimiters.ts';
import { mathFences } from '../../../../src/importer/transforms/math-fences.ts';
import { transformed } from '../../../support/importer.ts';

describe('The marks of formulas', () => {
  for (const [what, raw, expected] of [
    ['\\( \\) is inline', '设 \\( x^2 \\) 为正。', '设 $x^2$ 为正。'],
    ['\\\\( \\\\) too', '设 \\\\( x^2 \\\\) 为正。', '设 $x^2$ 为正。'],
    ['$$ in a line is inline', '其中 $$n = 1$$ 是数。', '其中 $n = 1$ 是数。'],
    ['\\[ \\] alone is a block', '\\[\nx = 1\n\\]', '$$\nx = 1\n$$'],
    ['$$ on the line of the formula is a block', '$$ a = b\n+ c $$', '$$\na = b\n+ c\n$$'],
    [
      'a block in a list keeps its place',
      '1. 一：\n   $$a = b$$\n2. 二',
      '1. 一：\n   $$\n   a = b\n   $$\n2. 二',
    ],
    [
      'an environment alone is a block',
      '\\begin{align}\na\n\\end{align}',
      '$$\n\\begin{align}\na\n\\end{align}\n$$',
    ],
    ['a chat window loses backslashes: blocks', '[\n\\frac{a}{b}\n]', '$$\n\\frac{a}{b}\n$$'],
    [
      'a chat window loses backslashes: inline',
      '设 ( \\theta ) 与 ( N )（参数）',
      '设 $\\theta$ 与 $N$（参数）',
    ],
    [
      'a block that is never closed ends with its paragraph',
      '$$\nx = 1\n\n后文。\n\n$$\ny\n$$\n',
      '$$\nx = 1\n$$\n\n后文。\n\n$$\ny\n$$\n',
    ],
    ['one $$ too many spoils nothing else', '用 $$ 记号。\n\n$$x$$\n', '用  记号。\n\n$$\nx\n$$\n'],
    ['in a list the block begins below its mark', '* $$x = 1$$\n* 乙', '* $$\n  x = 1\n  $$\n* 乙'],
    ['a mark after a block goes with it', '$$x = 1$$.\n', '$$\nx = 1.\n$$\n'],
  ] as const) {
    it(`become those of the site: ${what}`, async () => {
      assert.equal((await transformed(mathDelimiters, raw)).text, expected);
    });
  }

  for (const raw of [
    '见 \\[1\\] 与 \\(注\\)。',
    '`\\(x\\)` 是代码。',
    '$$\n  x = 1\n$$\n',
    '{/* $$ 是记号 */}',
  ]) {
    it(`stay as they are in ${JSON.stringify(raw)}`, async () => {
      assert.equal((await transformed(mathDelimiters, raw)).text, raw);
    });
  }

  it('without a partner go, and the author is told', async () => {
    const { text, decide } = await transformed(mathDelimiters, '文 $$x$$ 与 $$y。\n');
    assert.equal(text, '文 $x$ 与 y。\n');
    assert.equal(decide.length, 1);
  });
});

describe('A fence marked latex, tex or math', () => {
  it('with mathematics becomes a formula', async () => {
    const { text } = await transformed(mathFences, '```latex\n\\frac{a}{b}\n```\n');
    assert.equal(text, '$$\n\\frac{a}{b}\n$$\n');
  });

  it('with prose that repeats the line above goes', async () => {
    const raw = '融资要看现金流。\n\n```latex\n\\text{融资要看现金流。}\n```\n\n下文。\n';
    const { text, said } = await transformed(mathFences, raw);
    assert.equal(text, '融资要看现金流。\n\n\n\n下文。\n');
    assert.match(said.join(), /3 围栏里只是把上一行又说了一遍/);
  });

  it('with other prose becomes a paragraph', async () => {
    const { text } = await transformed(mathFences, '甲。\n\n```tex\n\\text{另一句话。}\n```\n');
    assert.equal(text, '甲。\n\n另一句话。\n');
  });

  it('with a whole document stays code', async () => {
    const raw = '```latex\n\\documentclass{article}\n```\n';
    assert.equal((await transformed(mathFences, raw)).text, raw);
  });
});

describe('A formula', () => {
  for (const [what, raw, expected] of [
    ['with Chinese gets \\text', '$价格 = p$', '$\\text{价格} = p$'],
    [
      'with an environment that numbers itself gets one that does not',
      '$$\n\\begin{align}\nx &= 1\n\\end{align}\n$$',
      '$$\n\\begin{aligned}\nx &= 1\n\\end{aligned}\n$$',
    ],
    [
      'with a label of another system gets ours',
      '$$\n\\label{eq:Loss}\nx\n$$',
      '$$\n\\label{loss}\nx\n$$',
    ],
    ['that is a price is a price', '从 $1 到 $5 不等', '从 \\$1 到 \\$5 不等'],
    [
      'that is a price beside a formula is told from it',
      '共 $1.5B 与 $p<1$',
      '共 \\$1.5B 与 $p<1$',
    ],
    ['that is the name of a variable is none', '$HOME 与 $PATH', '\\$HOME 与 $PATH'],
    [
      'whose lines lost a backslash gets it back',
      '$$\n\\begin{aligned}\na \\\nb\n\\end{aligned}\n$$',
      '$$\n\\begin{aligned}\na \\\\\nb\n\\end{aligned}\n$$',
    ],
    ['that cannot be printed is shown as code', '值 $\\frac{a}{b$ 坏了', '值 `\\frac{a}{b` 坏了'],
  ] as const) {
    it(what, async () => {
      assert.equal((await transformed(formulas, raw)).text, expected);
    });
  }

  it('with a blank line inside is closed up', async () => {
    const { text, said } = await transformed(formulas, '式：\n\n$$\n\nx = 1\n$$\n');
    assert.equal(text, '式：\n\n$$\nx = 1\n$$\n');
    assert.deepEqual(said, ['3 公式里的空行删去']);
  });

  it('of two lines keeps them, which nothing held together', async () => {
    const { text } = await transformed(formulas, '$$\na = b \\\\\nc = d\n$$');
    assert.equal(text, '$$\n\\begin{gathered}\na = b \\\\\nc = d\n\\end{gathered}\n$$');
  });

  it('that is right stays', async () => {
    const raw = '设 $x_1 = 3$。\n\n$$\n\\label{a}\n\\frac{1}{2}\n$$\n';
    assert.equal((await transformed(formulas, raw)).text, raw);
  });
});

describe('A block of code', () => {
  for (const [what, raw, language] of [
    ['without a language', 'import os\n\nprint(os.name)', 'python'],
    ['of commands', 'npm ci\nnpm test', 'bash'],
    ['of data', '{"a": 1}', 'json'],
    ['of a diagram', 'graph TD\n  A --> B', 'mermaid'],
    ['of types', 'interface A { b: number }', 'ts'],
    ['of nothing in particular', '一二三', 'text'],
  ] as const) {
    it(`${what} is marked ${language}, and the author is asked`, async () => {
      const { text, decide } = await transformed(codeFences, `\`\`\`\n${raw}\n\`\`\`\n`);
      assert.equal(text, `\`\`\`${language}\n${raw}\n\`\`\`\n`);
      assert.equal(decide.length, 1);
    });
  }

  it('of commands is not Python', async () => {
    const { text } = await transformed(codeFences, '```python\npip install x\npython a.py\n```\n');
    assert.match(text, /^```bash\n/);
    const python = '```python\nimport x\nx.run()\n```\n';
    assert.equal((await transformed(codeFences, python)).text, python);
  });

  it('in a language nobody knows is text; other spellings are mended', async () => {
    assert.match((await transformed(codeFences, '```伪代码\n若甲则乙\n```\n')).text, /^```text\n/);
    assert.match(
      (await transformed(codeFences, '```Python:a.py\nx = 1\n```\n')).text,
      /^```python\n/,
    );
  });

  it('that is only indented becomes a fence, and indented prose a paragraph', async () => {
    const { text } = await transformed(
      codeFences,
      '甲\n\n    {"a": 1}\n\n乙\n\n    这一段只是缩进。\n',
    );
    assert.equal(text, '甲\n\n```json\n{"a": 1}\n```\n\n乙\n\n这一段只是缩进。\n');
  });
});
