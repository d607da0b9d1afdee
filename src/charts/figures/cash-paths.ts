import { company, simulate } from '../../examples/growth-runway.ts';
import { fixedText } from '../../examples/number-text.ts';
import type { ChartFigure } from '../figure.ts';
import { lineChart, type Point, type Series } from '../line-chart.ts';

const MONTHS = 24;
const WAN = 1e4;

const PATHS: { name: string; tone: Series['tone']; growth: number; expenses: number }[] = [
  { name: '不增长', tone: 'ink', growth: 0, expenses: 0 },
  { name: '每月增长8%', tone: 'indigo', growth: 0.08, expenses: 0.01 },
  { name: '每月增长12%', tone: 'cinnabar', growth: 0.12, expenses: 0.01 },
];

/** Brief 4, F10: the same cash, three rates of growth. */
export function cashPaths(): ChartFigure {
  const paths = PATHS.map((path) => ({ ...path, cash: cashOf(path.growth, path.expenses) }));
  return {
    caption:
      '同样1,200万元现金：不增长只够付14个月，每月增长8%也只多两个月，增长12%则在第17个月触底、第18个月单月转正。收入30万、毛利率60%、开支100万元为假设，后两条线开支每月涨1%。',
    svg: lineChart({
      id: 'cash-paths',
      title: '三档收入增长下的现金曲线',
      description:
        '不增长的线在第15个月穿过零；增长8%的线在第17个月穿过零；增长12%的线在第17个月降到约237万元，之后回升。',
      x: {
        title: '月',
        from: 0,
        to: MONTHS,
        ticks: [0, 6, 12, 18, 24],
        print: String,
      },
      y: {
        title: '现金（万元）',
        from: 0,
        to: 1200,
        ticks: [0, 300, 600, 900, 1200],
        print: (v) => fixedText(v, 0),
      },
      series: paths.map(({ name, tone, cash }, i) => ({
        name,
        tone,
        points: cash,
        ...labelAt(cash, i),
      })),
    }),
    table: {
      columns: ['月末', ...PATHS.map(({ name }) => `${name}（万元）`)],
      rows: [0, 6, 12, 14, 16, 17, 18, 24].map((month) => [
        String(month),
        ...paths.map(({ cash }) => shown(cash, month)),
      ]),
    },
  };
}

/** Cash at each month's end in 万; a path that runs out ends on the axis. */
function cashOf(revenueGrowth: number, expensesGrowth: number): Point[] {
  const { cash } = simulate({ ...company, revenueGrowth, expensesGrowth }, MONTHS);
  return cash.map((yuan, month) => [month, Math.max(0, yuan / WAN)]);
}

/** Each label where its line has room: inside the fall, behind its end, over the rise. */
function labelAt(cash: Point[], path: number): Pick<Series, 'label'> {
  const end = cash.at(-1);
  if (!end) return {};
  if (path === 1) return { label: { at: end, anchor: 'start' } };
  return { label: { at: path === 0 ? (cash[8] ?? end) : end, above: path !== 0 } };
}

function shown(cash: Point[], month: number): string {
  const point = cash[month];
  return point && point[1] > 0 ? fixedText(point[1], 1) : '已付不起';
}
