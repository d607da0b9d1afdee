import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import katex from 'katex';
import { flattenFormula } from '../../../src/math/flat-formula.ts';

/** KaTeX's drawing of a formula, without the elements that it needs not. */
function flat(tex: string): Element {
  const html = katex.renderToString(tex, { output: 'html' });
  const drawn = select('.katex-html', fromHtml(html, { fragment: true }));
  assert.ok(drawn);
  flattenFormula(drawn);
  return drawn;
}

const inBase = (tex: string) =>
  selectAll('.base', flat(tex))
    .map(({ children: [, ...rest] }) => toHtml(rest))
    .join(' | ');
const elements = (tex: string) => selectAll('*', flat(tex)).length;

describe('A formula with few elements', () => {
  it('has one for an index, where KaTeX has eleven', () => {
    assert.equal(
      inBase('x_i'),
      '<span class="mathnormal">x</span><span style="margin-right:0.0714em;vertical-align:-0.2143em" class="sizing reset-size6 size3 mathnormal shifted">i</span>',
    );
  });

  it('has its spaces as margins, and none for what is only text', () => {
    assert.equal(
      inBase('(1+2)=3'),
      '(1<span style="margin-left:0.2222em;margin-right:0.2222em">+</span> | 2)<span style="margin-left:0.2778em;margin-right:0.2778em">=</span> | 3',
    );
  });

  it('scales what is measured in em with the size of the letters', () => {
    const [top] = selectAll('.stacked > *', flat('x_i^2'));
    // KaTeX: -2.4413em + 2.7em, at 0.7 of the size.
    assert.match(String(top?.properties.style), /^(?:.*;)?top:0\.3696em/);
  });

  it('sets fractions, accents, limits and columns above each other in one cell', () => {
    for (const tex of [
      '\\dfrac{a}{b}',
      '\\hat y',
      '\\displaystyle\\sum_{i=1}^n i',
      '{a \\over b}',
    ]) {
      const formula = flat(tex);
      assert.equal(selectAll('.vlist-t', formula).length, 0, tex);
      assert.equal(selectAll('.stacked', formula).length, 1, tex);
    }
    const columns = flat('\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}');
    assert.equal(selectAll('.col-align-r.stacked.ended', columns).length, 1);
    assert.equal(selectAll('.col-align-l.stacked:not(.ended)', columns).length, 1);
  });

  it('leaves to KaTeX what is higher than a line: roots, bars, large brackets', () => {
    for (const tex of ['\\sqrt{x}', '\\overline{ab}', '\\underbrace{ab}_c']) {
      const before = katex.renderToString(tex, { output: 'html' }).match(/vlist-t/g)?.length;
      const after = selectAll('.vlist-t', flat(tex)).length;
      assert.ok(before && after > 0, tex);
    }
    const root = flat('\\frac{\\sqrt{x}}{2}');
    assert.equal(selectAll('.mfrac > .vlist-t', root).length, 1);
  });

  it('keeps the elements that rules of KaTeX ask for where they stand', () => {
    for (const item of selectAll('.vlist > *', flat('\\sqrt{\\overline{a}}')))
      assert.equal(item.tagName, 'span');
    assert.equal(selectAll('.rlap > .inner > span', flat('\\rlap{a}b')).length, 1);
  });

  it('has less than half the elements', () => {
    const tex = 'z^{(l)}_i = \\sum_{j=1}^{n} w^{(l)}_{ij} a^{(l-1)}_j + b^{(l)}_i';
    const before = katex.renderToString(tex, { output: 'html' }).match(/<span/g)?.length ?? 0;
    assert.ok(elements(tex) * 2 < before, `${elements(tex)} of ${before}`);
  });
});
