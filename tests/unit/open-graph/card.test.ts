import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardSvg } from '../../../src/open-graph/card.ts';
import { outline } from '../../../src/open-graph/typeface.ts';
import { wrap } from '../../../src/open-graph/wrap.ts';

const widthOf = (text: string) =>
  [...text].reduce((sum, c) => sum + (/[\x20-\x7e]/.test(c) ? 0.5 : 1), 0);

describe('The lines of a share image', () => {
  it('are few, of about one length, and begin with no closing mark', () => {
    assert.deepEqual(wrap('如何利用平台优势？', 9, widthOf), ['如何利用平台优势？']);
    assert.deepEqual(wrap('一二三四五六七八，九十', 9, widthOf), ['一二三四五六', '七八，九十']);
  });

  it('keep Latin words whole', () => {
    const lines = wrap('用 Transformer 做产品', 8, widthOf);
    assert.ok(
      lines.some((line) => line.includes('Transformer')),
      lines.join('|'),
    );
  });
});

describe('The letters of a share image', () => {
  it('are outlines of a Chinese serif, a full-width letter one em wide', async () => {
    const { path, width } = await outline('资', 100, 700);
    assert.equal(width, 100);
    assert.match(path, /^M[\d. -]+/);
    const light = await outline('资', 100, 400);
    assert.notEqual(light.path, path);
  });

  it('show 〓 where the font has no glyph', async () => {
    assert.deepEqual(await outline('🙂', 100, 400), await outline('〓', 100, 400));
  });

  it('are the same every time and leave no text to be set', async () => {
    const card = { seal: '台', eyebrow: '甲', title: '标题', text: '一句', foot: '脚' };
    const svg = await cardSvg(card);
    assert.equal(await cardSvg(card), svg);
    assert.doesNotMatch(svg, /<text|标题/);
  });
});
