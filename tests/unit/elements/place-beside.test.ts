import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeBeside } from '../../../src/elements/place-beside.ts';

const VIEW = { left: 0, top: 50, right: 360, bottom: 740 };
const line = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 });

describe('A box beside a line', () => {
  it('lies below it, their left edges aligned', () => {
    assert.deepEqual(placeBeside(line(20, 100), { width: 200, height: 100 }, VIEW), {
      x: 20,
      y: 120,
    });
  });
  it('lies above where there is no room below', () => {
    assert.equal(placeBeside(line(20, 700), { width: 200, height: 100 }, VIEW).y, 600);
  });
  it('is moved back into the view at either side', () => {
    assert.equal(placeBeside(line(300, 100), { width: 200, height: 100 }, VIEW).x, 152);
    assert.equal(placeBeside(line(-30, 100), { width: 200, height: 100 }, VIEW).x, 8);
  });
  it('lies on the side with more room where neither has enough, and starts in the view', () => {
    const tall = { width: 200, height: 500 };
    assert.equal(placeBeside(line(20, 420), tall, VIEW).y, 50);
    assert.equal(placeBeside(line(20, 300), tall, VIEW).y, 240);
  });
});
