import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstView, panBy, within, zoomAt } from '../../../src/elements/pan-zoom.ts';

const stage = { width: 360, height: 600 };
const wide = { content: { width: 1200, height: 300 }, stage };
const small = { content: { width: 180, height: 100 }, stage };

describe('A drawing on its stage', () => {
  it('is shown whole and in the middle where its letters stay legible', () => {
    const { scale, x, y } = firstView(small);
    assert.equal(scale, 1.92);
    assert.equal(2 * x + 180 * scale, 360);
    assert.equal(2 * y + 100 * scale, 600);
  });
  it('is shown from its beginning at its own size where the whole would be too small', () => {
    assert.deepEqual(firstView(wide), { scale: 1, x: 0, y: 150 });
  });
  it('stays under the point around which it is zoomed', () => {
    const before = { scale: 1, x: -300, y: 0 };
    const after = zoomAt(before, 3, { x: 100, y: 300 }, wide);
    assert.equal(after.scale, 3);
    assert.equal((100 - after.x) / after.scale, (100 - before.x) / before.scale);
  });
  it('is never smaller than the whole, or than its own size where that is smaller', () => {
    assert.equal(zoomAt({ scale: 1, x: 0, y: 0 }, 0.01, { x: 0, y: 0 }, wide).scale, 0.288);
    assert.equal(zoomAt({ scale: 2, x: 0, y: 0 }, 0.01, { x: 0, y: 0 }, small).scale, 1);
    assert.equal(zoomAt({ scale: 1, x: 0, y: 0 }, 100, { x: 0, y: 0 }, wide).scale, 8);
  });
  it('leaves no gap at an edge when it is moved', () => {
    const view = { scale: 1, x: 0, y: 150 };
    assert.deepEqual(panBy(view, 50, 50, wide), view);
    assert.equal(panBy(view, -100, 0, wide).x, -100);
    assert.equal(panBy(view, -5000, 0, wide).x, -840);
  });
  it('comes back into a stage that was turned', () => {
    const turned = { ...wide, stage: { width: 600, height: 360 } };
    assert.deepEqual(within({ scale: 1, x: -840, y: 150 }, turned), { scale: 1, x: -600, y: 30 });
  });
});
