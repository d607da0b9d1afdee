import { tailChart } from '../charts/tail-chart.ts';
import {
  lossMaking,
  meanWithin,
  shareOfCalls,
  sigmasAbove,
  TOP_5_PERCENT,
} from '../examples/heavy-tail-users.ts';
import { normalBelow } from '../examples/normal.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { account, type Plan, pro } from '../examples/subscription.ts';
import { afterChinese } from './after-chinese.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField } from './number-field.ts';

type Key = 'fee' | 'mean' | 'sigma' | 'cost' | 'other' | 'quota' | 'over';

/** Brief 4, §8.5: how few users break a flat price, and what a quota mends. */
export const heavyTailPlan: Explorable<Key> = {
  tag: 'heavy-tail-plan',
  title: '重尾用户与额度',
  topic: 'business',
  question: '重度用户会不会把利润吃光，额度该设多少？',
  intro:
    '均值不动，只把σ拉大，看亏损用户怎样变多；再调额度与超额价，看毛利率怎样回来。支付费率按1%计，超额价为0表示用完即停。默认值都是假设。',
  fields: [
    numberField('fee', '月费', '元', [10, 5000, 1], 49),
    numberField('mean', '人均次数', '次/月', [1, 100_000, 50], 600),
    numberField('cost', '每次成本', '元', [0.0001, 10, 0.001], pro.yuanPerRequest),
    numberField('other', '其他成本', '元/月', [0, 5000, 1], 6),
    numberField('quota', '每人额度', '次/月', [1, 1_000_000, 100], 2000),
    numberField('over', '超额价', '元/次', [0, 10, 0.01], 0),
    { ...numberField('sigma', '离散程度σ', '', [0.2, 2.5, 0.1], 1.5), slider: true },
  ],
  outcome,
};

function outcome({ fee, mean, sigma, cost, other, quota, over }: Values<Key>): Outcome {
  const plan: Plan = {
    yuanPerMonth: fee,
    requests: mean,
    yuanPerRequest: cost,
    otherYuan: other,
    feeShare: 0.01,
  };
  const { threshold, users, calls } = lossMaking(plan, sigma);
  const usage = { meanRequests: mean, sigma };
  const z = sigmasAbove(quota, usage);
  const within = meanWithin(quota, usage);
  const open = account(plan).margin;
  const limited = account({
    ...plan,
    // Those who pay for more go on; the others stop.
    yuanPerMonth: fee + over * (mean - within),
    requests: over > 0 ? mean : within,
  }).margin;
  return {
    summary: `不设额度时，${percent(users)}的用户亏钱、占${percent(calls)}的调用，毛利率${afterChinese(percent(open))}；${over > 0 ? '超额收费' : '设额度'}后毛利率${percent(limited)}。`,
    chart: tailChart('heavy-tail-plan', plan, [sigma], quota),
    table: {
      caption: '重尾用户的账',
      columns: ['项目', '结果'],
      rows: [
        ['最重5%用户的调用', percent(shareOfCalls(sigma, TOP_5_PERCENT))],
        ['亏损阈值', `${fixedText(threshold, 2)}次/月`],
        ['亏损用户', percent(users)],
        ['他们的调用', percent(calls)],
        ['碰到额度的用户', percent(1 - normalBelow(z))],
        ['额度内人均次数', numberText(within, 4)],
        ['毛利率：不设额度', percent(open)],
        ['毛利率：有额度', percent(limited)],
      ],
    },
  };
}

const percent = (share: number): string => `${fixedText(share * 100, 2)}%`;
