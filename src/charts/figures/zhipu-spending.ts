import { zhipu } from '../../examples/disclosed-capital.ts';
import { fixedText } from '../../examples/number-text.ts';
import { barChart } from '../bar-chart.ts';
import type { ChartFigure } from '../figure.ts';

/** Brief 1, F3 in numbers: what Zhipu earned and what it spent on research in 2024. */
export function zhipuSpending(): ChartFigure {
  const rows = [
    { name: '收入', value: zhipu.revenue, tone: 'indigo' as const },
    { name: '研发开支', value: zhipu.research, tone: 'ink' as const },
    { name: '研发中的算力', value: zhipu.compute, tone: 'cinnabar' as const },
    { name: '其余研发', value: zhipu.research - zhipu.compute, tone: 'ink' as const },
  ].map((row) => ({ ...row, print: `${fixedText(row.value / 100, 2)}亿元` }));
  return {
    caption: '智谱2024年：研发开支是收入的七倍，其中七成是算力（聆讯后资料集，经媒体转录）。',
    svg: barChart({
      id: 'zhipu-spending',
      title: '智谱2024年的收入、研发与算力',
      description: `${rows.map(({ name, print }) => `${name} ${print}`).join('，')}。`,
      full: 2900,
      bars: rows,
    }),
    table: {
      columns: ['项目（2024年）', '金额', '对收入'],
      rows: rows.map(({ name, print, value }) => [
        name,
        print,
        `${fixedText(value / zhipu.revenue, 2)}倍`,
      ]),
    },
  };
}
