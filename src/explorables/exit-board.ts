import { bigText } from '../charts/big-text.ts';
import { holderName, percentText } from '../charts/dilution-chart.ts';
import { exitChart, groupsAt } from '../charts/exit-chart.ts';
import {
  afterRoundB,
  payouts,
  preference,
  stayingPreferred,
  type Terms,
  usual,
} from '../examples/liquidation-waterfall.ts';
import { fixedText } from '../examples/number-text.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField } from './number-field.ts';

type Key = 'exit' | 'multiple' | 'participating';

const SHORTEST = 100;
const LONGEST = 500;
/** What the founders own after round B. */
const HELD = percentText(groupsAt(LONGEST, usual).founders / LONGEST);

const dollars = (millions: number, digits = 4): string => `${bigText(millions * 1e6, digits)}美元`;

/** Brief 1, §8.2: who gets what when the company of the cap table is sold after its round B. */
export const exitBoard: Explorable<Key> = {
  tag: 'exit-board',
  title: '退出瀑布',
  topic: 'money',
  question: '公司卖掉，创始人能拿到多少？',
  intro:
    '公司停在B轮之后：创始人45.4%，投资人共投4,600万美元（种子400万、A轮1,200万、B轮3,000万），同序受偿。改卖价与条款，看创始人拿到多少。',
  fields: [
    { ...numberField('exit', '退出金额', '百万美元', [0, LONGEST, 1], 100), slider: true },
    { ...numberField('multiple', '清算优先倍数', '×', [0, 5, 0.5], 1), slider: true },
    { kind: 'toggle', key: 'participating', label: '参与分配（拿完优先额再按股分）', value: 0 },
  ],
  outcome,
};

function outcome({ exit, multiple, participating }: Values<Key>): Outcome {
  const terms: Terms = { multiple, participating: participating === 1 };
  const company = afterRoundB(terms);
  const money = payouts(exit, company);
  const staying = stayingPreferred(exit, company).map(({ name }) => name);
  const total = company.preferred.reduce((sum, series) => sum + preference(series), 0);
  return {
    summary: sentence(exit, groupsAt(exit, terms).founders, total),
    chart: exitChart('exit-board-chart', terms, exit <= SHORTEST * 2 ? 250 : LONGEST, [exit]),
    table: {
      caption: '各方所得',
      columns: ['持有人', '所得（百万美元）', '怎样得到'],
      rows: Object.entries(money).map(([holder, received]) => [
        holderName(holder),
        fixedText(received, 3),
        wayOf(holder, terms, staying, exit >= total),
      ]),
    },
  };
}

function wayOf(holder: string, terms: Terms, staying: string[], enough: boolean): string {
  if (holder === 'founders' || holder === 'pool') return '按股分剩余';
  if (terms.participating) return enough ? '优先额＋按股' : '优先额不足';
  if (!staying.includes(holder)) return '转股';
  return enough ? '优先额' : '优先额不足';
}

function sentence(exit: number, founders: number, total: number): string {
  if (exit === 0) return '没有卖出钱，谁都没有所得。';
  const sold = `卖${dollars(exit)}`;
  if (founders === 0) return `${sold}：不超过优先额合计${dollars(total)}，创始人一分没有。`;
  const part = percentText(founders / exit);
  const held = part === HELD ? '正好是持股比例' : `持股比例是${HELD}`;
  return `${sold}：创始人得${dollars(founders, 8)}，占卖价的${part}，${held}。`;
}
