import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { glossaryLinks } from '../../../src/checks/data-links.ts';
import { fieldSpaces } from '../../../src/checks/field-spaces.ts';
import { unusedEntries } from '../../../src/checks/unused.ts';
import type { Term } from '../../../src/glossary/schema.ts';
import { formatProblem, isError } from '../../../src/problems/problem.ts';

const GLOSSARY = `gradient:
  term: 梯度
  article: capital
  see: [loss]
loss:
  term: 损失
  article: capital
  see: [gradient]
`;

/** The glossary as it is read, with the fields that point somewhere. */
function terms(changes: Record<string, Partial<Term>> = {}): ReadonlyMap<string, Term> {
  const entry = (id: string, other: string) =>
    [id, { article: 'capital', see: [other], ...changes[id] } as Term] as const;
  return new Map([entry('gradient', 'loss'), entry('loss', 'gradient')]);
}

const source = (text: string) => ({ file: 'content/glossary.yaml', text, slugs: ['capital'] });

describe('What the glossary points to', () => {
  it('is there', () => {
    assert.deepEqual(glossaryLinks(terms(), source(GLOSSARY)), []);
  });

  it('is told where a related term does not exist', () => {
    const text = GLOSSARY.replace('[gradient]', '[gradeint]');
    const found = glossaryLinks(terms({ loss: { see: ['gradeint'] } }), source(text));
    assert.deepEqual(
      found.map((problem) => formatProblem(problem)),
      [
        'content/glossary.yaml:8:9 链接 术语“loss”的 see 指向“gradeint”，术语表里没有它。\n  → 删掉它，或改成“gradient”。',
      ],
    );
  });

  it('is told where an article does not exist', () => {
    const text = GLOSSARY.replace('article: capital', 'article: capitol');
    const found = glossaryLinks(terms({ gradient: { article: 'capitol' } }), source(text));
    assert.deepEqual(
      found.map((problem) => formatProblem(problem)),
      [
        'content/glossary.yaml:3:12 链接 术语“gradient”的 article 指向“capitol”，没有这篇文章。\n  → 写文章文件夹的名字，或许是“capital”。',
      ],
    );
  });
});

describe('Terms and sources that nobody uses', () => {
  const data = { glossary: GLOSSARY, references: 'vaswani2017:\n  type: article\n' };
  const file = 'content/articles/capital/index.mdx';
  const all =
    '<Term id="gradient">梯度</Term><Term id="loss">损失</Term><Cite at="第 3 节" id="vaswani2017" />';

  it('are none where each is mentioned', () => {
    assert.deepEqual(unusedEntries([{ file, text: all }], data), []);
  });

  it('are named as warnings, each at its line', () => {
    const text = '<Term id="gradient">梯度</Term>';
    const found = unusedEntries([{ file, text }], data);
    assert.deepEqual(
      found.map((problem) => formatProblem(problem)),
      [
        'content/glossary.yaml:5:1 术语（提醒） 没有一篇文章用到术语“loss”。\n  → 在正文里写 <Term id="loss">，或删掉这一条。',
        'content/references.yaml:1:1 文献（提醒） 没有一篇文章引用“vaswani2017”。\n  → 在正文里写 <Cite id="vaswani2017" />，或删掉这一条。',
      ],
    );
    assert.equal(found.some(isError), false);
  });

  it('are not looked for in articles that only share the data', () => {
    const other = 'tests/fixtures/articles/kitchen-sink/index.mdx';
    assert.deepEqual(unusedEntries([{ file: other, text: '' }], data), []);
  });
});

describe('Spaces typed between Chinese and Latin in a data file', () => {
  const yaml = `a:
  title: MiniMax 年报
  note: 转述 MILA 的公告
    与 2 份报告
b:
  aliases: [p95 延迟]
`;

  it('are told in the fields that are ours, and on the lines that go on with them', () => {
    const found = fieldSpaces('content/references.yaml', yaml, ['note', 'aliases']);
    assert.deepEqual(
      found.map(({ line, column }) => `${line}:${column}`),
      ['3:11', '3:16', '4:6', '4:8', '6:16'],
    );
    assert.match(
      found.map(formatProblem)[0] ?? '',
      /^content\/references\.yaml:3:11 空格 .*“.*转述 MILA 的公告”。/,
    );
    assert.ok(found.every(isError));
  });

  it('are left in the title of a source', () => {
    assert.deepEqual(fieldSpaces('content/references.yaml', yaml, ['term']), []);
  });
});
