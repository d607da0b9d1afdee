import { fixedText, numberText } from '../examples/number-text.ts';
import {
  type Desk,
  type Errors,
  errorCost,
  humanCost,
  ticketCost,
} from '../examples/ticket-cost.ts';
import type { Markup } from './markup.ts';
import { type Step, waterfallChart } from './waterfall-chart.ts';

/** From what a person costs for a ticket to what it costs with the machine and its mistakes. */
export function ticketSteps(desk: Desk, errors: Errors): Step[] {
  const human = humanCost(desk);
  const wrong = errorCost({ ...desk, tickets: 1 }, errors);
  return [
    level('全部由人答', human, 'ink'),
    change('机器答掉，不必找人', -desk.deflected * human, 'indigo'),
    change('每单都付的词元费', desk.machine, 'cinnabar'),
    level('机器先答', ticketCost(desk), 'ink'),
    change('误答赔付', wrong, 'cinnabar'),
    level('连赔付一起', ticketCost(desk) + wrong, 'ink'),
  ];
}

/** The same as a chart; US dollars for a ticket. */
export function ticketChart(id: string, desk: Desk, errors: Errors): Markup {
  const steps = ticketSteps(desk, errors);
  return waterfallChart({
    id,
    title: '一张工单的成本从人工到机器先答',
    description: `${steps.map(({ name, print }) => `${name} ${print}`).join('，')}。单位美元。`,
    steps,
  });
}

function level(name: string, value: number, tone: Step['tone']): Step {
  return { name, value, tone, kind: 'level', print: usd(value) };
}

function change(name: string, value: number, tone: Step['tone']): Step {
  const print = value < 0 ? usd(value) : `+${usd(value)}`;
  return { name, value, tone, kind: 'change', print };
}

/** Hundredths of a cent, as long as there is room for them. */
export const usd = (value: number): string =>
  Math.abs(value) < 100 ? fixedText(value, 4) : numberText(value, 6);
