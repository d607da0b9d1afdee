import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { straightenPaths } from '../../../../src/diagrams/tidy/straighten.ts';

const { document } = new JSDOM().window;

function straightened(d: string): string | null | undefined {
  document.body.innerHTML = `<svg><path d="${d}"/></svg>`;
  const root = document.querySelector('svg') as Element;
  straightenPaths(root);
  return root.querySelector('path')?.getAttribute('d');
}

describe('a path as a library for sketches draws it', () => {
  it('becomes one line for each side that was drawn twice', () => {
    const side = (a: string, b: string, mid: string) =>
      `M${a} C${mid} ${mid} ${b} M${a} C${mid} ${mid} ${b}`;
    const box = [
      side('0 0', '40 0', '20 0'),
      side('40 0', '40 20', '40 10'),
      side('40 20', '0 20', '20 20'),
      side('0 20', '0 0', '0 10'),
    ].join(' ');
    assert.equal(straightened(box), 'M0 0H40V20H0Z');
  });

  it('loses points that its line passes anyway, and keeps corners', () => {
    assert.equal(straightened('M0 0 L10 0.05 L20 0 L20 9 L30 30'), 'M0 0H20V9L30 30');
  });

  it('keeps separate strokes apart', () => {
    assert.equal(straightened('M0 0 L10 0 M0 5 L10 5'), 'M0 0H10M0 5H10');
  });

  it('is left alone when it has a real curve', () => {
    for (const d of ['M0 0 C0 20 40 20 40 0', 'M0 0 a5 5 0 0 1 10 0', 'M0 0 Q5 5 10 0']) {
      assert.equal(straightened(d), d);
    }
  });

  it('goes when there is nothing of it', () => {
    assert.equal(straightened('M5 5 L5 5'), undefined);
  });
});
