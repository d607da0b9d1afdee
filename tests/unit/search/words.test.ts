import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../../../src/search/words.ts';

const CASES: [string, string[]][] = [
  ['损失函数下降', ['损失', '函数', '下降']],
  ['优平势台', ['优平', '势台']],
  ['平台的成本', ['平台', '成本']],
  ['gpt的成本', ['gpt', '成本']],
  ['火', []],
];

describe('the words of a keyword', () => {
  for (const [keyword, words] of CASES) {
    it(`${keyword} are ${words.join(' and ') || 'none'}`, () => {
      assert.deepEqual(wordsOf(keyword), words);
    });
  }
});
