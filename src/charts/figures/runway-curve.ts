import { numberText } from '../../examples/number-text.ts';
import { cashCurve, defaults, type Plan } from '../../examples/runway.ts';
import type { ChartFigure } from '../figure.ts';
import { lastMonth, runwayChart } from '../runway-chart.ts';

const MONTHS = 30;
const GROWTHS = [0, 0.04, 0.05, 0.08];

/** The same cash and costs: how fast revenue grows decides whether the money lasts. */
export function runwayCurve(): ChartFigure {
  const plan = (growth: number): Plan => ({ ...defaults, growth });
  return {
    caption:
      '现金1,200万美元，月支出80万，月收入20万。收入不增，第20个月用完；月增4%，多撑半年；月增8%，最低时还剩五百万，此后靠收入养活自己。',
    svg: runwayChart(
      'runway-curve',
      [
        {
          name: '月增8%',
          plan: plan(0.08),
          tone: 'cinnabar',
          label: { month: 26, above: true, anchor: 'end' },
        },
        {
          name: '月增4%',
          plan: plan(0.04),
          tone: 'indigo',
          label: { month: 19, above: true, anchor: 'start' },
        },
        {
          name: '不增',
          plan: plan(0),
          tone: 'ink',
          dashed: true,
          label: { month: 12, above: false, anchor: 'end' },
        },
      ],
      MONTHS,
      '万美元',
    ),
    table: {
      columns: ['收入月增', '最低现金（万美元）', '结局'],
      rows: GROWTHS.map((growth) => {
        const least = Math.max(0, Math.min(...cashCurve(plan(growth), 120)));
        return [`${growth * 100}%`, numberText(least, 4), fate(plan(growth))];
      }),
    },
  };
}

function fate(plan: Plan): string {
  const end = lastMonth(plan, 120);
  return end === undefined ? '默认存活' : `第${numberText(end, 3)}个月用完`;
}
