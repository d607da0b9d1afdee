import { lineChart, type Point, type Series } from '../charts/line-chart.ts';
import { lifetimeValue, payback } from '../examples/customer-value.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { account, lossThreshold, type Plan } from '../examples/subscription.ts';
import { deepseek, mixedCost } from '../examples/token-economics.ts';
import { afterChinese } from './after-chinese.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField, percentField } from './number-field.ts';

type Key =
  | 'fee'
  | 'requests'
  | 'input'
  | 'output'
  | 'other'
  | 'rate'
  | 'cac'
  | 'churn'
  | 'hit'
  | 'peak'
  | 'pro';

/** Brief 4, §8.1: from the price of a token to payback. */
export const unitEconomicsBoard: Explorable<Key> = {
  tag: 'unit-economics-board',
  title: '订阅的单位经济',
  topic: 'business',
  question: '一个订阅用户，是赚还是亏？',
  intro:
    '从一次请求的成本一路算到回本期。先拖命中率，再把次数改成3000，看同一个价格怎样由赚变亏。词元价是DeepSeek 2026年9月后的官方价，其余默认值都是假设。',
  fields: [
    numberField('fee', '月费', '元', [1, 10_000, 1], 49),
    numberField('requests', '调用次数', '次/月', [0, 1_000_000, 50], 600),
    numberField('input', '输入词元', '每次', [0, 1_000_000, 100], 3000),
    numberField('output', '输出词元', '每次', [0, 100_000, 100], 500),
    numberField('other', '其他成本', '元/月', [0, 10_000, 1], 6),
    numberField('rate', '支付费率', '%', [0, 30, 0.1], 1),
    numberField('cac', '获客成本', '元', [1, 100_000, 10], 180),
    numberField('churn', '月流失率', '%', [0.1, 100, 0.1], 5),
    percentField('hit', '缓存命中率', 60),
    percentField('peak', '高峰占比', 60),
    { kind: 'toggle', key: 'pro', label: '用pro模型（关掉为flash）', value: 1 },
  ],
  outcome,
};

function outcome(values: Values<Key>): Outcome {
  const plan = planOf(values, values.pro ? 'pro' : 'flash', values.hit);
  const { inference, profit, margin } = account(plan);
  const value = lifetimeValue(profit, values.churn / 100);
  const months = profit > 0 ? `${fixedText(payback(values.cac, profit), 2)}个月` : '收不回来';
  const ratio = value / values.cac;
  return {
    summary:
      profit > 0
        ? `毛利率${afterChinese(percent(margin))}，LTV/CAC ${fixedText(ratio, 2)}，${months}回本。`
        : `每位用户每月亏${fixedText(-profit, 2)}元，毛利率${afterChinese(percent(margin))}，获客成本收不回来。`,
    chart: chart(values, margin),
    table: {
      caption: '逐项算出的单位经济',
      columns: ['项目', '结果'],
      rows: [
        ['每次调用的成本', `${numberText(plan.yuanPerRequest, 5)}元`],
        ['每月推理成本', `${fixedText(inference, 2)}元`],
        ['月毛利', `${fixedText(profit, 2)}元`],
        ['毛利率', percent(margin)],
        ['LTV', `${fixedText(value, 2)}元`],
        ['LTV/CAC', fixedText(ratio, 2)],
        ['回本期', months],
        ['亏损阈值', thresholdText(plan)],
      ],
    },
  };
}

function planOf(values: Values<Key>, model: keyof typeof deepseek, hit: number): Plan {
  const request = {
    inputTokens: values.input,
    hitRate: hit / 100,
    outputTokens: values.output,
  };
  return {
    yuanPerMonth: values.fee,
    requests: values.requests,
    yuanPerRequest: mixedCost(request, deepseek[model], values.peak / 100),
    otherYuan: values.other,
    feeShare: values.rate / 100,
  };
}

function thresholdText(plan: Plan): string {
  if (plan.yuanPerRequest === 0) return '没有：调用不花钱';
  if (account({ ...plan, requests: 0 }).profit <= 0) return '一次不用也亏';
  return `${fixedText(lossThreshold(plan), 2)}次/月`;
}

/** Margin of both models over the hit rate. */
function chart(values: Values<Key>, margin: number) {
  const marginAt = (model: keyof typeof deepseek, hit: number): number =>
    account(planOf(values, model, hit)).margin;
  const from = Math.min(marginAt('pro', 0) * 1.05, 0);
  const series = (model: keyof typeof deepseek, tone: Series['tone']): Series => ({
    name: model,
    tone,
    points: [0, 100].map((hit): Point => [hit, marginAt(model, hit)]),
    label: { at: [2, marginAt(model, 2)], anchor: 'start' },
  });
  return lineChart({
    id: 'unit-economics-board',
    title: '毛利率随缓存命中率的变化',
    description: `命中率由0到100%，flash的毛利率由${percent(marginAt('flash', 0))}到${percent(marginAt('flash', 100))}，pro由${percent(marginAt('pro', 0))}到${percent(marginAt('pro', 100))}；现在是${percent(margin)}。`,
    x: {
      title: '缓存命中率',
      from: 0,
      to: 100,
      ticks: [0, 25, 50, 75, 100],
      print: (v) => `${v}%`,
    },
    y: {
      title: '毛利率',
      from,
      to: 1,
      ...(from === 0 && { ticks: [0, 0.25, 0.5, 0.75, 1] }),
      print: (v) => `${fixedText(v * 100, 0)}%`,
    },
    series: [series('flash', 'indigo'), series('pro', 'cinnabar')],
    marks: [
      {
        x: values.hit,
        y: margin,
        text: percent(margin),
        anchor: values.hit > 60 ? 'end' : 'start',
        below: margin > from + (1 - from) / 5,
      },
    ],
  });
}

const percent = (share: number): string => `${fixedText(share * 100, 1)}%`;
