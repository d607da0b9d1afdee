import { desk, errors } from '../../examples/ticket-cost.ts';
import type { ChartFigure } from '../figure.ts';
import { ticketChart, ticketSteps } from '../ticket-chart.ts';

/** Brief 3, D6: what the machine saves on a ticket, and what its mistakes take back. */
export function ticketWaterfall(): ChartFigure {
  return {
    caption:
      '一单的成本（美元）：机器答掉67%，1.65降到0.5745；只要0.5%的误答各赔50美元，就还回去0.1675。时薪9美元、词元费0.03美元与赔付为假设。',
    svg: ticketChart('ticket-waterfall', desk, errors),
    table: {
      columns: ['一步', '美元/单'],
      rows: ticketSteps(desk, errors).map(({ name, print }) => [name, print]),
    },
  };
}
