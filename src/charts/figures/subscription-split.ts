import { fixedText } from '../../examples/number-text.ts';
import { account, flash, type Plan, pro } from '../../examples/subscription.ts';
import type { ChartFigure } from '../figure.ts';
import { type Part, stackedBars } from '../stacked-bar.ts';

const PLANS: [name: string, plan: Plan][] = [
  ['flash，每月600次', flash],
  ['pro，每月600次', pro],
  ['pro，每月3,000次', { ...pro, requests: 3000 }],
];

const PARTS: (Part & { key: 'inference' | 'other' | 'fee' | 'profit' })[] = [
  { key: 'inference', name: '推理', tone: 'cinnabar' },
  { key: 'other', name: '托管等', tone: 'ink' },
  { key: 'fee', name: '支付费', tone: 'ink', strength: 0.5 },
  { key: 'profit', name: '毛利', tone: 'indigo' },
];

/** Brief 4, figure 3: where 49 yuan a month go. */
export function subscriptionSplit(): ChartFigure {
  const plans = PLANS.map(([name, plan]) => ({ name, ...account(plan) }));
  return {
    caption:
      '一份49元月费的去处。同一个价格，换模型毛利率由80%降到62%；同一个模型，用量五倍就由赚变亏——最后一条只画成本，月费付不满它。输入均为假设。',
    svg: stackedBars({
      id: 'subscription-split',
      title: '一份49元月费的去处',
      description: `${plans.map(({ name, inference, profit }) => `${name}：推理${yuan(inference)}元，毛利${yuan(profit)}元`).join('；')}。`,
      parts: PARTS,
      rows: plans.map((plan) => ({
        name: plan.name,
        note: plan.profit < 0 ? `亏${yuan(-plan.profit)}元` : `毛利${yuan(plan.profit)}元`,
        shares: sharesOf(plan),
      })),
    }),
    table: {
      columns: ['元/月', ...plans.map(({ name }) => name)],
      rows: [
        ...PARTS.map(({ key, name }) => [name, ...plans.map((plan) => yuan(plan[key]))]),
        ['毛利率', ...plans.map(({ margin }) => `${fixedText(margin * 100, 1)}%`)],
      ],
    },
  };
}

/** Of the price; of the costs where they are more than the price. */
function sharesOf({ profit, cogs, ...plan }: ReturnType<typeof account>): number[] {
  const gain = Math.max(0, profit);
  return PARTS.map(({ key }) => (key === 'profit' ? gain : plan[key]) / (cogs + gain));
}

const yuan = (value: number): string => fixedText(value, 2);
