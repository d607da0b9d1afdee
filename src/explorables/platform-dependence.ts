import { barChart } from '../charts/bar-chart.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { concentration, expectedLoss } from '../examples/platform-dependence.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';

type Key = 'first' | 'second' | 'third' | 'probability' | 'days' | 'margin';

/** Brief 2, §8.4: how concentrated the supply is, and what a cut-off would cost. */
export const platformDependence: Explorable<Key> = {
  tag: 'platform-dependence',
  title: '平台依赖体检',
  topic: 'business',
  question: '依赖一家平台到什么程度，断供一年会损失多少？',
  intro:
    '填上各家平台占你调用量（或收入）的份额，再估一估被断供的概率与换一家要几天。三个份额之和须为100%。',
  fields: [
    {
      kind: 'number',
      key: 'first',
      label: '第一家份额',
      unit: '%',
      min: 0,
      max: 100,
      step: 1,
      value: 80,
    },
    {
      kind: 'number',
      key: 'second',
      label: '第二家份额',
      unit: '%',
      min: 0,
      max: 100,
      step: 1,
      value: 20,
    },
    {
      kind: 'number',
      key: 'third',
      label: '第三家份额',
      unit: '%',
      min: 0,
      max: 100,
      step: 1,
      value: 0,
    },
    {
      kind: 'number',
      key: 'probability',
      label: '年断供概率',
      unit: '%',
      min: 0,
      max: 100,
      step: 1,
      value: 10,
      slider: true,
    },
    {
      kind: 'number',
      key: 'days',
      label: '切换天数',
      unit: '天',
      min: 0,
      max: 365,
      step: 1,
      value: 30,
      slider: true,
    },
    {
      kind: 'number',
      key: 'margin',
      label: '每日毛利',
      unit: '美元',
      min: 0,
      max: 1e7,
      step: 100,
      value: 2000,
    },
  ],
  outcome,
};

function outcome({ first, second, third, probability, days, margin }: Values<Key>): Outcome {
  const shares = [first, second, third];
  const degree = concentration(shares.map((share) => share / 100));
  const outage = { probability: probability / 100, switchingDays: days, usdPerDay: margin };
  const loss = expectedLoss(outage);
  const perDay = expectedLoss({ ...outage, switchingDays: 1 });
  return {
    summary: `依赖度${numberText(degree, 4)}，相当于均分给${numberText(1 / degree, 3)}家；断供的期望损失每年${fixedText(loss, 0)}美元，切换每快一天少损失${numberText(perDay, 4)}美元。`,
    chart: barChart({
      id: 'platform-dependence',
      title: '各家平台的份额',
      description: `三家份额依次为${shares.map((share) => `${numberText(share)}%`).join('、')}。`,
      full: 122,
      bars: ['第一家', '第二家', '第三家'].map((name, i) => {
        const share = shares[i] ?? 0;
        const tone = share > 50 ? 'cinnabar' : 'ink';
        return { name, value: share, print: `${numberText(share)}%`, tone };
      }),
    }),
    table: {
      caption: '依赖度与断供损失',
      columns: ['项目', '结果'],
      rows: [
        ['依赖度D（份额平方和）', numberText(degree, 4)],
        ['等效家数1/D', numberText(1 / degree, 3)],
        ['断供一次的损失', `${fixedText(days * margin, 0)}美元`],
        ['期望损失', `${fixedText(loss, 0)}美元/年`],
      ],
    },
  };
}
