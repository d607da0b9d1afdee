import { filings, tokens } from '../../examples/china-market.ts';
import { barGroups } from '../bar-chart.ts';
import type { ChartFigure } from '../figure.ts';

const FILINGS: [date: string, count: number][] = [
  ['2024-12-31（网信办）', filings.end2024],
  ['2025-03-31（网信办）', filings.march2025],
  ['2025-11-01（二手报道）', filings.november2025],
];
const TOKENS: [period: string, count: number][] = [
  ['2024年全年', tokens.year2024],
  ['2025年上半年', tokens.half2025],
];

/** Brief 3, D10: supply and demand in China, on a scale of its own each. */
export function filingsAndTokens(): ChartFigure {
  return {
    caption:
      '中国市场的供与求：备案的服务十个月翻了一番，公有云上的调用量半年就是上年全年的4.7倍。两组单位不同，只能组内比较；最后一个备案数出自二手报道。',
    svg: barGroups(
      {
        id: 'filings-and-tokens',
        title: '中国生成式人工智能服务的备案数与公有云词元量',
        description: `累计备案：${FILINGS.map(([date, n]) => `${date} ${n}款`).join('，')}。词元量：${TOKENS.map(([period, n]) => `${period} ${n}万亿`).join('，')}。`,
      },
      [
        { heading: '累计备案（款）', full: 760, bars: barsOf(FILINGS) },
        { heading: '公有云词元（万亿，IDC）', full: 680, bars: barsOf(TOKENS) },
      ],
    ),
    table: {
      columns: ['时点或时段', '数量'],
      rows: [
        ...FILINGS.map(([date, n]) => [date, `${n}款`]),
        ...TOKENS.map(([period, n]) => [period, `${n}万亿词元`]),
      ],
    },
  };
}

function barsOf(counts: [name: string, value: number][]) {
  return counts.map(([name, value], i) => ({
    name,
    value,
    print: String(value),
    tone: i === counts.length - 1 ? ('cinnabar' as const) : ('ink' as const),
  }));
}
