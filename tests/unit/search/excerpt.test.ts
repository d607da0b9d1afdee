import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt, markAll, type Part } from '../../../src/search/excerpt.ts';
import { markFormula } from '../../../src/search/marked-text.ts';
import { sectionOf } from '../../../src/search/sections.ts';
import { wanted } from './section.ts';

function excerptOf(blocks: string[], query: string): Part[] {
  const page = { path: 'articles/platform/', title: '', seal: '' };
  return excerpt(sectionOf(page, { id: 'a', heading: '', level: 2, blocks }, []), wanted(query));
}

/** Marks shown as 【】. */
function shown(parts: Part[]): string {
  return parts.map(({ text, mark }) => (mark ? `【${text}】` : text)).join('');
}

const CASES: [string, string[], string, string][] = [
  ['marks the match in its own spelling', ['用 ＧＰＴ－3 训练'], 'gpt-3', '用 【ＧＰＴ－3】 训练'],
  [
    'marks a match across a space that was not typed',
    ['讲 AI 大模型'],
    'AI大模型',
    '讲 【AI 大模型】',
  ],
  ['marks every keyword', ['损失函数的梯度'], '梯度 损失', '【损失】函数的【梯度】'],
  ['marks the phrase rather than its words', ['y 值：y = 0.8'], 'y = 0.8', 'y 值：【y = 0.8】'],
  [
    'takes the block that holds most',
    [
      '损失。',
      '长段落在前面，没有相关的内容，一直写到四十多个字为止，再多写一点点，这样就足够长，不会与后面并在一起了。',
      '损失与梯度',
    ],
    '损失 梯度',
    '【损失】与【梯度】',
  ],
  ['joins labels that are short', ['用户增长', '数据'], '增长', '用户【增长】 · 数据'],
  ['shows the beginning where only the heading matches', ['一段话。'], '标题', '一段话。'],
  ['marks a character outside the first plane whole', ['写作𠮷字'], '𠮷', '写作【𠮷】字'],
];

describe('an excerpt', () => {
  for (const [what, blocks, query, expected] of CASES) {
    it(what, () => {
      assert.equal(shown(excerptOf(blocks, query)), expected);
    });
  }

  it('marks a piece of a Latin word where it was looked for', () => {
    const whole = { ...wanted('ain'), inside: true };
    assert.equal(shown(markAll('Train', wanted('ain'))), 'Train');
    assert.equal(shown(markAll('Train', whole)), 'Tr【ain】');
  });

  it('is cut on both sides of a long block and says so', () => {
    const parts = excerptOf([`${'前'.repeat(90)}目标${'后'.repeat(200)}`], '目标');
    assert.deepEqual(parts.at(0), { text: '……', mark: false });
    assert.deepEqual(parts.at(-1), { text: '……', mark: false });
    assert.ok(shown(parts).length < 110);
    assert.ok(shown(parts).includes('【目标】'));
  });

  it('begins with a clause where one is near', () => {
    const parts = excerptOf([`${'前'.repeat(60)}。短句里的目标在此。`], '目标');
    assert.equal(shown(parts), '……短句里的【目标】在此。');
  });

  it('shows the formula that is found by its TeX or by the name of a sign', () => {
    const blocks = ['一段话。'.repeat(20), markFormula('w − η·∂J/∂w', 'w-\\eta\\frac{a}{b}')];
    for (const query of ['\\frac', '学习率', 'eta']) {
      assert.equal(shown(excerptOf(blocks, query)), 'w − η·∂J/∂w', query);
    }
  });

  it('of nothing is empty', () => {
    assert.deepEqual(excerptOf([], '目标'), []);
  });
});

describe('a marked heading', () => {
  it('is whole', () => {
    assert.equal(shown(markAll('4.2 损失函数的选择', wanted('函数'))), '4.2 损失【函数】的选择');
  });
});
