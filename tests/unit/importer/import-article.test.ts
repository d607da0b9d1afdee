import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { articleSchema } from '../../../src/articles/schema.ts';
import { decode } from '../../../src/importer/decode.ts';
import { accountFor, importArticle } from '../../../src/importer/import-article.ts';
import { reportOf } from '../../../src/importer/report.ts';
import { countWords } from '../../../src/importer/words.ts';

const OPTIONS = { folder: '.', order: 7, punctuation: false, today: '2026-11-22' };
const RAW = 'tests/fixtures/raw';

const frontOf = (text: string): unknown => parse(text.split('---\n')[1] ?? '');

describe('An imported article', () => {
  for (const name of readdirSync(RAW).filter((file) => /\.(?:md|txt)$/.test(file))) {
    it(`accounts for every word, has valid front matter and does not change again: ${name}`, async () => {
      const input = decode(readFileSync(join(RAW, name)));
      const { text, words } = await importArticle(input, OPTIONS);
      assert.equal(words.input - words.dropped + words.added, words.output);
      assert.equal(articleSchema.safeParse(frontOf(text)).success, true);
      const again = await importArticle(text, OPTIONS);
      assert.equal(again.text, text);
      assert.deepEqual(again.changes, []);
    });
  }

  for (const slug of readdirSync('content/articles')) {
    it(`of our own is not touched: ${slug}`, async () => {
      const text = readFileSync(join('content/articles', slug, 'index.mdx'), 'utf8');
      const folder = join('content/articles', slug);
      const { text: same, changes } = await importArticle(text, { ...OPTIONS, folder });
      assert.equal(same, text);
      assert.deepEqual(changes, []);
    });
  }

  it('of our own takes another place in the series when asked, and nothing else', async () => {
    const { text } = await importArticle('# 甲乙\n\n文。\n', OPTIONS);
    const moved = await importArticle(text, { ...OPTIONS, newOrder: 9 });
    assert.equal(moved.text, text.replace('order: 7', 'order: 9'));
  });

  it('that has nothing but a title and a sentence is still valid, and says what is missing', async () => {
    const imported = await importArticle('# 飞轮：如何转起来\n\n文。\n', OPTIONS);
    const front = articleSchema.parse(frontOf(imported.text));
    assert.deepEqual([front.title, front.order, front.seal], ['飞轮：如何转起来', 7, '飞']);
    assert.equal(front.question, '如何转起来？');
    assert.match(imported.text, /# 待定：原文没有摘要/);
    assert.match(
      reportOf('a.md', 'b.mdx', imported),
      /请作者定 1 处：\n {4}行 1 .*seal.*abstract.*keywords/,
    );
  });

  it('needs a title', async () => {
    await assert.rejects(importArticle('一句话，没有标题。\n', OPTIONS), /找不到标题.*# 文章标题/);
  });
});

describe('The account of words', () => {
  it('refuses what was lost or came without a word', () => {
    assert.throws(() => accountFor('甲乙', '甲', []), /不知去向：乙；/);
    assert.throws(() => accountFor('甲', '甲丙', []), /不知来历：丙。/);
    const change = {
      rule: '',
      line: 1,
      lastLine: 1,
      say: '',
      before: '',
      dropped: countWords('乙'),
      added: countWords('丙'),
    };
    assert.deepEqual(accountFor('甲乙', '甲丙', [change]), {
      input: 2,
      output: 2,
      dropped: 1,
      added: 1,
    });
  });
});

describe('The report', () => {
  it('lists each change with its lines, what was dropped, and what is left to decide', async () => {
    const raw = '\n\n# 甲乙\n\n文。\n\n```latex\n\\text{文。}\n```\n\n```\nls\n```\n\n<|user|>\n';
    const imported = await importArticle(raw, OPTIONS);
    const report = reportOf('a.md', 'a/index.mdx', imported);
    assert.match(
      report,
      /^a\.md → a\/index\.mdx\n {2}词数：输入 8 − 删去 4 \+ 添上 \d+ = 输出 \d+\n/,
    );
    assert.match(
      report,
      /\n {4}行 7–9 公式围栏 围栏里只是把上一行又说了一遍，删去“文。”（删去 3 词：latex text 文）\n/,
    );
    assert.match(report, /\n {4}行 15 聊天残留 删去“<\|user\|>”（删去 1 词：user）\n/);
    assert.match(report, /\n {4}行 11 这段代码的语言是不是 bash/);
  });
});
