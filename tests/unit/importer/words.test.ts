import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countWords,
  listWords,
  together,
  total,
  wholeWords,
  without,
} from '../../../src/importer/words.ts';

describe('Words', () => {
  it('are Chinese characters, and runs of other letters and digits', () => {
    assert.deepEqual(listWords('用 GPT-4 写，共3字'), ['用', 'GPT', '4', '写', '共', '3', '字']);
  });

  it('can be added and taken away', () => {
    const [a, b] = [countWords('甲甲乙'), countWords('甲丙')];
    assert.deepEqual(
      [...without(a, b)],
      [
        ['甲', 1],
        ['乙', 1],
      ],
    );
    assert.equal(total(together(a, b)), 5);
  });

  it('are not cut: a range grows to their ends, but not over Chinese', () => {
    const text = '甲abc乙';
    assert.deepEqual(wholeWords(text, 2, 3), [1, 4]);
  });
});
