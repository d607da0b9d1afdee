import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordFiles } from '../../../src/search/word-files.ts';
import {
  keysFor,
  syllablesOf,
  unpackWords,
  type WordTable,
} from '../../../src/search/word-table.ts';

const texts = ['损失函数与损失函数', '含数', 'softmax 与 softmax 与 sigmoid 与 ai', '旅行', '银行'];

function table(key: string, large = false): WordTable | undefined {
  const { files, readings } = wordFiles(texts, large);
  const stored = files.get(key);
  return stored && unpackWords(stored, syllablesOf(readings));
}

describe('the words of a site', () => {
  it('are found by how they are typed, the most frequent first', () => {
    assert.deepEqual(table('h')?.chinese['han shu'], ['函数']);
    assert.deepEqual(table('l')?.chinese['lv xing'], ['旅行']);
  });

  it('are read as words, not character by character', () => {
    assert.deepEqual(table('y')?.chinese['yin hang'], ['银行']);
  });

  it('are kept together where two follow each other often', () => {
    assert.deepEqual(table('s')?.chinese['sun shi han shu'], ['损失函数']);
    assert.equal(table('h')?.chinese['han shu yu'], undefined);
  });

  it('include Latin words that are long enough to be mistyped', () => {
    assert.deepEqual(table('s')?.latin, ['softmax', 'sigmoid']);
    assert.equal(table('a'), undefined);
    const { files } = wordFiles(['mulberry32(seed)'], false);
    assert.equal(files.get('m')?.latin, 'mulberry32,mulberry');
  });

  it('lie in smaller files on a large site', () => {
    assert.deepEqual(table('sun', true)?.chinese['sun shi han shu'], ['损失函数']);
    assert.deepEqual(table('so', true)?.latin, ['softmax']);
  });
});

describe('the files that a text in pinyin needs', () => {
  const keys = ['h', 'sa', 'su', 'sun', 'shu'];
  const cases: [string, string[]][] = [
    ['sunshi', ['su', 'sun']],
    ['han', ['h']],
    ['s', ['sa', 'su', 'sun', 'shu']],
    ['x', []],
  ];
  for (const [typed, expected] of cases) {
    it(`are ${expected.join(', ') || 'none'} for ${typed}`, () => {
      assert.deepEqual(keysFor(typed, keys), expected);
    });
  }

  it('are none where they would be many', () => {
    assert.deepEqual(keysFor('s', ['sa', 'se', 'si', 'so', 'su']), []);
  });
});
