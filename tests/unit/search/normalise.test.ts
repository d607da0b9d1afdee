import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalise, normaliseWithMap } from '../../../src/search/normalise.ts';

const SAME: [string, string, string][] = [
  ['full-width letters', 'ＧＰＴ－３', 'gpt-3'],
  ['capitals', 'TensorFlow', 'tensorflow'],
  ['raised digits', '12Ld²', '12ld2'],
  ['a space beside Chinese', 'AI 大模型', 'AI大模型'],
  ['a space beside punctuation', '依赖度 — 替代成本', '依赖度—替代成本'],
  ['spaces in a formula', 'y = 0.8', 'y=0.8'],
  ['several spaces and full-width ones', 'large 　language\u00a0model', 'large language model'],
  ['dashes of every length', '3–2—1−0', '3-2-1-0'],
  ['quotes of every shape', '「平台」“优势”', '"平台""优势"'],
  ['a full-width comma and a colon', '一，二：三', '一,二:三'],
  ['zero-width and soft hyphens', '损\u200b失\u00ad函\u2060数', '损失函数'],
];

describe('normalising', () => {
  for (const [what, left, right] of SAME) {
    it(`makes ${what} the same`, () => {
      assert.equal(normalise(left), normalise(right));
    });
  }

  it('keeps the space between two Latin words', () => {
    assert.equal(normalise(' cross  entropy loss '), 'cross entropy loss');
    assert.notEqual(normalise('a b'), normalise('ab'));
  });

  it('keeps the border between blocks', () => {
    assert.equal(normalise('一\n二'), '一\n二');
  });

  it('folds characters as it is told', () => {
    const fold = (character: string) => (character === '數' ? '数' : character);
    assert.equal(normalise('損失函數', fold), '損失函数');
  });

  it('remembers where every unit came from, past characters that vanish or grow', () => {
    const text = '式 ½，\u200b值 ㎏ x';
    const { folded, source } = normaliseWithMap(text);
    assert.equal(folded.length, source.length);
    assert.equal(text[source[folded.indexOf('值')] ?? -1], '值');
    assert.equal(text[source[folded.indexOf('g')] ?? -1], '㎏');
    assert.equal(text[source[folded.indexOf('x')] ?? -1], 'x');
  });
});
