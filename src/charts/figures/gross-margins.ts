import { fixedText } from '../../examples/number-text.ts';
import { minimax2025, zhipu2024, zhipu2025h1 } from '../../examples/published-accounts.ts';
import type { ChartFigure } from '../figure.ts';
import { rangeChart } from '../range-chart.ts';

interface Segment {
  name: string;
  before?: number;
  after: number;
}

const margin = (segments: readonly { grossMargin: number }[], i: number): number =>
  segments[i]?.grossMargin ?? Number.NaN;

/** Zhipu: 2024 and the first half of 2025; MiniMax: the period before, and January to September 2025. */
const SEGMENTS: Segment[] = [
  { name: '智谱：本地化部署', before: margin(zhipu2024, 0), after: margin(zhipu2025h1, 0) },
  { name: '智谱：云端部署', before: margin(zhipu2024, 1), after: margin(zhipu2025h1, 1) },
  { name: 'MiniMax：C端应用', before: -0.081, after: margin(minimax2025, 0) },
  { name: 'MiniMax：开放平台', after: margin(minimax2025, 1) },
];

/** Brief 4, figure 4: the same label, the opposite margin. */
export function grossMargins(): ChartFigure {
  return {
    caption:
      '同是卖模型，毛利方向相反：智谱靠本地化部署、云端不赚钱；MiniMax靠开放平台、C端刚转正。空心点为前一期（智谱2024年），实心点为后一期（智谱2025年上半年，MiniMax 2025年前三季）。',
    svg: rangeChart({
      id: 'gross-margins',
      title: '智谱与MiniMax的分部毛利率',
      description: `${SEGMENTS.map((s) => `${s.name}${printOf(s)}`).join('；')}。`,
      axis: {
        title: '毛利率',
        from: -0.2,
        to: 0.8,
        ticks: [-0.2, 0, 0.2, 0.4, 0.6, 0.8],
        print: (v) => `${fixedText(v * 100, 0)}%`,
      },
      hollowStart: true,
      level: { at: 0, text: '不赚不亏' },
      rows: SEGMENTS.map((segment) => ({
        name: segment.name,
        from: segment.before ?? segment.after,
        to: segment.after,
        print: printOf(segment),
        tone: segment.after < 0.1 ? 'cinnabar' : 'indigo',
      })),
    }),
    table: {
      columns: ['分部', '前一期', '后一期'],
      rows: SEGMENTS.map(({ name, before, after }) => [
        name,
        before === undefined ? '—' : percent(before),
        percent(after),
      ]),
    },
  };
}

const percent = (share: number): string => `${fixedText(share * 100, 1)}%`;

const printOf = ({ before, after }: Segment): string =>
  before === undefined ? percent(after) : `${percent(before)} → ${percent(after)}`;
