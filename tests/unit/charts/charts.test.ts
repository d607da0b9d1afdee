import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { costChart } from '../../../src/charts/cost-chart.ts';
import { figures } from '../../../src/charts/figures/registry.ts';
import { element } from '../../../src/charts/markup.ts';
import { linearScale, logScale, roundTicks } from '../../../src/charts/scale.ts';
import { defaults } from '../../../src/examples/serving-cost.ts';

for (const [name, draw] of Object.entries(figures))
  describe(`the chart ${name}`, () => {
    const { svg, caption, table } = draw();
    const tree = fromHtml(svg.markup, { fragment: true });

    it('names and describes itself to those who cannot see it', () => {
      const image = select('svg[role=img]', tree);
      const ids = String(image?.properties.ariaLabelledBy).split(/[\s,]+/);
      for (const id of ids) assert.ok(textOf(select(`[id="${id}"]`, tree) ?? tree).length > 8, id);
      assert.ok(caption.length > 20);
    });

    it('gives its numbers as a full table too', () => {
      assert.ok(table.rows.length >= 4);
      for (const row of table.rows) {
        assert.equal(row.length, table.columns.length);
        for (const cell of row) assert.match(cell, /\S/);
      }
    });

    it('draws finite places only and no colour of its own', () => {
      assert.doesNotMatch(svg.markup, /NaN|Infinity|undefined|style=|fill="|stroke="/);
    });
  });

describe('the cost chart', () => {
  it('marks where the bills cross and where the cards are full', () => {
    const { markup } = costChart(defaults, 1, 'x');
    assert.match(markup, /交点144亿/);
    assert.match(markup, /产能259\.2亿/);
  });

  it('says so where the bills never cross', () => {
    const { markup } = costChart(defaults, 0.05, 'x');
    assert.doesNotMatch(markup, /<circle/);
    assert.match(markup, /自部署始终更贵/);
  });

  it('stays drawable with extreme inputs', () => {
    for (const price of [0.01, 1, 100])
      for (const cards of [1, 1024])
        for (const utilisation of [0.01, 1])
          for (const tokensPerCardSecond of [1, 100_000]) {
            const cluster = { ...defaults, cards, utilisation, tokensPerCardSecond };
            const { markup } = costChart(cluster, price, 'x', { tokens: 1e7, usd: price * 1e7 });
            assert.doesNotMatch(markup, /NaN|Infinity/);
          }
  });
});

describe('scales', () => {
  it('put values as shares between the ends, and stop there', () => {
    const scale = linearScale(10, 20);
    assert.deepEqual([5, 10, 15, 20, 99].map(scale), [0, 0, 0.5, 1, 1]);
  });

  it('count decades on a logarithmic axis, zero at its foot', () => {
    const scale = logScale(1e-4, 1);
    assert.deepEqual([0, 1e-4, 1e-2, 1].map(scale), [0, 0, 0.5, 1]);
  });

  it('refuse an axis without length', () => {
    assert.throws(() => linearScale(1, 1), RangeError);
    assert.throws(() => logScale(0, 1), RangeError);
  });

  const ticks: [from: number, to: number, count: number, expected: number[]][] = [
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 29_808, 5, [0, 5000, 10_000, 15_000, 20_000, 25_000]],
    [0, 7, 4, [0, 2, 4, 6]],
    [0.15, 0.72, 4, [0.2, 0.4, 0.6]],
  ];
  for (const [from, to, count, expected] of ticks)
    it(`${from}–${to} is marked at ${expected.join(', ')}`, () => {
      assert.deepEqual(roundTicks(from, to, count), expected);
    });
});

describe('markup', () => {
  it('escapes what it is given', () => {
    assert.equal(
      element('p', { title: '"<&>"' }, ['<b>&']).markup,
      '<p title="&quot;&lt;&amp;&gt;&quot;">&lt;b&gt;&amp;</p>',
    );
  });

  it('refuses to draw what is not a number', () => {
    assert.throws(() => element('line', { x1: Number.NaN }), /cannot draw NaN/);
  });
});
