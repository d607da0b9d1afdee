import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textWidth } from '../../../../src/diagrams/measure/text-measure.ts';

const regular = { size: 16, bold: false };

/** Advance widths at 16 px in Arial, from the font's own table (units of 1/2048 em). */
function arial(...units: number[]): number {
  return (units.reduce((sum, unit) => sum + unit, 0) * 16) / 2048;
}

describe('the width of a label', () => {
  it('is one em for every Chinese character, with a few percent to spare', () => {
    const width = textWidth('数据飞轮', regular);
    assert.ok(width >= 64 && width < 64 * 1.05, `${width}`);
  });

  it('counts Chinese punctuation, dashes, quotes and arrows as one em each', () => {
    for (const mark of ['，', '。', '“', '”', '…', '—', '→', '≥', '×', '％', 'Ａ']) {
      assert.equal(textWidth(mark, regular), textWidth('中', regular), mark);
    }
  });

  it('is never less than Arial needs for Latin', () => {
    // R A G; then i l; then W m
    assert.ok(textWidth('RAG', regular) >= arial(1479, 1366, 1593));
    assert.ok(textWidth('il', regular) >= arial(455, 455));
    assert.ok(textWidth('Wm', regular) >= arial(1933, 1706));
  });

  it('knows narrow letters from wide ones', () => {
    assert.ok(textWidth('illi', regular) < 0.4 * textWidth('WMWM', regular));
  });

  it('grows with the size, and with bold Latin', () => {
    assert.equal(textWidth('API', { size: 32, bold: false }), 2 * textWidth('API', regular));
    assert.ok(textWidth('API', { size: 16, bold: true }) > textWidth('API', regular));
  });

  it('gives nothing for what cannot be seen, and one blank for many', () => {
    assert.equal(textWidth('\u200b\ufe0f', regular), 0);
    assert.equal(textWidth('a \n  b', regular), textWidth('a b', regular));
  });

  it('counts a character outside the basic plane once', () => {
    assert.equal(textWidth('𠮷', regular), textWidth('吉', regular));
  });
});
