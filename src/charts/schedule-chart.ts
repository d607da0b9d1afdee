import { fixedText, numberText } from '../examples/number-text.ts';
import { chanceWithin, planEstimate, type Task } from '../examples/pert.ts';
import { lineChart, type Mark, type Point } from './line-chart.ts';
import type { Markup } from './markup.ts';

const STEPS = 60;
/** The curve is drawn so many σ to both sides. */
const REACH = 3;

/** How likely a plan is done within so many days, with runs of a simulation beside it. */
export function scheduleChart(
  id: string,
  tasks: readonly Task[],
  deadline: { days: number; name: string },
  simulated?: Float64Array,
): Markup {
  const { mean, deviation, p90 } = planEstimate(tasks);
  const half = Math.max(REACH * deviation, 1);
  const [from, to] = [
    Math.max(0, Math.min(mean - half, deadline.days)),
    Math.max(mean + half, deadline.days),
  ];
  const days = Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS);
  const curve = days.map((day): Point => [day, chanceWithin(day, tasks)]);
  const chance = chanceWithin(deadline.days, tasks);
  return lineChart({
    id,
    title: '多少天之内做完的把握',
    description: `均值${fixedText(mean, 1)}天之内做完的把握约一半，${fixedText(p90, 1)}天约九成；${numberText(deadline.days)}天是${fixedText(chance * 100, 1)}%。`,
    x: { title: '天', from, to, print: (v) => numberText(v, 4) },
    y: { title: '做完的把握', from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], print: percent },
    series: [
      ...(simulated
        ? [{ name: '模拟', tone: 'indigo' as const, dashed: true, points: shares(simulated, days) }]
        : []),
      { name: '把握', tone: 'cinnabar' as const, points: curve },
    ],
    marks: marksOf(deadline, chance, { p90, middle: (from + to) / 2 }),
  });
}

/** The deadline’s name stands below the curve; a line leads to it where the curve is level. */
function marksOf(
  deadline: { days: number; name: string },
  chance: number,
  { p90, middle }: { p90: number; middle: number },
): Mark[] {
  const text = `${deadline.name} ${percent(chance)}`;
  const ninety = { x: p90, y: 0.9, text: `九成${fixedText(p90, 1)}天` };
  return [
    p90 < middle ? { ...ninety, below: true } : { ...ninety, anchor: 'end' },
    chance > 0.95
      ? { x: deadline.days, text, anchor: 'end' }
      : { x: deadline.days, y: chance, text, below: chance > 0.1 },
  ];
}

/** Share of the runs that ended by each day. */
function shares(runs: Float64Array, days: number[]): Point[] {
  return days.map((day) => [day, runs.filter((run) => run <= day).length / runs.length]);
}

const percent = (share: number): string => `${fixedText(share * 100, 0)}%`;
