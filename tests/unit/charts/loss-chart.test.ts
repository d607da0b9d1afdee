import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lossChart } from '../../../src/charts/loss-chart.ts';

function drawn(losses: number[]): string {
  return lossChart({
    id: 'x',
    title: '损失',
    description: '两条曲线。',
    count: '轮',
    length: 20,
    decades: [-2, 1],
    lines: [{ name: '训练', tone: 'indigo', losses }],
  }).markup;
}

describe('the chart of losses', () => {
  it('draws a line through what there is', () => {
    assert.match(drawn([2, 1, 0.5]), / d="M[\d.]+ [\d.]+L/);
  });

  it('draws no line before the first loss is known', () => {
    assert.doesNotMatch(drawn([]), /<path[^>]* d="M"/);
  });
});
