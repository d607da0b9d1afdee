import { afterRoundB, payouts, usual } from '../../examples/liquidation-waterfall.ts';
import { fixedText } from '../../examples/number-text.ts';
import { holderName } from '../dilution-chart.ts';
import { exitChart } from '../exit-chart.ts';
import type { ChartFigure } from '../figure.ts';

const EXITS = [46, 100, 200, 400];
const HOLDERS = ['founders', 'pool', 'seed', 'A', 'B'];

/** Brief 1, F2: below 46 million the founders get nothing; from 200 million on all have converted. */
export function exitWaterfall(): ChartFigure {
  const money = EXITS.map((exit) => payouts(exit, afterRoundB(usual)));
  return {
    caption:
      'B轮后的公司按1× 非参与、同序清算：卖价不到4,600万美元，创始人一分没有；到2亿美元，各系列全部转股，此后按持股比例分。',
    svg: exitChart('exit-waterfall', usual, 400, [100, 200]),
    table: {
      columns: ['百万美元', ...EXITS.map((exit) => `卖${exit}`)],
      rows: HOLDERS.map((holder) => [
        holderName(holder),
        ...money.map((of) => fixedText(of[holder] ?? 0, 2)),
      ]),
    },
  };
}
