import { fixedText } from '../../examples/number-text.ts';
import { idcShares } from '../../examples/platform-dependence.ts';
import { barChart } from '../bar-chart.ts';
import type { ChartFigure } from '../figure.ts';

/** F7: who served China's public-cloud model calls in the first half of 2025, by IDC. */
export function idcShare(): ChartFigure {
  const shares = Object.entries(idcShares);
  const percent = (share: number): string => `${fixedText(share * 100, 1)}%`;
  return {
    caption:
      '2025年上半年中国公有云大模型调用量的份额（IDC口径：对外MaaS调用，不含自用）。把“其他”当一家算，HHI约为3,485。',
    svg: barChart({
      id: 'idc-share',
      title: '2025年上半年中国公有云大模型调用量份额',
      description: `${shares.map(([name, share]) => `${name} ${percent(share)}`).join('，')}。`,
      full: 0.58,
      bars: shares.map(([name, value], i) => ({
        name,
        value,
        print: percent(value),
        tone: i === 0 ? 'cinnabar' : 'ink',
      })),
    }),
    table: {
      columns: ['供应商', '份额'],
      rows: shares.map(([name, share]) => [name, percent(share)]),
    },
  };
}
