import type { Image } from './digits.ts';
import { halfWidth, LAYERS, parameterCount } from './digits-net.ts';
import recorded from './digits-runs.json' with { type: 'json' };
import { defaults, type Setup, train } from './digits-trainer.ts';

/**
 * The runs that the article compares. Training them all takes ten seconds,
 * too long for every build: their figures lie beside this file, and the
 * tests train them again to see that they are still these.
 */
export const setups: Record<string, Setup> = {
  'mixed.adam': defaults,
  'mixed.sgd01': { ...defaults, optimiser: 'sgd', rate: 0.1 },
  'mixed.sgd05': { ...defaults, optimiser: 'sgd', rate: 0.5 },
  'ordered.adam': { ...defaults, split: 'ordered' },
  'ordered.sgd05': {
    ...defaults,
    split: 'ordered',
    optimiser: 'sgd',
    rate: 0.5,
  },
};
/** The default run again from other starts; only its end is kept. */
export const SEEDS = [1, 2, 3, 4, 5];

/** Loss (nats) and right answers in training, then in the test. */
export type Row = [
  trainingLoss: number,
  trainingRight: number,
  testLoss: number,
  testRight: number,
];

/** A row for each epoch from 0 on; for a seed only the last. */
export function recordedRun(name: string): Row[] {
  const runs = recorded.runs as unknown as Record<string, Row[]>;
  const run = runs[name];
  if (!run) throw new RangeError(`没有名为${name}的训练记录。`);
  return run;
}

/** Test answers of the default run: digit (row), taken for (column). */
export const recordedConfusion: number[][] = recorded.confusion;

/** Trains a set-up and keeps what is recorded. */
export function trainAgain(images: readonly Image[], setup: Setup): Row[] {
  return [...train(images, setup)].map(
    ({ training, test }): Row => [
      training.loss,
      training.right,
      test.loss,
      test.right,
    ],
  );
}

export function example(): Record<string, number> {
  const results: Record<string, number> = {
    parameters: parameterCount(...LAYERS),
    'mnist.parameters': parameterCount(784, 128, 10),
    'mnist.stepsPerEpoch': Math.ceil(60_000 / 128),
    baseline: baseline(),
    halfWidth: halfWidth({ right: 345, count: 359 }),
  };
  for (const [name, setup] of Object.entries(setups))
    for (const epoch of [0, 1, 5, 10, 20])
      Object.assign(results, told(name, setup, epoch));
  const seeds = SEEDS.map((seed) => lastAccuracy(`seed.${seed}`));
  seeds.forEach((share, i) => {
    results[`seed.${SEEDS[i]}`] = share;
  });
  results['seed.mean'] =
    seeds.reduce((sum, s) => sum + s, 0) / seeds.length;
  return { ...results, ...comparisons(seeds) };
}

/** Differences in percentage points, and what the text adds to the runs. */
function comparisons(seeds: number[]): Record<string, number> {
  const last = (name: string, of: number) =>
    (recordedRun(name).at(-1)?.[3] ?? 0) / of;
  const [training = 0, , test = 0] = recordedRun('mixed.adam')[10] ?? [];
  return {
    'split.points':
      100 * (last('mixed.adam', 359) - last('ordered.adam', 360)),
    'seed.points': 100 * (Math.max(...seeds) - Math.min(...seeds)),
    'gap.10': test - training,
    'taken.3.5': recordedConfusion[3]?.[5] ?? 0,
    'taken.8.1': recordedConfusion[8]?.[1] ?? 0,
    'halfWidth.300.points': 100 * halfWidth({ right: 270, count: 300 }),
    // what the original article reports of its run
    'original.testOverTraining': 0.0261 / 0.0664,
  };
}

function told(name: string, { split }: Setup, epoch: number) {
  const row = recordedRun(name)[epoch];
  if (!row) return {};
  const [trainingLoss, trainingRight, testLoss, testRight] = row;
  const [training, test] = split === 'mixed' ? [1438, 359] : [1437, 360];
  return {
    [`${name}.${epoch}.training.loss`]: trainingLoss,
    [`${name}.${epoch}.training.right`]: trainingRight,
    [`${name}.${epoch}.training.accuracy`]: trainingRight / training,
    [`${name}.${epoch}.test.loss`]: testLoss,
    [`${name}.${epoch}.test.right`]: testRight,
    [`${name}.${epoch}.test.accuracy`]: testRight / test,
  };
}

const lastAccuracy = (name: string): number =>
  (recordedRun(name).at(-1)?.[3] ?? 0) / 359;

/** Share right of who always says the digit most common in the test. */
function baseline(): number {
  const counts = recordedConfusion.map((row) =>
    row.reduce((a, b) => a + b),
  );
  return Math.max(...counts) / counts.reduce((a, b) => a + b);
}
