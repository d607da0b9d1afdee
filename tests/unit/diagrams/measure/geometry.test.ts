import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundsOf, lengthOf, pointAt, union } from '../../../../src/diagrams/measure/geometry.ts';
import { pathPoints } from '../../../../src/diagrams/measure/path.ts';
import { parseTransform, transformBox } from '../../../../src/diagrams/measure/transform.ts';

function boxOf(d: string): number[] {
  const box = boundsOf(pathPoints(d));
  assert.ok(box);
  return [box.x, box.y, box.width, box.height].map((value) => Math.round(value * 10) / 10);
}

describe('the box of a path', () => {
  it('takes absolute and relative commands, and pairs that follow a move', () => {
    assert.deepEqual(boxOf('M10 20 L30 20 V50 H10 Z'), [10, 20, 20, 30]);
    assert.deepEqual(boxOf('m10 20 20 0 v30 h-20 z'), [10, 20, 20, 30]);
  });

  it('reaches as far as a curve does, not as far as its control points', () => {
    assert.deepEqual(boxOf('M0 0 C0 100 100 100 100 0'), [0, 0, 100, 75]);
    assert.deepEqual(boxOf('M0 0 Q50 100 100 0'), [0, 0, 100, 50]);
    assert.deepEqual(boxOf('M0 0 Q50 100 100 0 T200 0'), [0, -50, 200, 100]);
    assert.deepEqual(boxOf('M0 0 C0 100 100 100 100 0 S200 -100 200 0'), [0, -75, 200, 150]);
  });

  it('holds the bulges of the arcs of a cylinder', () => {
    // The shape mermaid draws for [(…)]: 80 wide, 60 high, lids 10 high to either side.
    const cylinder = 'M0,10 a40,10 0,0,0 80,0 a40,10 0,0,0 -80,0 l0,60 a40,10 0,0,0 80,0 l0,-60';
    assert.deepEqual(boxOf(cylinder), [0, 0, 80, 80]);
  });

  it('reads arc flags written without blanks, and makes too small an arc large enough', () => {
    assert.deepEqual(boxOf('M0 0a10 10 0 0120 0'), [0, -10, 20, 10]);
    assert.deepEqual(boxOf('M0 0A1 1 0 0 1 20 0'), [0, -10, 20, 10]);
  });

  it('turns tilted arcs', () => {
    const [, , width, height] = boxOf('M0 0A20 5 90 0 1 0 40');
    assert.deepEqual([width, height], [5, 40]);
  });
});

describe('a point on a path', () => {
  const points = pathPoints('M0 0 L30 0 L30 40');

  it('lies at the length asked for, and stays between the ends', () => {
    assert.equal(lengthOf(points), 70);
    assert.deepEqual(pointAt(points, 50), { x: 30, y: 20 });
    assert.deepEqual(pointAt(points, -5), { x: 0, y: 0 });
    assert.deepEqual(pointAt(points, 500), { x: 30, y: 40 });
  });
});

describe('boxes', () => {
  const box = { x: 0, y: 0, width: 20, height: 10 };

  it('join, leaving out what is not drawn', () => {
    assert.deepEqual(union([box, undefined, { x: 30, y: -5, width: 5, height: 5 }]), {
      x: 0,
      y: -5,
      width: 35,
      height: 15,
    });
    assert.equal(union([undefined]), undefined);
  });

  it('move, grow and turn with their group, the last function first', () => {
    const moved = transformBox(box, parseTransform('translate(100, 50) scale(2)'));
    assert.deepEqual(moved, { x: 100, y: 50, width: 40, height: 20 });
    const turned = transformBox(box, parseTransform('rotate(90 0 0)'));
    assert.deepEqual(
      turned && [turned.x, turned.y, turned.width, turned.height].map(Math.round),
      [-10, 0, 10, 20],
    );
    const about = transformBox(box, parseTransform('rotate(180, 10, 5)'));
    assert.deepEqual(about && [about.x, about.y].map((v) => Math.abs(Math.round(v))), [0, 0]);
  });
});
