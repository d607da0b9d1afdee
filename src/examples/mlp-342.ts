import { finite, sameLength, whole } from './input.ts';
import { adam, gradientDescent, type Optimiser } from './optimisers.ts';

/**
 * 3 inputs → 4 ReLU neurons → 2 outputs: 12 + 8 weights and 4 + 2 biases,
 * 26 parameters.
 */
export interface Net {
  W1: number[][];
  b1: number[];
  W2: number[][];
  b2: number[];
}

export interface Sample {
  inputs: number[];
  targets: number[];
}

export const sample: Sample = { inputs: [0.5, -1, 2], targets: [1, 0.5] };

/** A fixed start, so that everyone gets the same numbers. */
export const start: Net = {
  W1: [
    [0.2, -0.4, 0.1],
    [-0.3, 0.5, 0.2],
    [0.4, 0.1, 0.2],
    [0.1, -0.2, 0.3],
  ],
  b1: [0.1, 0, -0.1, 0.2],
  W2: [
    [0.3, -0.2, 0.5, 0.1],
    [-0.4, 0.6, 0.2, -0.3],
  ],
  b2: [0.05, -0.05],
};

/** Of the output: none for a regression; ReLU is the original's mistake. */
export type Output = 'linear' | 'relu';

// #region forward
/** z₁ = W₁x + b₁, h = max(0, z₁), z₂ = W₂h + b₂; ŷ is z₂ as it is. */
export function forward(net: Net, inputs: number[], output: Output) {
  const z1 = layer(net.W1, inputs, net.b1);
  const hidden = z1.map(relu);
  const z2 = layer(net.W2, hidden, net.b2);
  const predictions = output === 'relu' ? z2.map(relu) : z2;
  return { z1, hidden, z2, predictions };
}

/** J: the mean of (ŷ − y)² over the outputs. */
export function loss(net: Net, at = sample, output: Output = 'linear') {
  const { predictions } = forward(net, at.inputs, output);
  const errors = zip(predictions, at.targets, (guess, y) => guess - y);
  return dot(errors, errors) / errors.length;
}
// #endregion

// #region backward
/** Every slope of J, from the output back to the input. */
export function backward(net: Net, at = sample, output: Output = 'linear') {
  const { z1, hidden, z2, predictions } = forward(net, at.inputs, output);
  const slope = zip(predictions, at.targets, (guess, y) => {
    return (2 / predictions.length) * (guess - y);
  });
  // δ₂ = ∂J/∂z₂; a ReLU lets it through only where z₂ > 0
  const delta2 = output === 'relu' ? zip(slope, z2, gate) : slope;
  // W₂ᵀδ₂ = ∂J/∂h, and through the hidden ReLU δ₁ = ∂J/∂z₁
  const back = transposed(net.W2).map((column) => dot(delta2, column));
  const delta1 = zip(back, z1, gate);
  return {
    delta2,
    back,
    delta1,
    gradient: {
      W1: outer(delta1, at.inputs),
      b1: delta1,
      W2: outer(delta2, hidden),
      b2: delta2,
    },
    inputs: transposed(net.W1).map((column) => dot(delta1, column)),
  };
}

/** What flows back through a ReLU: all of it, or nothing. */
const gate = (d: number, z: number) => (z > 0 ? d : 0);

/** δ·aᵀ: a row for each δ, a column for each a. */
const outer = (d: number[], a: number[]) =>
  d.map((x) => a.map((y) => x * y));
// #endregion

// #region check
/**
 * The slopes once more without calculus, by central differences; the
 * largest gap and ‖fd − g‖ / (‖fd‖ + ‖g‖) are both near 1e-10 when
 * `backward` is right.
 */
export function gradCheck(net: Net = start, at = sample, h = 1e-6) {
  const slopes = flatten(backward(net, at).gradient);
  const moved = (k: number, by: number) =>
    loss(unflatten(flatten(net).map((w, i) => (i === k ? w + by : w))), at);
  const differences = slopes.map(
    (_, k) => (moved(k, h) - moved(k, -h)) / (2 * h),
  );
  const gaps = zip(differences, slopes, (fd, g) => fd - g);
  return {
    differences,
    largest: Math.max(...gaps.map(Math.abs)),
    relative: length(gaps) / (length(differences) + length(slopes)),
  };
}
// #endregion

// #region train
/** The net after so many steps on one sample, all parameters at once. */
export function train(
  optimiser: Optimiser,
  steps: number,
  { net = start, at = sample, output = 'linear' as Output } = {},
): Net {
  let parameters = flatten(net);
  for (let n = 0; n < whole('步数', steps, 0); n++) {
    const { gradient } = backward(unflatten(parameters), at, output);
    parameters = optimiser(parameters, flatten(gradient));
  }
  return unflatten(parameters.map((w) => finite('参数', w)));
}
// #endregion

/** All parameters in a row: W₁ by rows, b₁, W₂ by rows, b₂. */
export const flatten = ({ W1, b1, W2, b2 }: Net): number[] => [
  ...W1.flat(),
  ...b1,
  ...W2.flat(),
  ...b2,
];

export const unflatten = (w: number[]): Net => ({
  W1: [0, 3, 6, 9].map((i) => w.slice(i, i + 3)),
  b1: w.slice(12, 16),
  W2: [16, 20].map((i) => w.slice(i, i + 4)),
  b2: w.slice(24, 26),
});

const relu = (z: number) => Math.max(0, z);

const layer = (W: number[][], a: number[], b: number[]): number[] =>
  zip(W, b, (row, bias) => dot(row, a) + bias);

const transposed = (W: number[][]): number[][] =>
  (W[0] ?? []).map((_, k) => W.map((row) => row[k] ?? 0));

const dot = (a: number[], b: number[]): number =>
  zip(a, b, (x, y) => x * y).reduce((sum, v) => sum + v, 0);

/** ‖a‖ */
export const length = (a: number[]): number => Math.sqrt(dot(a, a));

function zip<A, B, C>(a: A[], b: B[], join: (x: A, y: B) => C): C[] {
  sameLength('两组数', a, b);
  return a.map((x, i) => join(x, b[i] as B));
}

export function example(): Record<string, number> {
  return { ...onePass(), ...oneStep(), ...mistake(), ...manySteps() };
}

function onePass(): Record<string, number> {
  const { z1, hidden, predictions } = forward(
    start,
    sample.inputs,
    'linear',
  );
  const { delta2, back, delta1, gradient, inputs } = backward(start);
  const { largest, relative } = gradCheck();
  return {
    parameters: flatten(start).length,
    ...numbered('z1', z1),
    ...numbered('h', hidden),
    ...numbered('prediction', predictions),
    loss: loss(start),
    ...numbered('delta2', delta2),
    ...numbered('back', back),
    ...numbered('delta1', delta1),
    ...matrix('gradient.w2', gradient.W2),
    ...matrix('gradient.w1', gradient.W1),
    ...numbered('gradient.x', inputs),
    gradientNorm: length(flatten(gradient)),
    'gradCheck.largest': largest,
    'gradCheck.relative': relative,
  };
}

function oneStep(): Record<string, number> {
  const rate = 0.1;
  const gd = train(gradientDescent(rate), 1);
  const corrected = train(adam({ rate: 0.01 }), 1);
  const raw = train(adam({ rate: 0.01, biasCorrection: false }), 1);
  const norm = length(flatten(backward(start).gradient));
  const answers = (net: Net) =>
    forward(net, sample.inputs, 'linear').predictions;
  return {
    'gd.loss': loss(gd),
    'gd.drop': loss(start) - loss(gd),
    'gd.predictedDrop': rate * norm ** 2,
    ...numbered('gd.prediction', answers(gd)),
    ...matrix('gd.w1', gd.W1),
    ...numbered('gd.b1', gd.b1),
    ...matrix('gd.w2', gd.W2),
    ...numbered('gd.b2', gd.b2),
    'adam.loss': loss(corrected),
    ...numbered('adam.prediction', answers(corrected)),
    ...matrix('adam.w2', corrected.W2),
    'adam.step': (corrected.W2[0]?.[0] ?? 0) - (start.W2[0]?.[0] ?? 0),
    'raw.loss': loss(raw),
    ...matrix('raw.w2', raw.W2),
    'raw.step': (raw.W2[0]?.[0] ?? 0) - (start.W2[0]?.[0] ?? 0),
  };
}

function mistake(): Record<string, number> {
  const { delta2, gradient } = backward(start, sample, 'relu');
  return {
    ...numbered(
      'relu.prediction',
      forward(start, sample.inputs, 'relu').predictions,
    ),
    'relu.loss': loss(start, sample, 'relu'),
    ...numbered('relu.delta2', delta2),
    ...matrix('relu.w2', gradient.W2),
    ...matrix('relu.w1', gradient.W1),
  };
}

function manySteps(): Record<string, number> {
  const ways = {
    gd01: () => gradientDescent(0.1),
    gd05: () => gradientDescent(0.5),
    adam: () => adam({ rate: 0.01 }),
    raw: () => adam({ rate: 0.01, biasCorrection: false }),
  };
  const results: Record<string, number> = {};
  for (const [name, way] of Object.entries(ways))
    for (const n of [1, 2, 3, 5, 10, 20, 50])
      results[`${name}.${n}`] = loss(train(way(), n));
  const lossAt20 = (way: Optimiser) => loss(train(way, 20));
  return {
    ...results,
    'raw.20.overAdam': lossAt20(ways.raw()) / lossAt20(ways.adam()),
  };
}

const numbered = (name: string, values: number[]): Record<string, number> =>
  Object.fromEntries(values.map((v, i) => [`${name}.${i + 1}`, v]));

const matrix = (name: string, rows: number[][]): Record<string, number> =>
  Object.assign(
    {},
    ...rows.map((row, i) =>
      Object.fromEntries(
        row.map((v, j) => [`${name}.${i + 1}${j + 1}`, v]),
      ),
    ),
  );
