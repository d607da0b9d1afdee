import { lossMaking } from '../../examples/heavy-tail-users.ts';
import { normalBelow } from '../../examples/normal.ts';
import { fixedText } from '../../examples/number-text.ts';
import { pro } from '../../examples/subscription.ts';
import type { ChartFigure } from '../figure.ts';
import { costAt, tailChart } from '../tail-chart.ts';

/** Places in the crowd, as multiples of σ from the middle user. */
const PLACES = [0, 0.6745, 1.2816, 1.6449, 2.3263];

/** Brief 4, F9: the same mean of 600 calls, and a few users on whom the price breaks. */
export function heavyTailCost(): ChartFigure {
  const { users, calls } = lossMaking(pro, 1.5);
  return {
    caption: `用户按用量从轻到重排队，人均都是600次：σ = 1.5时${percent(users)}的用户越过亏损线，却占了${percent(calls)}的调用。均值看不出这件事。`,
    svg: tailChart('heavy-tail-cost', pro, [1, 1.5]),
    table: {
      columns: ['用户', 'σ = 1（元/月）', 'σ = 1.5（元/月）'],
      rows: PLACES.map((z) => [
        `第${fixedText(normalBelow(z) * 100, 0)}百分位`,
        fixedText(costAt(pro, 1, z), 2),
        fixedText(costAt(pro, 1.5, z), 2),
      ]),
    },
  };
}

const percent = (share: number): string => `${fixedText(share * 100, 1)}%`;
