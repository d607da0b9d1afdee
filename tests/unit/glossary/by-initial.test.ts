import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byInitial } from '../../../src/glossary/by-initial.ts';
import type { GlossaryEntry } from '../../../src/glossary/glossary.ts';

const entry = (term: string) =>
  ({
    id: term,
    term,
    english: '-',
    definition: '-',
    see: [],
    aliases: [],
    article: '-',
  }) as GlossaryEntry;

describe('the glossary in dictionary order', () => {
  it('lists Chinese and Latin terms together by their spelling', () => {
    const groups = byInitial(
      ['学习率', 'Transformer', '交叉熵', '梯度', '激活函数', '词元'].map(entry),
    );
    assert.deepEqual(
      groups.map(({ letter, entries }) => [letter, entries.map(({ term }) => term)]),
      [
        ['C', ['词元']],
        ['J', ['激活函数', '交叉熵']],
        ['T', ['梯度', 'Transformer']],
        ['X', ['学习率']],
      ],
    );
  });

  it('has one group for a letter', () => {
    const letters = byInitial(['损失', '算力', '权重'].map(entry)).map(({ letter }) => letter);
    assert.deepEqual(letters, ['Q', 'S']);
  });
});
