import { adopters, connected, type Market, ordinary } from '../../examples/bass-diffusion.ts';
import { fixedText } from '../../examples/number-text.ts';
import { adoptionChart } from '../adoption-chart.ts';
import type { ChartFigure } from '../figure.ts';

const YEARS = [1, 2, 3, 5, 7, 10, 15];
const MARKETS: { name: string; market: Market }[] = [
  { name: 'q = 0.38', market: ordinary },
  { name: 'q = 0.6', market: connected },
];

/** Brief 5, §8.4: the same market with weak and with strong imitation. */
export function bassAdoption(): ChartFigure {
  return {
    caption:
      '同一个一万家的市场、同样的创新系数0.03：模仿系数从0.38提到0.6，新增最快的时刻从第6.2年提前到第4.8年，第五年末多出1,842家。市场大小与两个q都是假设，要用自家数据拟合。',
    svg: adoptionChart('bass-adoption', [
      { name: 'q = 0.38', market: ordinary, tone: 'indigo', label: { year: 9, above: false } },
      { name: 'q = 0.6', market: connected, tone: 'cinnabar', label: { year: 7, above: true } },
    ]),
    table: {
      columns: ['年末', ...MARKETS.map(({ name }) => `${name}（家）`)],
      rows: YEARS.map((year) => [
        String(year),
        ...MARKETS.map(({ market }) => fixedText(adopters(market, year), 0)),
      ]),
    },
  };
}
