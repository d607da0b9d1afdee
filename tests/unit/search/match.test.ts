import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holds, holdsAnywhere, occurrences } from '../../../src/search/match.ts';

describe('a keyword', () => {
  const cases: [string, string, boolean][] = [
    ['沿着损失函数下降', '失函', true],
    ['ai模型', 'ai', true],
    ['train模型', 'ai', false],
    ['openai模型', 'ai', false],
    ['用gpt-3训练', 'gpt', true],
    ['gpt-3', '3', true],
    ['1.18', '8', false],
    ['transformers', 'transformer', true],
    ['\\mathrm{mse}', 'math', false],
    ['\\mathrm{mse}', '\\math', true],
    ['\\mathrm{mse}', 'mse', true],
    ['损失函数', '函损', false],
    ['损失\n函数', '损失函数', false],
    ['任何', '', false],
  ];
  for (const [text, keyword, expected] of cases) {
    it(`“${keyword}” is ${expected ? '' : 'not '}in ${JSON.stringify(text)}`, () => {
      assert.equal(holds(text, keyword), expected);
    });
  }

  it('is found at every place', () => {
    assert.deepEqual(occurrences('数据与数据', '数据'), [0, 3]);
  });

  it('is found in the middle of a word where that is asked for', () => {
    assert.deepEqual(occurrences('train ai', 'ai'), [6]);
    assert.deepEqual(occurrences('train ai', 'ai', true), [2, 6]);
  });
});

describe('a phrase', () => {
  it('may begin inside a Latin word when it is long or partly Chinese', () => {
    assert.equal(holdsAnywhere('transformer的结构', 'er的结'), true);
    assert.equal(holdsAnywhere('transformer', 'former'), true);
  });

  it('of a few Latin letters may not', () => {
    assert.equal(holdsAnywhere('transformer', 'ran'), false);
  });
});
