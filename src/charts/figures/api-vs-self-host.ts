import { fixedText } from '../../examples/number-text.ts';
import { apiPerMonth, defaults, rentPerMonth } from '../../examples/serving-cost.ts';
import { costChart, yiText } from '../cost-chart.ts';
import type { ChartFigure } from '../figure.ts';

const API_PRICE = 1;
const MILLION_TOKENS = [0, 5000, 10_000, 14_400, 20_000, 25_920];

/** F3: the bill of an API grows with use, the rent of cards does not; they cross. */
export function apiVsSelfHost(): ChartFigure {
  return {
    caption:
      '每月用量少于144亿词元，按1美元/百万词元付API更便宜；多于它，租8张卡自部署更便宜，但这组卡到259.2亿就满了。',
    svg: costChart(defaults, API_PRICE, 'api-vs-self-host'),
    table: {
      columns: ['每月词元（亿）', 'API（美元）', '自部署（美元）'],
      rows: MILLION_TOKENS.map((tokens) => [
        yiText(tokens),
        fixedText(apiPerMonth(tokens, API_PRICE), 0),
        fixedText(rentPerMonth(defaults), 0),
      ]),
    },
  };
}
