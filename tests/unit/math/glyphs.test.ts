import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import katex from 'katex';
import { collectGlyphs, type Glyphs } from '../../../src/math/glyphs.ts';
import { mathSheet } from '../../../src/math/sheet.ts';

function glyphsOf(...formulas: string[]): Record<string, string> {
  const glyphs: Glyphs = new Map();
  const html = formulas.map(
    (tex) => `<p>字 abc ${katex.renderToString(tex, { displayMode: true })}</p>`,
  );
  collectGlyphs(html.join(''), glyphs);
  return Object.fromEntries(
    [...glyphs].map(([font, set]) => [font, [...set].sort().join('').trim()]),
  );
}

describe('The characters that formulas draw', () => {
  it('are found by font, and the text around them is left out', () => {
    assert.deepEqual(glyphsOf('J = x^2'), { 'Math-Italic': 'Jx', 'Main-Regular': '2=' });
  });

  it('are those of the class that katex.css gives a font', () => {
    const glyphs = glyphsOf(
      '\\mathbf{w}',
      '\\mathbb{R}',
      '\\mathcal{L}',
      '\\sum_i x',
      '\\textstyle\\sum',
    );
    assert.equal(glyphs['Main-Bold'], 'w');
    assert.equal(glyphs['AMS-Regular'], 'R');
    assert.equal(glyphs['Caligraphic-Regular'], 'L');
    assert.equal(glyphs['Size2-Regular'], '∑');
    assert.equal(glyphs['Size1-Regular'], '∑');
  });

  it('of stretched brackets come from the large fonts', () => {
    assert.match(glyphsOf('\\Bigg( x \\Bigg)')['Size4-Regular'] ?? '', /\(/);
  });
});

describe('The style sheet of formulas', () => {
  it('carries the fonts that are used, cut down, and no other', async () => {
    const glyphs: Glyphs = new Map([['Math-Italic', new Set('Jw')]]);
    const css = await mathSheet({ glyphs, classes: new Set(['katex', 'mathnormal']) });
    assert.equal(css.match(/@font-face/g)?.length, 1);
    assert.match(css, /font-family:"?KaTeX_Math/);
    assert.doesNotMatch(css, /url\(fonts\//);
    assert.match(css, /\.katex \.mathnormal\{/);
    assert.doesNotMatch(css, /mathfrak|vlist/);
    const base64 = /base64,([^)]*)/.exec(css)?.[1] ?? '';
    assert.ok(base64.length > 400 && base64.length < 2000, `${base64.length} characters`);
  });
});
