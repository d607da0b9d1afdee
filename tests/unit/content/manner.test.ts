import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticles } from '../../../src/articles/files.ts';

describe('Our articles', () => {
  it('are there', () => {
    assert.ok(readArticles().length > 0);
  });

  for (const { file, text } of readArticles()) {
    it(`say once that they are no advice: ${file}`, () => {
      assert.equal(text.match(/不构成(投资|法律|投资或法律)/g)?.length, 1);
    });
  }
});
