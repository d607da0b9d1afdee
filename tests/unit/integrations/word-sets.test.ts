import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordSets } from '../../../src/integrations/word-sets.ts';

describe('sets of words that share a list', () => {
  const setOf = wordSets();
  const one = setOf(['成本', '平台', '成本']);
  const other = setOf(['平台', 'gpt']);

  it('have their own words, each once', () => {
    assert.deepEqual([...one].sort(), ['平台', '成本']);
    assert.deepEqual([...other].sort(), ['gpt', '平台']);
  });

  it('tell what is in them', () => {
    assert.ok(one.has('成本') && one.has('平台') && other.has('gpt'));
    assert.ok(!one.has('gpt') && !other.has('成本') && !other.has('火星'));
  });
});
