import { desk, errors } from '../../examples/ticket-cost.ts';
import type { ChartFigure } from '../figure.ts';
import { ticketChart, ticketSteps } from '../ticket-chart.ts';

/** Brief 3, D6: what the machine saves on a ticket, and what its mistakes take back. */
export function ticketWaterfall(): ChartFigure {
  return {
    caption:
      '一单的成本（美元）：机器答掉 67%，1.65 降到 0.5745；只要 0.5% 的误答各赔 50 美元，就还回去 0.1675。时薪 9 美元、词元费 0.03 美元与赔付为假设。',
    svg: ticketChart('ticket-waterfall', desk, errors),
    table: {
      columns: ['一步', '美元/单'],
      rows: ticketSteps(desk, errors).map(({ name, print }) => [name, print]),
    },
  };
}
