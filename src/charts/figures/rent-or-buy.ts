import { fixedText } from '../../examples/number-text.ts';
import { breakEvenUtilisation, defaults, usdPerGpuHour } from '../../examples/rent-or-buy.ts';
import type { ChartFigure } from '../figure.ts';
import { ownershipChart } from '../ownership-chart.ts';

const RENT = 2.5;

/** Brief 1, F6: a machine of one's own is paid for whether it works or not. */
export function rentOrBuy(): ChartFigure {
  const even = breakEvenUtilisation(defaults, RENT);
  return {
    caption:
      '自购的钱闲着也在花：按示例输入，三年里每一小时都在用，一卡时2.23美元；用一半就是4.47美元。租价2.5美元时，利用率要到89.4%自购才划算。',
    svg: ownershipChart('rent-or-buy-chart', defaults, RENT, [0.5]),
    table: {
      columns: ['利用率', '自购（美元/卡时）', '租2.5美元时谁便宜'],
      rows: [0.3, 0.5, 0.7, even, 1].map((u) => [
        `${fixedText(u * 100, 1)}%`,
        fixedText(usdPerGpuHour(defaults, u), 2),
        u === even ? '相等' : u < even ? '租' : '购',
      ]),
    },
  };
}
