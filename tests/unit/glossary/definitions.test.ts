import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definitionsOf } from '../../../src/glossary/definitions.ts';
import type { Term } from '../../../src/glossary/schema.ts';

const term: Term = {
  term: '损失',
  english: 'loss',
  definition: '预测错了多少。',
  aliases: ['代价'],
  see: [],
  article: 'society',
};

describe('The definitions of an article', () => {
  it('are those of its terms, with what a card shows and no more', () => {
    const glossary = new Map([
      ['loss', term],
      ['other', { ...term, term: '别的' }],
    ]);
    assert.deepEqual(definitionsOf(['loss', 'unknown'], glossary), {
      loss: { term: '损失', english: 'loss', definition: '预测错了多少。' },
    });
  });
});
