import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode, LARGEST } from '../../../src/importer/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** “模型” in GB18030. */
const GB = Uint8Array.from([0xc4, 0xa3, 0xd0, 0xcd]);

describe('The text of a file', () => {
  it('is read from UTF-8 with or without a mark, with either line break', () => {
    assert.equal(decode(utf8('甲\n乙')), '甲\n乙');
    assert.equal(decode(utf8('\ufeff甲\r\n乙\r丙')), '甲\n乙\n丙');
  });

  it('is read from GB18030 and from UTF-16 with a mark', () => {
    assert.equal(decode(GB), '模型');
    assert.equal(decode(Uint8Array.from([0xff, 0xfe, 0x32, 0x75])), '甲');
    assert.equal(decode(Uint8Array.from([0xfe, 0xff, 0x75, 0x32])), '甲');
  });

  it('is refused where it is empty, binary, too large or damaged, and says why', () => {
    assert.throws(() => decode(utf8(' \n\u3000\n')), /空的/);
    assert.throws(() => decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1])), /二进制/);
    assert.throws(() => decode(Uint8Array.from([0xff, 0xff, 0x80, 0x81])), /二进制/);
    assert.throws(() => decode(new Uint8Array(LARGEST + 1).fill(65)), /1\.0 MB，超过上限 1 MB/);
    const cut = [...utf8(`第一行\n${'文'.repeat(60)}`)].toSpliced(40, 1);
    assert.throws(() => decode(Uint8Array.from(cut)), /第 2 行有残缺/);
  });
});
