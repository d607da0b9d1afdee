import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wholeWords } from '../../../src/articles/whole-words.ts';

describe('A title in pieces that stay whole', () => {
  it('is cut between words, each with the mark or particle that follows it', () => {
    assert.deepEqual(wholeWords('如何应对未来市场挑战？'), [
      '如何',
      '应对',
      '未来',
      '市场',
      '挑战？',
    ]);
    assert.deepEqual(wholeWords('伦理：每条的验收'), ['伦理：', '每条的', '验收']);
  });

  it('keeps together what the dictionary does not know', () => {
    assert.deepEqual(wholeWords('平台飞轮怎么转起来'), ['平台', '飞轮', '怎么', '转', '起来']);
    assert.deepEqual(wholeWords('创始人还剩多少'), ['创始人', '还剩', '多少']);
  });

  it('keeps a number with its unit and a mark that opens with what it opens', () => {
    assert.deepEqual(wholeWords('背景：536.7万亿'), ['背景：', '536.7万亿']);
    assert.deepEqual(wholeWords('把“承诺”写下'), ['把', '“承诺”', '写下']);
  });

  it('loses nothing', () => {
    for (const text of ['', '（', '2.4 平台优势：五种可以写进预算的好处', 'GPT-4 与 API，以后？'])
      assert.equal(wholeWords(text).join(''), text);
  });
});
