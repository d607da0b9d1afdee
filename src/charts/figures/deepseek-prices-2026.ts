import { fixedText } from '../../examples/number-text.ts';
import type { ChartFigure } from '../figure.ts';
import { rangeChart } from '../range-chart.ts';

/** US dollars for a million tokens of input that is not in the cache: off peak, at peak. */
const PRICES: [name: string, offPeak: number, peak: number][] = [
  ['V4-Flash，8月17日前', 0.14, 0.14],
  ['V4-Flash，8月17日起', 0.22, 0.44],
  ['V4.1-Flash，9月10日起', 0.15, 0.3],
  ['V4-Pro，8月17日前', 0.435, 0.435],
  ['V4-Pro，8月17日起', 0.66, 1.32],
];

/** Brief 4, 2.2: prices go up as well as down. */
export function deepseekPrices2026(): ChartFigure {
  return {
    caption:
      '2026年DeepSeek未命中缓存的输入价（美元/百万词元）：8月改为峰谷计价时上调，9月换代后Flash又回落。一行两个点时，左为空闲价、右为高峰价。',
    svg: rangeChart({
      id: 'deepseek-prices-2026',
      title: '2026年DeepSeek输入价的升与降',
      description: `${PRICES.map(([name, ...both]) => `${name} ${printOf(...both)}美元`).join('；')}。`,
      axis: {
        title: '美元/百万词元',
        from: 0,
        to: 1.5,
        ticks: [0, 0.5, 1, 1.5],
        print: String,
      },
      rows: PRICES.map(([name, from, to]) => ({
        name,
        from,
        to,
        print: printOf(from, to),
        tone: from === to ? 'indigo' : 'cinnabar',
      })),
    }),
    table: {
      columns: ['模型与时期', '空闲', '高峰'],
      rows: PRICES.map(([name, offPeak, peak]) => [
        name,
        printOf(offPeak, offPeak),
        printOf(peak, peak),
      ]),
    },
  };
}

const printOf = (from: number, to: number): string =>
  from === to ? cents(from) : `${cents(from)}–${cents(to)}`;

/** As the price list writes them: two decimals, a third where there is one. */
const cents = (usd: number): string =>
  fixedText(usd, Number.isInteger(Math.round(usd * 1000) / 10) ? 2 : 3);
