import { barGroups } from '../charts/bar-chart.ts';
import {
  bottomUp,
  type Market,
  market,
  type Sales,
  sales,
  topDown,
} from '../examples/market-size.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField, percentField } from './number-field.ts';

type Key = 'firms' | 'fee' | 'people' | 'leads' | 'share' | 'serviceable' | 'trial' | 'signed';

const WAN = 1e4;
const YI = 1e8;

/** Brief 3, §2.1: the market from above, and what a team can take of it from below. */
export const marketSize: Explorable<Key> = {
  tag: 'market-size',
  title: '市场有多大',
  topic: 'market',
  question: '目标市场有多大，我几年能拿下百分之一？',
  intro:
    '上半张账从企业数往下乘，下半张账从销售人数往上乘。试着只改签约率，看“拿下百分之一”要多少年；再看要添多少销售才能在三年里做到。默认值全是假设，换成自己的。',
  fields: [
    numberField('firms', '企业数', '万家', [0.01, 10_000, 1], market.companies / WAN),
    numberField('fee', '月费', '万元/家', [0.0001, 1000, 0.1], market.yuanPerMonth / WAN),
    { ...numberField('people', '销售人数', '人', [0, 100_000, 1], sales.people), whole: true },
    numberField('leads', '线索', '家/人月', [0, 10_000, 5], sales.leadsPerMonth),
    numberField('share', '想拿的份额', '%', [0.001, 100, 0.1], 1),
    percentField('serviceable', '可服务比例', market.serviceable * 100),
    percentField('trial', '试用率', sales.trial * 100),
    percentField('signed', '签约率', sales.signed * 100),
  ],
  outcome,
};

function outcome(values: Values<Key>): Outcome {
  const { above, below } = accounts(values);
  const wanted = (values.firms * WAN * values.share) / 100;
  return {
    summary: sentence(values, wanted),
    chart: chart(above.total, above.serviceable, below.obtainable),
    table: {
      caption: '自上而下与自下而上',
      columns: ['项目', '结果'],
      rows: [
        ['TAM总市场', money(above.total)],
        ['SAM可服务市场', money(above.serviceable)],
        ['SOM一年拿得到的', money(below.obtainable)],
        ['SOM占SAM', shareText(below.obtainable, above.serviceable)],
        ['一年的线索', `${numberText(below.leads, 6)}家`],
        ['一年的客户', `${numberText(below.customers, 6)}家`],
        [`${numberText(values.share)}%是多少家`, `${numberText(wanted, 6)}家`],
        ['照此速度要', yearsText(wanted, below.customers)],
      ],
    },
  };
}

function accounts(values: Values<Key>) {
  const yuanPerMonth = values.fee * WAN;
  const whole: Market = {
    companies: Math.round(values.firms * WAN),
    yuanPerMonth,
    serviceable: values.serviceable / 100,
  };
  const team: Sales = {
    people: values.people,
    leadsPerMonth: values.leads,
    trial: values.trial / 100,
    signed: values.signed / 100,
    yuanPerMonth,
  };
  const above = topDown(whole);
  const below = bottomUp(team);
  if (below.customers > above.firms)
    throw new RangeError(
      `一年签${numberText(below.customers, 6)}家，比可服务的${numberText(above.firms, 6)}家还多，不可能。`,
    );
  return { above, below };
}

function sentence(values: Values<Key>, wanted: number): string {
  const { above, below } = accounts(values);
  const market = `总市场一年${money(above.total)}，这支队伍一年签${numberText(below.customers, 6)}家、拿${money(below.obtainable)}`;
  if (below.customers === 0) return `${market}，一家也拿不到。`;
  const years = wanted / below.customers;
  return `${market}；拿下${numberText(values.share)}%要${numberText(years, 3)}年。`;
}

function chart(total: number, serviceable: number, obtainable: number) {
  const bars = [
    { name: 'TAM总市场', value: total, print: money(total) },
    { name: 'SAM可服务市场', value: serviceable, print: money(serviceable) },
    {
      name: 'SOM一年拿得到的',
      value: obtainable,
      print: money(obtainable),
      tone: 'cinnabar' as const,
    },
  ];
  return barGroups(
    {
      id: 'market-size-chart',
      title: '总市场、可服务市场与拿得到的市场',
      description: `${bars.map(({ name, print }) => `${name} ${print}`).join('，')}，一年。`,
    },
    [{ bars, full: total * 1.4 }],
  );
}

function yearsText(wanted: number, perYear: number): string {
  return perYear > 0 ? `${numberText(wanted / perYear, 3)}年` : '永远不够';
}

function shareText(part: number, whole: number): string {
  return whole > 0 ? `${numberText((part / whole) * 100, 3)}%` : '没有可服务的市场';
}

/** In 亿元 or 万元. */
function money(yuan: number): string {
  if (yuan >= YI) return `${numberText(yuan / YI, 5)}亿元`;
  return `${fixedText(yuan / WAN, yuan > 0 && yuan < 100 * WAN ? 2 : 0)}万元`;
}
