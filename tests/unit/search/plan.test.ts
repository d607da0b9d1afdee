import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readQuery, runsOf, withoutEdges } from '../../../src/search/plan.ts';

describe('reading a query', () => {
  it('takes the parts between spaces as keywords, each once', () => {
    const { keywords, phrase } = readQuery(' 损失函数　梯度 损失函数 ');
    assert.deepEqual(keywords, ['损失函数', '梯度']);
    assert.equal(phrase, '损失函数梯度损失函数');
  });

  it('takes what stands in quotes as one', () => {
    assert.deepEqual(readQuery('“AI 大模型” "deep learning" 成本').keywords, [
      'ai大模型',
      'deep learning',
      '成本',
    ]);
  });

  it('asks for nothing when there are only marks of punctuation', () => {
    assert.deepEqual(readQuery(' ？ —— ').keywords, []);
    assert.deepEqual(readQuery('y = 0.8').keywords, ['y', '0.8']);
  });

  it('keeps what was typed', () => {
    assert.equal(readQuery(' ＡＩ ').typed, ' ＡＩ ');
  });
});

const RUNS: [string, string[]][] = [
  ['损失函数', ['损失函数']],
  ['gpt-3', ['gpt', '3']],
  ['0.4833', ['0', '4833']],
  ['依赖度-替代成本', ['依赖度', '替代成本']],
  ['gpt-3的参数', ['gpt', '3', '的参数']],
  ['12ld2', ['12ld2']],
  ['50%', ['50']],
  ['𠮷野家', ['𠮷野家']],
];

describe('what is asked of the index', () => {
  for (const [keyword, runs] of RUNS) {
    it(`for ${keyword} is ${runs.join(' and ')}`, () => {
      assert.deepEqual(runsOf(keyword), runs);
    });
  }
});

describe('the edges of a keyword', () => {
  it('are given up without touching what is inside', () => {
    assert.equal(withoutEdges('"依赖度-替代成本",'), '依赖度-替代成本');
    assert.equal(withoutEdges('50%'), '50');
  });
});
