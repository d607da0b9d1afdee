import {
  afterRoundB,
  conversionExits,
  payouts,
  preference,
  type Terms,
} from '../examples/liquidation-waterfall.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { lineChart, type Point } from './line-chart.ts';
import type { Markup } from './markup.ts';

/** What the three groups of holders get, in millions of US dollars. */
export interface Groups {
  founders: number;
  pool: number;
  investors: number;
}

export function groupsAt(exit: number, terms: Terms): Groups {
  const { founders = 0, pool = 0, ...series } = payouts(exit, afterRoundB(terms));
  return { founders, pool, investors: Object.values(series).reduce((sum, v) => sum + v, 0) };
}

/** Exits between which every curve is straight, from 0 to `reach`. */
function bends(terms: Terms, reach: number): number[] {
  const company = afterRoundB(terms);
  const owed = company.preferred.reduce((sum, series) => sum + preference(series), 0);
  const inner = [owed, ...Object.values(conversionExits(company))].filter((x) => x < reach);
  return [0, ...inner.sort((a, b) => a - b), reach];
}

/** Founders, pool and investors together over the price of the company; `now` is the exit asked about. */
export function exitChart(id: string, terms: Terms, reach: number, now: readonly number[]): Markup {
  const exits = bends(terms, reach);
  const line = (group: keyof Groups): Point[] =>
    exits.map((exit) => [exit, groupsAt(exit, terms)[group]]);
  const at = (exit: number): number => groupsAt(exit, terms).founders;
  const end = groupsAt(reach, terms);
  const top = Math.max(end.founders, end.investors);
  return lineChart({
    id,
    title: '公司卖出时各方所得',
    description: `横轴是退出金额，纵轴是所得，单位百万美元。${now.map((exit) => `卖${numberText(exit, 4)}时创始人得${fixedText(at(exit), 1)}`).join('，')}。`,
    x: { title: '退出金额（百万美元）', from: 0, to: reach, print: (v) => numberText(v, 4) },
    y: { title: '所得（百万美元）', from: 0, to: top * 1.08, print: (v) => numberText(v, 4) },
    series: [
      {
        name: '投资人合计',
        tone: 'indigo',
        points: line('investors'),
        label: labelOf('investors', reach * 0.42, terms, 'end'),
      },
      {
        name: '期权池',
        tone: 'ink',
        dashed: true,
        points: line('pool'),
        label: labelOf('pool', reach, terms, 'end'),
      },
      {
        name: '创始人',
        tone: 'cinnabar',
        points: line('founders'),
        label: { at: [reach * 0.78, at(reach * 0.78)], anchor: 'start', above: false },
      },
    ],
    marks: now.map((exit) => ({
      x: exit,
      y: at(exit),
      text: at(exit) > 0 ? fixedText(at(exit), 1) : '0',
      below: at(exit) > 0,
      anchor: at(exit) === 0 || exit > reach * 0.8 ? 'end' : 'start',
    })),
  });
}

function labelOf(group: keyof Groups, exit: number, terms: Terms, anchor: 'start' | 'end') {
  return { at: [exit, groupsAt(exit, terms)[group]] as const, anchor, above: true };
}
