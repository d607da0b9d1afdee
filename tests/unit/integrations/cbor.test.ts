import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCbor, writeCbor } from '../../../src/integrations/cbor.ts';

describe('CBOR', () => {
  it('is read as it was written', () => {
    const numbers = [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295];
    const value = ['', '一ж', 'a'.repeat(300), numbers, numbers.map((one) => -1 - one), [[[]]]];
    assert.deepEqual(readCbor(writeCbor(value)), value);
  });

  it('is written as the standard shows it', () => {
    assert.equal(
      writeCbor([1, -25, 'a', [1_000_000]]).toString('hex'),
      '8401381861' + '61811a000f4240',
    );
  });

  it('of another kind is refused, and so is more than one value', () => {
    assert.throws(() => readCbor(Buffer.from('f5', 'hex')), /kind 7/);
    assert.throws(() => readCbor(Buffer.from('1b0000000000000001', 'hex')), /8 bytes/);
    assert.throws(() => readCbor(Buffer.from('0101', 'hex')), /too many/);
  });
});
