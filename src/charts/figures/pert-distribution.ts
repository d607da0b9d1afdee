import { fixedText } from '../../examples/number-text.ts';
import { chanceWithin, planEstimate, simulate, tasks } from '../../examples/pert.ts';
import type { ChartFigure } from '../figure.ts';
import { scheduleChart } from '../schedule-chart.ts';

const DAYS = [30, 33, 36.5, 40, 45, 50];

/** Brief 3, D8: the sum of the likeliest days is an unlikely day. */
export function pertDistribution(): ChartFigure {
  const { p90 } = planEstimate(tasks);
  const runs = simulate(tasks, 10_000, 42);
  const played = (day: number) => runs.filter((run) => run <= day).length / runs.length;
  return {
    caption: `四项任务的“最可能”加起来是33天，按这个日期交付的把握不到两成；要九成把握须排${fixedText(p90, 1)}天。实线为正态近似，虚线为一万次模拟（种子42）。`,
    svg: scheduleChart('pert-distribution', tasks, { days: 33, name: '33天' }, runs),
    table: {
      columns: ['天', '正态近似', '模拟'],
      rows: DAYS.map((day) => [
        String(day),
        percent(chanceWithin(day, tasks)),
        percent(played(day)),
      ]),
    },
  };
}

const percent = (share: number): string => `${fixedText(share * 100, 1)}%`;
