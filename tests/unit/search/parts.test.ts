import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packsAt, partName, recordOf } from '../../../src/search/parts.ts';

describe('the packs of a record', () => {
  it('are named for it, the first as it is', () => {
    assert.deepEqual(
      [0, 2].map((part) => partName('zh-cn_1a2b', part)),
      ['zh-cn_1a2b', 'zh-cn_1a2b-2'],
    );
    assert.equal(recordOf('zh-cn_1a2b-2'), 'zh-cn_1a2b');
    assert.equal(recordOf('zh-cn_1a2b'), 'zh-cn_1a2b');
  });

  it('are those in which a word stands, each once', () => {
    assert.deepEqual(packsAt('r', [1, 0, 1]), ['r-1', 'r']);
  });
});
