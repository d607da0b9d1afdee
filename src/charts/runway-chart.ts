import { numberText } from '../examples/number-text.ts';
import { cashCurve, type Plan } from '../examples/runway.ts';
import { lineChart, type Mark, type Point, type Tone } from './line-chart.ts';
import type { Markup } from './markup.ts';

export interface Course {
  name: string;
  plan: Plan;
  tone: Tone;
  dashed?: boolean;
  /** Month at which its name stands, and on which side of the line. */
  label: { month: number; above: boolean; anchor: 'start' | 'end' };
}

/** The month, with its fraction, in which the cash is gone; none within that many months. */
export function lastMonth(plan: Plan, months: number): number | undefined {
  const curve = cashCurve(plan, months);
  const [before = 0, after = 0] = curve.slice(-2);
  return after < 0 ? curve.length - 2 + before / (before - after) : undefined;
}

/** Month by month, ending on the zero line where the cash is gone. */
export function cashPoints(plan: Plan, months: number): Point[] {
  const points = cashCurve(plan, months).map((cash, month) => [month, cash] as const);
  const end = lastMonth(plan, months);
  return end === undefined ? points : [...points.slice(0, -1), [end, 0]];
}

/** Cash over time for one or more courses of a company; in the unit of the plan. */
export function runwayChart(
  id: string,
  courses: readonly Course[],
  months: number,
  unit: string,
): Markup {
  const lines = courses.map((course) => ({ ...course, points: cashPoints(course.plan, months) }));
  const top = Math.max(...lines.flatMap(({ points }) => points.map(([, cash]) => cash)), 1);
  const ends = lines.flatMap(({ plan }) => {
    const end = lastMonth(plan, months);
    return end === undefined ? [] : [endMark(end, months, lines.length > 1)];
  });
  return lineChart({
    id,
    title: '现金余额随时间变化',
    description: `横轴是月，纵轴是现金（${unit}）。${lines.map((line) => said(line, lastMonth(line.plan, months))).join('；')}。`,
    x: { title: '月', from: 0, to: months, print: (v) => numberText(v, 4) },
    y: { title: `现金（${unit}）`, from: 0, to: top * 1.1, print: (v) => numberText(v, 4) },
    series: lines.map(({ name, tone, dashed, points, label }) => ({
      name,
      tone,
      dashed,
      points,
      label: {
        at: points[Math.min(label.month, points.length - 1)] ?? [0, 0],
        anchor: label.anchor,
        above: label.above,
      },
    })),
    marks: ends,
  });
}

/** Two ends beside each other leave room for the bare numbers only. */
function endMark(month: number, months: number, several: boolean): Mark {
  const anchor = month > months * (several ? 0.92 : 0.8) ? 'end' : 'start';
  const text = numberText(month, 3);
  return { x: month, y: 0, text: several ? text : `${text}个月`, anchor };
}

function said(
  { name, points }: { name: string; points: Point[] },
  end: number | undefined,
): string {
  if (end !== undefined) return `${name}：第${numberText(end, 3)}个月用完`;
  const least = points.reduce((low, point) => (point[1] < low[1] ? point : low));
  return `${name}：最低在第${least[0]}个月，剩${numberText(least[1], 4)}`;
}
