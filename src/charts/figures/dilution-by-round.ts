import { ladder, rounds, start } from '../../examples/cap-table.ts';
import { dilutionChart, dilutionTable, holderName } from '../dilution-chart.ts';
import type { ChartFigure } from '../figure.ts';

/** Brief 1, F1: four invented rounds; the founders pay for the pool as well as for the money. */
export function dilutionByRound(): ChartFigure {
  const steps = ladder(start, rounds).map(({ investor, table }) => ({
    name: `${holderName(investor)}后`,
    table,
  }));
  return {
    caption:
      '四轮之后创始人剩39.9%。前三轮每轮都把期权池补到投后10%，由老股东承担；C轮不补，池子随大家一起稀释到8.8%。',
    svg: dilutionChart('dilution-by-round', steps),
    table: dilutionTable(steps),
  };
}
