import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import type { Box } from '../../../../src/diagrams/measure/geometry.ts';
import { elementBox } from '../../../../src/diagrams/measure/shapes.ts';
import { textBox, textLength } from '../../../../src/diagrams/measure/text-layout.ts';
import { textWidth } from '../../../../src/diagrams/measure/text-measure.ts';

const { document } = new JSDOM().window;
const WIDTH = textWidth('四个汉字', { size: 20, bold: false });

function first(body: string): Element {
  document.body.innerHTML = `<svg font-size="20">${body}</svg>`;
  const found = document.querySelector('svg > *');
  assert.ok(found);
  return found;
}

function box(body: string): Box {
  const found = textBox(first(body));
  assert.ok(found);
  return found;
}

describe('the box of a text', () => {
  it('begins, is centred or ends at its place, as its anchor says', () => {
    assert.equal(box('<text x="100">四个汉字</text>').x, 100);
    assert.equal(box('<text x="100" text-anchor="middle">四个汉字</text>').x, 100 - WIDTH / 2);
    assert.equal(box('<text x="100" style="text-anchor: end">四个汉字</text>').x, 100 - WIDTH);
  });

  it('has the middle of its characters in its middle', () => {
    // A Chinese character stands from .88 em above the baseline to .12 em below.
    const { y, height } = box('<text y="50">字</text>');
    assert.ok(Math.abs(y + height / 2 - (50 - 0.38 * 20)) < 0.01);
  });

  it('holds all lines of a label, a little further apart than mermaid has them', () => {
    const line = (i: number) =>
      `<tspan class="text-outer-tspan" x="0" y="${i * 1.1 - 0.1}em" dy="1.1em">字</tspan>`;
    const one = box(`<text y="-10.1">${line(0)}</text>`);
    const three = box(`<text y="-10.1">${line(0)}${line(1)}${line(2)}</text>`);
    assert.equal(one.width, three.width);
    assert.ok(Math.abs(three.height - one.height - 2 * 1.3 * 20) < 0.01);
  });

  it('lets the inner element decide where both begin', () => {
    const outer = box('<text y="10" dy="1em"><tspan x="0">字</tspan></text>');
    const inner = box('<text y="10" dy="1em"><tspan x="0" dy="1em">字</tspan></text>');
    assert.equal(inner.y, outer.y);
  });

  it('lies lower when its middle or its top is put at the place', () => {
    const plain = box('<text y="0">字</text>').y;
    const central = box('<text y="0" dominant-baseline="central">字</text>').y;
    const hanging = box('<text y="0" dominant-baseline="hanging">字</text>').y;
    assert.ok(plain < central && central < hanging);
  });

  it('is nothing where nothing is written', () => {
    assert.equal(textBox(first('<text> </text>')), undefined);
  });

  it('adds up the pieces of a line', () => {
    const text = first('<text>四个<tspan>汉字</tspan></text>');
    assert.ok(Math.abs(textLength(text) - WIDTH) < 1e-9);
    assert.ok(Math.abs((textBox(text)?.width ?? 0) - WIDTH) < 1e-9);
  });
});

describe('the box of a group', () => {
  it('holds its shapes where their transforms put them, and leaves out definitions', () => {
    const group = first(
      '<g><defs><rect width="999" height="999"/></defs><rect width="0" height="0" x="-50"/>' +
        '<circle cx="10" cy="10" r="5"/><g transform="translate(20, 0)"><rect width="10" height="8"/></g></g>',
    );
    assert.deepEqual(elementBox(group), { x: 5, y: 0, width: 25, height: 15 });
  });
});
