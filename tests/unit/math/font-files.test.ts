import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withFontFiles } from '../../../src/math/font-files.ts';

const face = (bytes: number, fill: number) =>
  `@font-face{src:url(data:font/woff2;base64,${Buffer.alloc(bytes, fill).toString('base64')}) format("woff2")}`;

const nameOf = (font: Buffer) => `${font[0]}.woff2`;

describe('Fonts beside a sheet', () => {
  it('are the large ones, as they were, each under its name', () => {
    const { css, fonts } = withFontFiles(
      `${face(9_000, 1)}${face(8_000, 2)}.katex{font:0}`,
      nameOf,
    );
    assert.deepEqual(
      [...fonts],
      [
        ['1.woff2', Buffer.alloc(9_000, 1)],
        ['2.woff2', Buffer.alloc(8_000, 2)],
      ],
    );
    assert.equal(
      css,
      '@font-face{src:url(1.woff2) format("woff2")}@font-face{src:url(2.woff2) format("woff2")}.katex{font:0}',
    );
  });

  it('leave small ones in the sheet', () => {
    assert.deepEqual(withFontFiles(face(900, 3), nameOf), { css: face(900, 3), fonts: new Map() });
  });
});
