import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asWritten, withCorners } from '../../../src/elements/corner-quotes.ts';

describe('Quotes', () => {
  it('become corners and come back', () => {
    const written = '他说：“这叫‘跑道’。”';
    assert.equal(withCorners(written), '他说：「这叫『跑道』。」');
    assert.equal(asWritten(withCorners(written)), written);
  });

  it('are not what an apostrophe is', () => {
    assert.equal(withCorners('OpenAI’s'), 'OpenAI’s');
  });
});
