import { barChart } from '../charts/bar-chart.ts';
import { capBindsFrom, grossMargin, netCost, subsidy } from '../examples/compute-voucher.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { afterChinese } from './after-chinese.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField, percentField } from './number-field.ts';

type Key = 'contract' | 'share' | 'cap' | 'revenue' | 'other';

const MOST = 1e6;

/** Brief 5, §8.5: what a voucher takes off, and what is left of the margin when it ends. */
export const voucherCost: Explorable<Key> = {
  tag: 'voucher-cost',
  title: '算力券：有券时的毛利与到期后的毛利',
  topic: 'cost',
  question: '算力券到期那天，毛利率会掉多少？',
  intro:
    '默认是杭州算力券的档位：补30%，每家上限800万元。改成比例50%、上限500、合同800，就是上海的模型券。再看最后两行：补贴到期那天，毛利率掉多少。收入与其他成本是假设。',
  fields: [
    numberField('contract', '算力合同', '万元/年', [0, MOST, 1], 300),
    percentField('share', '补贴比例', 30),
    numberField('cap', '补贴上限', '万元', [0, MOST, 1], 800),
    numberField('revenue', '年收入', '万元', [1, MOST, 1], 500),
    numberField('other', '其他直接成本', '万元/年', [0, MOST, 1], 0),
  ],
  outcome,
};

function outcome({ contract, share, cap, revenue, other }: Values<Key>): Outcome {
  const voucher = { share: share / 100, cap };
  const back = subsidy(contract, voucher);
  const net = netCost(contract, voucher);
  const [during, after] = [net, contract].map((cost) => grossMargin(revenue, cost + other));
  return {
    summary: `补${money(back)}，自付${money(net)}；有券时毛利率${afterChinese(percent(during))}，到期后${afterChinese(percent(after))}${verdict(during, after)}。`,
    chart: barChart({
      id: 'voucher-cost-chart',
      title: '有券时与到期后的算力支出和毛利',
      description: `合同${money(contract)}，其中补贴${money(back)}。毛利从${money(revenue - net - other)}变成${money(revenue - contract - other)}。`,
      full: Math.max(contract, revenue, 1) * 1.35,
      bars: [
        { name: '合同', value: contract, print: money(contract) },
        { name: '补贴', value: back, print: money(back), tone: 'indigo' },
        bar('毛利：有券', revenue - net - other),
        bar('毛利：到期后', revenue - contract - other),
      ],
    }),
    table: {
      caption: '一份合同在有券时和到期后的账',
      columns: ['项目', '数额'],
      rows: [
        ['补贴', money(back)],
        ['自付', money(net)],
        ['由什么决定', contract * voucher.share > cap ? '上限' : '比例'],
        ['合同超过多少就由上限决定', limit(voucher)],
        ['毛利率：有券', percent(during)],
        ['毛利率：到期后', percent(after)],
      ],
    },
  };
}

/** A loss has no length; its number says it. */
function bar(name: string, value: number) {
  return { name, value: Math.max(0, value), print: money(value), tone: 'cinnabar' as const };
}

function limit(voucher: { share: number; cap: number }): string {
  return voucher.share === 0 ? '没有补贴' : money(capBindsFrom(voucher));
}

function verdict(during = 0, after = 0): string {
  if (during > 0 && after <= 0) return '，生意只在有补贴时成立';
  if (during - after > 0.1) return '，差的这一截不是自己的竞争力';
  return '';
}

const money = (value: number): string => `${numberText(value, 6)}万元`;
const percent = (share = 0): string => `${fixedText(share * 100, 1)}%`;
