import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pinyin } from 'pinyin-pro';
import { areSyllables } from '../../../src/search/syllables.ts';

describe('syllables of pinyin', () => {
  it('are those of every common character', () => {
    const unlike = new Set<string>();
    for (let code = 0x4e00; code <= 0x9fa5; code++) {
      const syllable = pinyin(String.fromCharCode(code), { toneType: 'none', v: true });
      if (/^[a-z]+$/.test(syllable) && !areSyllables([syllable, 'de'])) unlike.add(syllable);
    }
    // Sounds of a few dialect characters: 嗯, 呒.
    assert.deepEqual([...unlike].sort(), ['m', 'ng']);
  });

  it('are no English words, and one alone is not enough', () => {
    for (const word of ['deep', 'gpt', 'cost', 'cross', 'model'])
      assert.equal(areSyllables([word, 'de']), false, word);
    assert.equal(areSyllables(['bu']), false);
  });
});
