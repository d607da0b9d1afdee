import { finite, nonNegative, whole } from './input.ts';
import { normalBelow } from './normal.ts';
import { gaussian, mulberry32, type Random } from './random.ts';

/** Three guesses for a task, in days: at best, most likely, at worst. */
export type Task = readonly [best: number, likely: number, worst: number];

/** Nine of ten plans end within so many σ above the mean. */
const Z_90 = 1.2815515655446004;

// #region estimate
/** μ = (o + 4m + p) / 6 and σ = (p − o) / 6 (Malcolm et al. 1959). */
export function taskEstimate(task: Task) {
  const [best, likely, worst] = ordered(task);
  return {
    mean: (best + 4 * likely + worst) / 6,
    deviation: (worst - best) / 6,
  };
}

/** Tasks one after another and independent: means and variances add. */
export function planEstimate(tasks: readonly Task[]) {
  const each = tasks.map(taskEstimate);
  const mean = each.reduce((sum, task) => sum + task.mean, 0);
  const variance = each.reduce((sum, { deviation: d }) => sum + d * d, 0);
  const deviation = Math.sqrt(variance);
  return { mean, deviation, p90: mean + Z_90 * deviation };
}

/** Chance to be done in so many days, the sum taken as normal. */
export function chanceWithin(days: number, tasks: readonly Task[]): number {
  const { mean, deviation } = planEstimate(tasks);
  const early = finite('期限', days) - mean;
  if (deviation === 0) return early >= 0 ? 1 : 0;
  return normalBelow(early / deviation);
}
// #endregion

// #region simulate
/** Days of a plan in so many invented runs, shortest first. */
export function simulate(
  tasks: readonly Task[],
  runs: number,
  seed: number,
): Float64Array {
  const random = mulberry32(seed);
  return Float64Array.from({ length: whole('次数', runs) }, () =>
    tasks.reduce((sum, task) => sum + draw(task, random), 0),
  ).sort();
}

/** From the beta distribution whose mean is (o + 4m + p) / 6. */
function draw(task: Task, random: Random): number {
  const [best, likely, worst] = ordered(task);
  const range = worst - best;
  if (range === 0) return best;
  const a = gamma(1 + (4 * (likely - best)) / range, random);
  const b = gamma(1 + (4 * (worst - likely)) / range, random);
  return best + (range * a) / (a + b);
}

/** A gamma number of a shape from 1 up (Marsaglia & Tsang 2000). */
function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = gaussian(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    const limit = x * x * 0.5 + d - d * v + d * Math.log(v);
    if (v > 0 && Math.log(1 - random()) < limit) return d * v;
  }
}
// #endregion

function ordered(task: Task): Task {
  const [best, likely, worst] = task;
  nonNegative('乐观天数', best);
  finite('悲观天数', worst);
  if (best <= likely && likely <= worst) return task;
  throw new RangeError(
    `三个天数要依次变大：乐观 ≤ 最可能 ≤ 悲观，现在是${task.join('、')}。`,
  );
}

/** Assumed: knowledge base, retrieval, link to the tickets, red team. */
export const tasks: readonly Task[] = [
  [5, 8, 15],
  [10, 14, 28],
  [4, 6, 10],
  [3, 5, 12],
];

export function example(): Record<string, number> {
  const runs = 10_000;
  const days = simulate(tasks, runs, 42);
  const likely = tasks.reduce((sum, task) => sum + task[1], 0);
  const plan = planEstimate(tasks);
  return {
    ...plan,
    modes: likely,
    withinModes: chanceWithin(likely, tasks),
    within40: chanceWithin(40, tasks),
    ...Object.fromEntries(
      tasks.map((task, i) => [
        `task${i + 1}.mean`,
        taskEstimate(task).mean,
      ]),
    ),
    // of the variance of the whole
    'task2.share':
      (taskEstimate(tasks[1] as Task).deviation / plan.deviation) ** 2,
    'simulated.mean': days.reduce((sum, d) => sum + d, 0) / runs,
    'simulated.p90': days[runs * 0.9] ?? 0,
    'simulated.withinModes': days.filter((d) => d <= likely).length / runs,
  };
}
