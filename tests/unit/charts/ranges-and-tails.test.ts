import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rangeChart } from '../../../src/charts/range-chart.ts';
import { tailChart } from '../../../src/charts/tail-chart.ts';
import { pro } from '../../../src/examples/subscription.ts';

const axis = { title: '毛利率', from: -1, to: 1, ticks: [-1, 0, 1], print: String };
const spoken = { id: 'x', title: '标题', description: '描述' };

describe('ranges on one axis', () => {
  const row = { name: '一', from: -0.5, to: 0.5, print: '−50% → 50%' };

  it('run from one value to the other, at their places on the axis', () => {
    const { markup } = rangeChart({ ...spoken, axis, rows: [row] });
    assert.match(markup, /<line class="ink" x1="25%" x2="75%"/);
    assert.match(markup, /<circle class="ink" cx="25%".*<circle class="ink" cx="75%"/);
  });

  it('begin hollow only where the two ends differ in kind', () => {
    assert.doesNotMatch(rangeChart({ ...spoken, axis, rows: [row] }).markup, /hollow/);
    const moved = rangeChart({ ...spoken, axis, rows: [row], hollowStart: true }).markup;
    assert.equal(moved.match(/hollow/g)?.length, 1);
  });

  it('mark the level that everything is measured against', () => {
    const { markup } = rangeChart({ ...spoken, axis, rows: [row], level: { at: 0, text: '零' } });
    assert.match(markup, /class="chart-limit" x1="50%"/);
    assert.match(markup, />零</);
  });

  it('stand on a logarithmic axis by their powers of ten', () => {
    const log = { ...axis, from: 0.01, to: 100, log: true, ticks: [0.01, 1, 100] };
    const { markup } = rangeChart({ ...spoken, axis: log, rows: [{ ...row, from: 1, to: 10 }] });
    assert.match(markup, /x1="50%" x2="75%"/);
  });
});

describe('the chart of heavy users', () => {
  it('says how many make a loss, in the picture and in words', () => {
    const { markup } = tailChart('x', pro, [1, 1.5]);
    assert.match(markup, />5\.5%亏损</);
    assert.match(markup, /<desc[^>]*>[^<]*5\.5%的用户超过了它/);
  });

  it('shows a quota within its reach, and none beyond it', () => {
    assert.match(tailChart('x', pro, [1.5], 2000).markup, />额度</);
    assert.doesNotMatch(tailChart('x', pro, [1.5], 1e6).markup, />额度</);
  });

  it('stays drawable with extreme inputs', () => {
    for (const sigma of [0.2, 2.5])
      for (const requests of [1, 100_000])
        for (const yuanPerRequest of [0.0001, 10]) {
          const { markup } = tailChart('x', { ...pro, requests, yuanPerRequest }, [sigma], 1);
          assert.doesNotMatch(markup, /NaN|Infinity/);
        }
  });
});
