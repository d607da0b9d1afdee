import { type Bar, barChart } from '../charts/bar-chart.ts';
import {
  billedRevenue,
  margins,
  NODES,
  r1,
  rentOfDay,
  revenueAt,
  tokens,
  USD_PER_CARD_HOUR,
} from '../examples/disclosed-day.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { afterChinese } from './after-chinese.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField, percentField } from './number-field.ts';

type Key = 'hit' | 'miss' | 'output' | 'nodes' | 'card' | 'v3' | 'charged' | 'discount';

/** Brief 4, §8.4: a detective's question, why the theory is not the profit. */
export const disclosedDayAudit: Explorable<Key> = {
  tag: 'disclosed-day-audit',
  title: '复算披露日',
  topic: 'cost',
  question: '那个545%的利润率，打上折扣还剩多少？',
  intro:
    '545%是按R1价、全部收费算出的上限。官方说实际低得多，原因有三：V3更便宜，网页与App不收费，夜间打折。各拨一拨，看毛利率何时归零。词元数是披露值，三个占比须由你来猜。',
  fields: [
    numberField('hit', '命中价', '美元/百万', [0, 1000, 0.01], r1.hit),
    numberField('miss', '未命中价', '美元/百万', [0, 1000, 0.01], r1.miss),
    numberField('output', '输出价', '美元/百万', [0, 1000, 0.01], r1.output),
    numberField('nodes', '平均节点', '个', [1, 100_000, 1], NODES),
    numberField('card', '卡价', '美元/卡时', [0.01, 100, 0.1], USD_PER_CARD_HOUR),
    percentField('charged', '收费的词元', 100),
    percentField('v3', '其中按V3价', 0),
    percentField('discount', '平均折扣', 0),
  ],
  outcome,
};

function outcome(values: Values<Key>): Outcome {
  const price = { hit: values.hit, miss: values.miss, output: values.output };
  const billing = {
    charged: values.charged / 100,
    atV3: values.v3 / 100,
    discount: values.discount / 100,
  };
  const theory = revenueAt(price);
  const revenue = billedRevenue(billing, price);
  const everything = billedRevenue({ ...billing, charged: 1 }, price);
  const cost = rentOfDay(values.nodes, values.card);
  const words = marginWords(revenue, cost);
  return {
    summary: `收入${dollars(revenue)}美元，租金${dollars(cost)}美元：${words.sentence}。`,
    chart: barChart({
      id: 'disclosed-day-audit',
      title: '披露日的收入与租金',
      description: `理论收入${dollars(theory)}美元，收到${dollars(revenue)}美元，租金${dollars(cost)}美元。`,
      full: Math.max(theory, revenue, cost) * 1.3,
      bars: bars(theory, revenue, cost),
    }),
    table: {
      caption: '披露日的账',
      columns: ['项目', '结果'],
      rows: [
        ['理论收入', `${dollars(theory)}美元`],
        ['收到的收入', `${dollars(revenue)}美元`],
        ['全天租金', `${dollars(cost)}美元`],
        ['成本利润率', words.overCost],
        ['毛利率', words.gross],
        ['保本的收费占比', evenText(everything, cost)],
        ['综合成本', `${fixedText(cost / millionsOfTokens, 4)}美元/百万词元`],
      ],
    },
  };
}

const millionsOfTokens = (tokens.hit + tokens.miss + tokens.output) / 1e6;

function bars(theory: number, revenue: number, cost: number): Bar[] {
  return [
    { name: '理论收入：全部收费', value: theory, print: dollars(theory), tone: 'ink' },
    { name: '收到的收入', value: revenue, print: dollars(revenue), tone: 'indigo' },
    { name: '全天租金', value: cost, print: dollars(cost), tone: 'cinnabar' },
  ];
}

function marginWords(revenue: number, cost: number) {
  if (revenue === 0) return { overCost: '−100%', gross: '没有收入', sentence: '一分钱也没收到' };
  const { overCost, gross } = margins(revenue, cost);
  const both = `成本利润率${afterChinese(percent(overCost))}，毛利率${afterChinese(percent(gross))}`;
  return { overCost: percent(overCost), gross: percent(gross), sentence: both };
}

/** Which share of the tokens must be charged for, at such prices, to pay the rent. */
function evenText(everything: number, cost: number): string {
  if (everything < cost) return '全部收费也不够';
  return `${fixedText((100 * cost) / everything, 2)}%`;
}

const dollars = (value: number): string => fixedText(value, 0);

const percent = (share: number): string =>
  Math.abs(share) < 100 ? `${fixedText(share * 100, 1)}%` : `${numberText(share * 100, 4)}%`;
