import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readQuery } from '../../../src/search/plan.ts';
import { rewordings } from '../../../src/search/rewordings.ts';

const CASES: [string, string[]][] = [
  ['cross_entropy', ['cross-entropy', 'cross entropy']],
  ['crossEntropy', ['cross-entropy', 'cross entropy']],
  ['cross-entropy', ['cross entropy']],
  ['gpt4', ['gpt-4']],
  ['HTTPServer 平台', ['http-server平台', 'http server平台']],
  ['什么是梯度下降？', ['梯度下降']],
  ['平台优势有哪些', ['平台优势']],
  ['如何获得融资', ['获得融资']],
  ['如何', []],
  ['梯度下降', []],
  ['Transformer', []],
];

describe('other words for a query', () => {
  for (const [query, phrases] of CASES) {
    it(`${query}: ${phrases.join(', ') || 'none'}`, () => {
      const others = rewordings(readQuery(query));
      assert.deepEqual(
        others.map(({ phrase }) => phrase),
        phrases,
      );
    });
  }

  it('are made of the characters that the site writes', () => {
    const plain: Record<string, string> = { 麼: '么', 損: '损', 數: '数' };
    const asked = readQuery('什麼是 損失函數', (one) => plain[one] ?? one);
    assert.deepEqual(
      rewordings(asked).map(({ phrase }) => phrase),
      ['损失函数'],
    );
  });
});
