import { fixedText } from '../../examples/number-text.ts';
import { yearlyFactor } from '../../examples/published-accounts.ts';
import type { ChartFigure } from '../figure.ts';
import { rangeChart } from '../range-chart.ts';

/** From 20 to 0.07 US dollars, November 2022 to October 2024. */
const AI_INDEX = yearlyFactor(20, 0.07, 23);

/** What a price is multiplied by in a year, lowest and highest of each report. */
const RATES: [name: string, from: number, to: number, print: string][] = [
  ['不同任务（Epoch，2025）', 1 / 900, 1 / 9, '降9–900倍'],
  ['GPT-3.5水平（AI Index）', 1 / AI_INDEX, 1 / AI_INDEX, `降${fixedText(AI_INDEX, 0)}倍`],
  ['同一水平（Gundlach等）', 1 / 10, 1 / 5, '降5–10倍'],
  ['前沿模型（Gundlach等）', 3, 18, '涨3–18倍'],
];

/** Brief 4, 2.2: the same level becomes cheap, the frontier becomes dear. */
export function priceChangeRates(): ChartFigure {
  return {
    caption:
      '一年之后的价格是今天的几倍（对数刻度）：买“去年的水平”越来越便宜，买“最好的模型”越来越贵。AI Index一行由20美元到0.07美元、23个月折成年率。',
    svg: rangeChart({
      id: 'price-change-rates',
      title: '大模型推理价格一年的变化倍数',
      description: `${RATES.map(([name, , , print]) => `${name}每年${print}`).join('；')}。`,
      axis: {
        title: '一年后是今天的几倍',
        from: 0.001,
        to: 100,
        log: true,
        ticks: [0.001, 0.01, 0.1, 1, 10, 100],
        print: String,
      },
      level: { at: 1, text: '不变' },
      rows: RATES.map(([name, from, to, print]) => ({
        name,
        from,
        to,
        print,
        tone: to > 1 ? 'cinnabar' : 'indigo',
      })),
    }),
    table: {
      columns: ['口径', '每年'],
      rows: RATES.map(([name, , , print]) => [name, print]),
    },
  };
}
