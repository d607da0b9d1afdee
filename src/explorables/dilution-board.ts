import { type Step as ChartStep, dilutionChart, percentText } from '../charts/dilution-chart.ts';
import {
  type CapTable,
  closeRound,
  rounds as defaults,
  ownership,
  type Round,
  start,
  topUpPool,
} from '../examples/cap-table.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import type { Explorable, NumberField, Outcome, Values } from './explorable.ts';
import { numberField } from './number-field.ts';

type Investor = 'seed' | 'A' | 'B' | 'C';
type Key = `${Investor}Pre` | `${Investor}Raise` | 'pool' | 'shared';

const NAMES: Record<Investor, string> = { seed: '种子轮', A: 'A轮', B: 'B轮', C: 'C轮' };
const INVESTORS = Object.keys(NAMES) as Investor[];
/** 万美元 */
const WAN = 1e4;

/** Brief 1, §8.1: what four rounds leave to the founders, and who pays for the option pool. */
export const dilutionBoard: Explorable<Key> = {
  tag: 'dilution-board',
  title: '股权稀释器',
  topic: 'money',
  question: '几轮融资之后，创始人还剩多少股份？',
  intro:
    '创始团队从1,000万股开始，单位是万美元。改估值、金额和期权池，看创始人还剩多少；融资填0就跳过这一轮。C轮不补期权池。',
  fields: [
    ...INVESTORS.flatMap((investor, i) => roundFields(investor, defaults[i] as Round)),
    { ...numberField('pool', '每轮后的期权池', '%', [0, 90, 1], 10), slider: true },
    { kind: 'toggle', key: 'shared', label: '期权池在投后扩，由全体股东分担', value: 0 },
  ],
  outcome,
};

function roundFields(investor: Investor, { preMoney, raise }: Round): NumberField<Key>[] {
  const name = NAMES[investor];
  const least = investor === 'seed' ? 100 : 500;
  return [
    numberField(`${investor}Pre`, `${name}投前`, '万美元', [least, 1e6, 100], preMoney / WAN),
    numberField(`${investor}Raise`, `${name}融资`, '万美元', [0, 1e6, 100], raise / WAN),
  ];
}

interface Step extends ChartStep {
  /** US dollars a share, where the round raised anything. */
  price?: number;
}

function outcome(values: Values<Key>): Outcome {
  const shared = values.shared === 1;
  const steps = stepsOf(values, shared);
  return {
    summary: sentence(steps, stepsOf(values, !shared), shared),
    chart: dilutionChart('dilution-board-chart', steps),
    table: {
      caption: '各轮之后的股权',
      columns: ['时点', '创始人', '期权池', '每股（美元）'],
      rows: steps.map(({ name, table, price }) => {
        const { founders = 0, pool = 0 } = ownership(table);
        return [
          name,
          percentText(founders),
          percentText(pool),
          price === undefined ? '—' : numberText(price, 7),
        ];
      }),
    },
  };
}

/** The table after each round; one that raises nothing leaves it as it is. */
function stepsOf(values: Values<Key>, shared: boolean): Step[] {
  let table: CapTable = start;
  return INVESTORS.map((investor) => {
    const raise = values[`${investor}Raise`] * WAN;
    if (raise === 0) return { name: `${NAMES[investor]}跳过`, table };
    const pool = investor === 'C' ? 0 : values.pool / 100;
    const preMoney = values[`${investor}Pre`] * WAN;
    const closed = closeRound(table, { investor, preMoney, raise, pool: shared ? 0 : pool });
    table = shared ? topUpPool(closed.table, pool) : closed.table;
    return { name: `${NAMES[investor]}后`, table, price: closed.price };
  });
}

function sentence(steps: Step[], others: Step[], shared: boolean): string {
  const left = foundersAfter(steps);
  const price = steps.findLast((step) => step.price !== undefined)?.price;
  if (price === undefined) return '四轮都没有融资，创始人仍占100%。';
  const said = `四轮之后创始人占${percentText(left)}，最后一轮每股${numberText(price, 4)}美元`;
  const gap = Math.abs(left - foundersAfter(others)) * 100;
  if (gap < 0.05) return `${said}；期权池由谁承担在这里没有差别。`;
  const way = shared ? '若改在投前扩、由老股东承担，少' : '若改在投后扩、由全体分担，多';
  return `${said}；期权池${way}${fixedText(gap, 1)}个百分点。`;
}

const foundersAfter = (steps: Step[]): number =>
  ownership(steps.at(-1)?.table ?? start).founders ?? 0;
