import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alphabet, charactersOf } from '../../../src/search/alphabet.ts';

describe('the alphabet of a site', () => {
  it('has every Chinese character once, the most frequent first', () => {
    assert.equal(charactersOf(['数据，AI 数', '据数']), '数据');
    assert.equal(charactersOf([]), '');
  });

  it('writes each character as one Chinese character, each differently, in its order', () => {
    const codes = alphabet('数据𠮷').encode('𠮷据数据') ?? [];
    assert.equal(codes.length, 4);
    assert.equal(codes[1], codes[3]);
    assert.deepEqual(new Set(codes).size, 3);
    for (const code of codes) assert.match(code, /^\p{Script=Han}$/u);
    assert.ok((codes[2] ?? '') < (codes[1] ?? '') && (codes[1] ?? '') < (codes[0] ?? ''));
  });

  it('cannot write what the site does not have', () => {
    assert.equal(alphabet('数据').encode('火星'), undefined);
  });

  it('goes on where the first block of Chinese characters ends', () => {
    const many = Array.from({ length: 21_000 }, (_, n) => String.fromCodePoint(0x20000 + n));
    const [last = ''] = alphabet(many.join('')).encode(many.at(-1) ?? '') ?? [];
    assert.match(last, /^\p{Script=Han}$/u);
    assert.ok((last.codePointAt(0) ?? 0) > 0x20000);
  });

  it('knows which character is rarer', () => {
    const { rarity } = alphabet('数据');
    assert.ok(rarity('据') > rarity('数'));
    assert.ok(rarity('火') > rarity('据'));
  });
});
