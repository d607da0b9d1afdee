import { finite, fraction, positive, sameLength, whole } from './input.ts';

/**
 * One step: from where the parameters are and the slope there to where
 * they go. An optimiser may remember earlier slopes, so each run needs a
 * fresh one.
 */
export type Optimiser = (at: number[], slope: number[]) => number[];

// #region descent
/** θ ← θ − α·g */
export function gradientDescent(rate: number): Optimiser {
  positive('学习率', rate);
  return (at, slope) => zip(at, slope, (x, g) => x - rate * g);
}

/** A ball with inertia: u ← 0.9·u + g, then θ ← θ − α·u. */
export function momentum(rate: number, keep = 0.9): Optimiser {
  positive('学习率', rate);
  let speed: number[] = [];
  return (at, slope) => {
    speed = slope.map((g, i) => keep * (speed[i] ?? 0) + g);
    return zip(at, speed, (x, u) => x - rate * u);
  };
}
// #endregion

// #region adam
export interface Adam {
  /** α: about how far each parameter moves in one step. */
  rate: number;
  /** How much of the mean slope, and of the mean square, is kept. */
  beta1: number;
  beta2: number;
  epsilon: number;
  /** Off: the original's formula, which forgets that m and v begin at 0. */
  biasCorrection: boolean;
}

/** Kingma & Ba 2015, algorithm 1; every operation is element by element. */
export function adam(
  settings: Partial<Adam> & { rate: number },
): Optimiser {
  const { rate, beta1, beta2, epsilon, biasCorrection } = {
    ...adamDefaults,
    ...settings,
  };
  positive('学习率', rate);
  let m: number[] = [];
  let v: number[] = [];
  let t = 0;
  return (at, slope) => {
    t += 1;
    m = slope.map((g, i) => beta1 * (m[i] ?? 0) + (1 - beta1) * g);
    v = slope.map((g, i) => beta2 * (v[i] ?? 0) + (1 - beta2) * g * g);
    const [short1, short2] = biasCorrection
      ? [1 - beta1 ** t, 1 - beta2 ** t]
      : [1, 1];
    const moves = zip(m, v, (m, v) => {
      return (rate * (m / short1)) / (Math.sqrt(v / short2) + epsilon);
    });
    return zip(at, moves, (x, by) => x - by);
  };
}
// #endregion

export const adamDefaults: Omit<Adam, 'rate'> = {
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  biasCorrection: true,
};

// #region factor
/**
 * By how much step t is too long without the correction:
 * (1 − β₁ᵗ) / √(1 − β₂ᵗ).
 */
export function uncorrectedFactor(
  t: number,
  { beta1, beta2 }: Pick<Adam, 'beta1' | 'beta2'> = adamDefaults,
): number {
  whole('步数', t);
  fraction('β₁', beta1);
  fraction('β₂', beta2);
  return (1 - beta1 ** t) / Math.sqrt(1 - beta2 ** t);
}
// #endregion

/** A function of two numbers with its slope and the usual start. */
export interface Landscape {
  height(at: number[]): number;
  slope(at: number[]): number[];
  start: number[];
}

// #region landscapes
/** A valley 20 times steeper across than along: ½(x² + 20y²). */
export const valley: Landscape = {
  height: ([x = 0, y = 0]) => 0.5 * (x * x + 20 * y * y),
  slope: ([x = 0, y = 0]) => [x, 20 * y],
  start: [-4, 1],
};

/** Rosenbrock 1960: (1 − x)² + 100(y − x²)², lowest at (1, 1). */
export const banana: Landscape = {
  height: ([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  slope: ([x = 0, y = 0]) => [
    -2 * (1 - x) - 400 * x * (y - x * x),
    200 * (y - x * x),
  ],
  start: [-1.2, 1],
};

/** Where a run has been, from its start on. */
export function path(
  { slope, start }: Pick<Landscape, 'slope' | 'start'>,
  optimiser: Optimiser,
  steps: number,
): number[][] {
  const places = [start];
  for (let at = start, n = 0; n < whole('步数', steps, 0); n++) {
    at = optimiser(at, slope(at));
    places.push(at);
  }
  return places;
}
// #endregion

/** The height after each step; the start is step 0. */
export function heights(
  of: Landscape,
  optimiser: Optimiser,
  steps: number,
): number[] {
  return path(of, optimiser, steps).map((at) =>
    finite('函数值', of.height(at)),
  );
}

function zip(
  a: number[],
  b: number[],
  join: (x: number, y: number) => number,
): number[] {
  sameLength('参数与梯度', a, b);
  return a.map((x, i) => join(x, b[i] ?? 0));
}

/**
 * Where ε stands matters once slopes are tiny: the first step for one
 * slope of 1e-7 with α = 0.01, in three ways.
 */
function epsilonPlaces(g = 1e-7, rate = 0.01): Record<string, number> {
  const { beta1, beta2, epsilon } = adamDefaults;
  const [m, v] = [(1 - beta1) * g, (1 - beta2) * g * g];
  const square = v / (1 - beta2);
  const standard = (rate * g) / (Math.sqrt(square) + epsilon);
  const inside = (rate * g) / Math.sqrt(square + epsilon);
  return {
    standard,
    inside,
    ratio: standard / inside,
    unscaled:
      (((rate * Math.sqrt(1 - beta2)) / (1 - beta1)) * m) /
      (Math.sqrt(v) + epsilon),
  };
}

type Run = [name: string, of: Landscape, by: () => Optimiser];

const RUNS: Run[] = [
  ['gd09', valley, () => gradientDescent(0.09)],
  ['gd10', valley, () => gradientDescent(0.1)],
  ['gd11', valley, () => gradientDescent(0.11)],
  ['momentum', valley, () => momentum(0.01)],
  ['adam', valley, () => adam({ rate: 0.1 })],
  ['raw', valley, () => adam({ rate: 0.1, biasCorrection: false })],
  ['rosen.gd', banana, () => gradientDescent(0.001)],
  ['rosen.adam', banana, () => adam({ rate: 0.02 })],
];

export function example(): Record<string, number> {
  const results: Record<string, number> = {};
  for (const [name, of, by] of RUNS)
    for (const n of [1, 2, 10, 100])
      results[`${name}.${n}`] = heights(of, by(), n).at(-1) ?? 0;
  for (const t of [1, 10, 100, 1000])
    results[`factor.${t}`] = uncorrectedFactor(t);
  for (const [place, step] of Object.entries(epsilonPlaces()))
    results[`epsilon.${place}`] = step;
  return results;
}
