import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conceptMap, onCircle } from '../../../src/articles/concept-map.ts';

const lands = [
  { slug: 'a', seal: '甲', terms: ['x', 'y', 'z', 'x'] },
  { slug: 'b', seal: '乙', terms: ['y', 'x'] },
  { slug: 'c', seal: '丙', terms: ['x', 'w'] },
];

describe('The map of concepts', () => {
  it('counts what two articles share, each term once', () => {
    assert.deepEqual(conceptMap(lands).bridges, [
      { from: 0, to: 1, shared: 2 },
      { from: 0, to: 2, shared: 1 },
      { from: 1, to: 2, shared: 1 },
    ]);
  });

  it('lists what at least two articles use, the most shared first', () => {
    assert.deepEqual(conceptMap(lands).groups, [
      { articles: 3, terms: [{ id: 'x', seals: ['甲', '乙', '丙'] }] },
      { articles: 2, terms: [{ id: 'y', seals: ['甲', '乙'] }] },
    ]);
  });

  it('has nothing to show for articles that share nothing', () => {
    assert.deepEqual(conceptMap([]), { bridges: [], groups: [] });
    assert.deepEqual(conceptMap(lands.slice(0, 1)).groups, []);
  });

  it('puts the first article at the top', () => {
    const [first = { x: 1, y: 1 }] = onCircle(5);
    assert.ok(Math.abs(first.x) < 1e-12 && Math.abs(first.y + 1) < 1e-12);
  });
});
