import { lastMonth, runwayChart } from '../charts/runway-chart.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { breakEvenUtilisation, defaults as server } from '../examples/rent-or-buy.ts';
import { defaultAlive, leastGrowth, type Plan } from '../examples/runway.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField } from './number-field.ts';

type Key = 'cash' | 'fixed' | 'cards' | 'rent' | 'billed' | 'revenue' | 'growth';

const HOURS_PER_MONTH = 720;
const WAN = 1e4;
/** H100 on yearly contracts: low of 2025-10, 2026-03, and a dearer one. */
const RENTS = [1.7, 2.35, 2.95];
const MOST_MONTHS = 120;

/** Brief 1, §8.4: how long the cash lasts, and how much of that hangs on the price of a card. */
export const runwayPlanner: Explorable<Key> = {
  tag: 'runway-planner',
  title: '跑道与算力',
  topic: 'money',
  question: '钱还够用几个月，什么时候能养活自己？',
  intro:
    '默认每月支出80万美元，其中100张卡占18万。包月租卡，计费时间填100%。改租价看跑道长短，再把收入月增速从0拨上去，看从哪里起公司不融资也能活下来。表的末列是自购一台服务器要用到几成才比租便宜。',
  fields: [
    money('cash', '现金', 1200, 1e7),
    money('fixed', '其他月支出', 62, 1e6),
    { ...numberField('cards', '租用卡数', '张', [0, 1e6, 1], 100), whole: true },
    numberField('rent', '租价', '美元/卡时', [0, 50, 0.05], 2.5),
    { ...numberField('billed', '计费时间', '%', [0, 100, 1], 100), slider: true },
    money('revenue', '首月收入', 20, 1e6),
    { ...numberField('growth', '收入月增速', '%', [-50, 100, 0.5], 0), slider: true },
  ],
  outcome,
};

function money(key: Key, label: string, value: number, max: number) {
  return numberField(key, label, '万美元', [0, max, 1], value);
}

function outcome(values: Values<Key>): Outcome {
  const plan = planOf(values, values.rent);
  const months = lastMonth(plan, MOST_MONTHS);
  return {
    summary: sentence(plan, months),
    chart: runwayChart(
      'runway-planner-chart',
      [
        {
          name: '现金',
          plan,
          tone: 'cinnabar',
          label: { month: 2, above: true, anchor: 'start' },
        },
      ],
      reachOf(months),
      '万美元',
    ),
    table: {
      caption: '不同租价下的跑道',
      columns: ['每卡时', '跑道', '自购打平'],
      rows: [values.rent, ...RENTS].map((rent, i) => {
        const other = planOf(values, rent);
        return [
          i === 0 ? `所填${numberText(rent)}` : `${fixedText(rent, 2)}美元`,
          lifeOf(lastMonth(other, MOST_MONTHS)),
          evenOf(rent),
        ];
      }),
    },
  };
}

function planOf(values: Values<Key>, rent: number): Plan {
  const { cash, fixed, cards, billed, revenue, growth } = values;
  const compute = (cards * rent * HOURS_PER_MONTH * (billed / 100)) / WAN;
  return { cash, costs: fixed + compute, revenue, growth: growth / 100 };
}

/** A little beyond the end, so that one sees it come. */
function reachOf(months: number | undefined): number {
  if (months === undefined) return 36;
  return Math.min(MOST_MONTHS, Math.max(6, Math.ceil((months * 1.25) / 6) * 6));
}

const lifeOf = (months: number | undefined): string =>
  months === undefined ? '十年内用不完' : `${numberText(months, 3)}个月`;

/** The utilisation from which the server of the article, bought, costs less than this rent. */
function evenOf(rent: number): string {
  const even = rent > 0 ? breakEvenUtilisation(server, rent) : Number.POSITIVE_INFINITY;
  return even > 1 ? '满载也不值' : `${fixedText(even * 100, 1)}%`;
}

function sentence(plan: Plan, months: number | undefined): string {
  const net = plan.costs - plan.revenue;
  const burn =
    net > 0 ? `首月净烧${numberText(net, 4)}万美元，` : `首月净进${numberText(-net, 4)}万美元，`;
  const verdict = defaultAlive(plan) ? '默认存活：收入追上支出时现金还没用完' : lackOf(plan);
  if (months === undefined) return `${burn}现金十年内用不完。${verdict}。`;
  return `${burn}跑道${numberText(months, 3)}个月。${verdict}。`;
}

function lackOf(plan: Plan): string {
  if (plan.growth < 0) return '收入逐月下降，终究低于支出';
  if (plan.revenue === 0) return '没有收入，增速再高也追不上支出';
  const least = leastGrowth(plan);
  if (least >= 1) return '收入每月翻一番也来不及追上支出';
  return `收入每月要增${fixedText(Math.ceil(least * 1000) / 10, 1)}%以上才能默认存活`;
}
