import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleProblems } from '../../../src/checks/check-article.ts';
import { orderProblems } from '../../../src/checks/check-order.ts';
import { markdownProcessor } from '../../../src/markdown/processor.ts';
import { articleRenderer } from '../../../src/markdown/renderer.ts';

const FRONT = `---
title: 题
order: 1
seal: 题
question: 问？
abstract: ${'摘要'.repeat(30)}
keywords: [词]
published: 2026-11-22
updated: 2026-11-22
---
`;

async function problems(text: string): Promise<string[]> {
  const render = await articleRenderer(markdownProcessor({ base: '/', live: false }));
  const found = await articleProblems('article/index.mdx', text, render);
  return found.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

describe('The check of an article', () => {
  it('finds nothing wrong in a good one', async () => {
    assert.deepEqual(await problems(`${FRONT}## 1 章\n\n文字。\n`), []);
  });

  it('counts lines from the top of the file, front matter included', async () => {
    const [said] = await problems(`${FRONT}## 1 章\n\n<Term id="no-such-term" />\n`);
    assert.match(said ?? '', /^13:1 术语/);
  });

  it('tells all mistakes of an article at once', async () => {
    const text = `${FRONT}## 1 章\n\n<Term id="a" /><Cite id="b" />$字$\n\n#### 2\n`;
    assert.equal((await problems(text)).length, 4);
  });

  it('says where a tag is not closed or a brace opens code', async () => {
    assert.match(
      (await problems(`${FRONT}<Callout>文字\n`))[0] ?? '',
      /^11:1 标签 “<Callout>”没有关上/,
    );
    assert.match((await problems(`${FRONT}a <5 b\n`))[0] ?? '', /^11:3 标签 /);
    assert.match((await problems(`${FRONT}a {b c} d\n`))[0] ?? '', /^11:3 MDX /);
  });

  it('says what is wrong with the front matter, at the field', async () => {
    assert.match(
      (await problems(FRONT.replace('order: 1', 'order: 一')))[0] ?? '',
      /^3:8 数据 .*“order”/,
    );
    assert.match(
      (await problems(FRONT.replace('seal: 题', 'seal: AB')))[0] ?? '',
      /^4:7 数据 .*一个汉字/,
    );
    assert.match((await problems('没有 front matter'))[0] ?? '', /^1:1 front matter/);
    assert.match(
      (await problems('---\ntitle: "没有关上\n---\n'))[0] ?? '',
      /^\d:\d+ front matter YAML/,
    );
  });
});

describe('The order of articles', () => {
  it('may not be the same twice', () => {
    const found = orderProblems([
      { file: 'a/index.mdx', text: FRONT },
      { file: 'b/index.mdx', text: FRONT },
    ]);
    assert.deepEqual(
      found.map(({ file, line }) => [file, line]),
      [['b/index.mdx', 3]],
    );
  });
});
