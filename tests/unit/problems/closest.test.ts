import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closest, editDistance } from '../../../src/problems/closest.ts';

describe('The nearest known word', () => {
  it('is named where it is near, and not where nothing is', () => {
    assert.equal(closest('tokne', ['token', 'rag'], '，或改成'), '，或改成“token”');
    assert.equal(closest('platform', ['token', 'rag'], '，或改成'), '');
    assert.equal(closest('x', [], '，'), '');
  });

  it('is measured in letters to change', () => {
    const cases: [string, string, number][] = [
      ['', 'abc', 3],
      ['abc', 'abc', 0],
      ['kitten', 'sitting', 3],
      ['交叉熵', '交叉墒', 1],
    ];
    for (const [a, b, distance] of cases) assert.equal(editDistance(a, b), distance, `${a} ${b}`);
  });
});
