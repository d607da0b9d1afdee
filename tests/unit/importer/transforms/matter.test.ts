import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { abstract } from '../../../../src/importer/transforms/abstract.ts';
import { authors } from '../../../../src/importer/transforms/authors.ts';
import { contentsList } from '../../../../src/importer/transforms/contents-list.ts';
import { keywords } from '../../../../src/importer/transforms/keywords.ts';
import { title } from '../../../../src/importer/transforms/title.ts';
import { transformed } from '../../../support/importer.ts';

describe('The title', () => {
  for (const [shape, raw] of [
    ['a heading of the first level', '# 平台飞轮\n\n文。\n'],
    ['the highest heading', '## 平台飞轮\n\n### 一\n\n文。\n'],
    ['a bold line', '**标题：平台飞轮**\n\n文。\n'],
    ['a plain line', '《平台飞轮》\n\n文。\n'],
    ['a heading with an id', '# 平台飞轮 {#top}\n\n文。\n'],
  ] as const) {
    it(`is found as ${shape}`, async () => {
      const { draft, text } = await transformed(title, raw);
      assert.equal(draft.matter.title, '平台飞轮');
      assert.doesNotMatch(text, /平台飞轮/);
    });
  }

  it('is not a first sentence', async () => {
    assert.equal(
      (await transformed(title, '平台是什么，谁也说不清。\n')).draft.matter.title,
      undefined,
    );
  });

  it('is dropped where it is said again', async () => {
    const { text, said } = await transformed(title, '# 甲乙\n\n## 甲乙\n\n文。\n');
    assert.equal(text.trim(), '文。');
    assert.match(said.join(), /再说一遍的标题/);
  });
});

describe('Keywords', () => {
  for (const [shape, raw] of [
    ['under a heading, as a list', '## 关键词\n\n- 模型\n- 成本\n'],
    ['under a heading, on a line', '## 关键词\n\n模型、成本\n'],
    ['bold in a quote', '> **关键词**：模型，成本\n'],
    ['on a plain line', '关键词：模型；成本\n'],
    ['with the colon in bold', '**关键词：** 模型 成本\n'],
    ['in brackets', '【关键词】模型、成本\n'],
    ['in English', 'Keywords: 模型, 成本\n'],
  ] as const) {
    it(`are found ${shape}`, async () => {
      const { draft, text } = await transformed(keywords, raw);
      assert.deepEqual(draft.matter.keywords, ['模型', '成本']);
      assert.equal(text.trim(), '');
    });
  }

  it('in a list keep their blanks', async () => {
    const { draft } = await transformed(keywords, '## 关键词\n\n- KV Cache\n- 批处理\n');
    assert.deepEqual(draft.matter.keywords, ['KV Cache', '批处理']);
  });

  it('are taken once, and a sentence about them is text', async () => {
    const raw =
      '关键词：模型、成本\n\n关键词检索认得字，向量检索认得意思。\n\n> 关键词：成本、模型\n';
    const { draft, text } = await transformed(keywords, raw);
    assert.deepEqual(draft.matter.keywords, ['模型', '成本']);
    assert.equal(text.trim(), '关键词检索认得字，向量检索认得意思。');
  });
});

describe('The abstract', () => {
  const words = '账算清楚以后，再谈怎么接入。';

  for (const [shape, raw] of [
    ['under a heading', `## 摘要\n\n${words}\n\n## 一\n`],
    ['on a line', `摘要：${words}\n\n## 一\n`],
    ['bold in a quote', `> **摘要**：${words}\n\n## 一\n`],
    ['under a bold line', `**摘要**\n\n${words}\n\n## 一\n`],
  ] as const) {
    it(`is found ${shape}`, async () => {
      const { draft, text } = await transformed(abstract, raw);
      assert.equal(draft.matter.abstract, words);
      assert.equal(text.trim(), '## 一');
    });
  }

  it('under a word that is no heading is one paragraph, and shows no formulas', async () => {
    const raw = `摘要\n\n取 $\\eta<\\frac{2}{\\lambda}$ 即可。\n\n下一段是正文。\n`;
    const { draft, text } = await transformed(abstract, raw);
    assert.equal(draft.matter.abstract, '取 η<2/λ 即可。');
    assert.equal(text.trim(), '下一段是正文。');
  });

  it('is dropped where it is said again, and stays where it says something else', async () => {
    const raw = `摘要：${words}\n\n摘要：${words}\n\n摘要：这一句完全不同，讲的是另一回事。\n`;
    const { text } = await transformed(abstract, raw);
    assert.equal(text.trim(), '摘要：这一句完全不同，讲的是另一回事。');
  });

  it('of more than 400 characters leaves its rest in the text', async () => {
    const { draft, text, decide } = await transformed(
      abstract,
      `摘要：${'一句话的内容。'.repeat(70)}\n`,
    );
    assert.ok((draft.matter.abstract ?? '').length <= 400);
    assert.equal((draft.matter.abstract ?? '').length + text.trim().length, 490);
    assert.equal(decide.length, 1);
  });
});

describe('Authors', () => {
  for (const [shape, raw] of [
    ['on the last line', '# 甲\n\n文。\n\n作者：林小满/周平\n'],
    ['bold', '文。\n\n**作者**：林小满 & 周平\n'],
    ['under a heading', '文。\n\n## 作者信息\n\n林小满、周平\n'],
    ['under the title', '作者：林小满，周平\n\n文。\n'],
  ] as const) {
    it(`are found ${shape}`, async () => {
      const { draft, text } = await transformed(authors, raw);
      assert.deepEqual(draft.matter.authors, ['林小满', '周平']);
      assert.doesNotMatch(text, /林小满/);
    });
  }

  it('of this series are four, and a date beside them is that of the article', async () => {
    const raw =
      '文。\n\n作者：AI天才研究院/AI Genius Institute & 禅与计算机程序设计艺术 /Zen And The Art of Computer Programming\n\n作者：周平 | 2024年5月1日 | 阅读 12 分钟\n';
    const { draft } = await transformed(authors, raw);
    assert.deepEqual(draft.matter.authors, [
      'AI天才研究院',
      'AI Genius Institute',
      '禅与计算机程序设计艺术',
      'Zen And The Art of Computer Programming',
      '周平',
    ]);
    assert.equal(draft.matter.published, '2024-05-01');
  });

  it('in a sentence are part of the text', async () => {
    const raw = '作者认为，这一点不成立。\n';
    assert.equal((await transformed(authors, raw)).text, raw);
  });
});

describe('A table of contents typed by hand', () => {
  it('goes, and its entries that lead nowhere are listed', async () => {
    const raw = '## 目录\n\n1. 甲\n   - 1.1 乙\n2. 丙\n\n## 甲\n\n### 1.1 乙\n\n文。\n';
    const { text, decide } = await transformed(contentsList, raw);
    assert.equal(text.trim(), '## 甲\n\n### 1.1 乙\n\n文。');
    assert.match(decide.join(), /丙/);
  });

  it('goes where it is nothing but headings, and where its lines are one paragraph', async () => {
    const headings =
      '## 目录大纲\n\n# 第一部分\n\n## 甲\n\n## 乙\n\n---\n\n# 甲\n\n文。\n\n# 乙\n\n文。\n';
    const first = await transformed(contentsList, headings);
    assert.equal(first.text.trim(), '---\n\n# 甲\n\n文。\n\n# 乙\n\n文。');
    const lines = '目 录\n一、甲\n二、乙\n\n一、甲\n\n文。\n\n二、乙\n\n文。\n';
    const second = await transformed(contentsList, lines);
    assert.equal(second.text.trim(), '一、甲\n\n文。\n\n二、乙\n\n文。');
  });

  it('goes with its own headings, and as a mark', async () => {
    const raw = '[TOC]\n\n## 目录\n\n### 第一部分 甲\n\n- 乙\n\n## 第一部分 甲\n\n### 乙\n\n文。\n';
    const { text } = await transformed(contentsList, raw);
    assert.equal(text.trim(), '## 第一部分 甲\n\n### 乙\n\n文。');
  });
});
