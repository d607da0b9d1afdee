import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distance } from '../../../src/search/distance.ts';

const CASES: [string, string, number][] = [
  ['softmax', 'softmax', 0],
  ['softmax', 'sofmax', 1],
  ['softmax', 'softtmax', 1],
  ['softmax', 'softnax', 1],
  ['softmax', 'sofmtax', 1],
  ['transformer', 'tranformre', 2],
  ['', 'ab', 2],
];

describe('the distance of two words', () => {
  for (const [a, b, slips] of CASES) {
    it(`between ${a || 'nothing'} and ${b} is ${slips}`, () => {
      assert.equal(distance(a, b, 2), slips);
      assert.equal(distance(b, a, 2), slips);
    });
  }

  it('is more than asked for where the lengths alone show it', () => {
    assert.ok(distance('gpt', 'transformer', 2) > 2);
  });
});
