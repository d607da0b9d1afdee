import { deepmind, partOf } from '../../examples/disclosed-capital.ts';
import { fixedText } from '../../examples/number-text.ts';
import { barChart } from '../bar-chart.ts';
import type { ChartFigure } from '../figure.ts';

/** Brief 1, F7: one investor held more than any founder, though not more than the three together. */
export function deepmindShares(): ChartFigure {
  const { total, foundersFund, hassabis, suleyman, legg } = deepmind;
  const rest = total - foundersFund - hassabis - suleyman - legg;
  const rows = [
    { name: 'Founders Fund', held: foundersFund, tone: 'cinnabar' as const },
    { name: 'Hassabis', held: hassabis, tone: 'indigo' as const },
    { name: 'Suleyman', held: suleyman, tone: 'indigo' as const },
    { name: 'Legg', held: legg, tone: 'indigo' as const },
    { name: '其余股东', held: rest, tone: 'ink' as const },
  ].map((row) => ({ ...row, print: `${fixedText(partOf(row.held, total) * 100, 2)}%` }));
  return {
    caption:
      'DeepMind 2014年出售时的持股：Founders Fund一家27.37%，多过任何一位创始人；三位创始人合计30.72%。股数出自英国公司注册处年报，经Business Insider 2017年报道，比例自算。',
    svg: barChart({
      id: 'deepmind-shares',
      title: 'DeepMind 2014年出售时的持股',
      description: `${rows.map(({ name, print }) => `${name} ${print}`).join('，')}。`,
      full: 0.52,
      bars: rows.map(({ name, held, print, tone }) => ({
        name,
        value: partOf(held, total),
        print,
        tone,
      })),
    }),
    table: {
      columns: ['股东', '股数', '份额'],
      rows: rows.map(({ name, held, print }) => [name, fixedText(held, 0), print]),
    },
  };
}
