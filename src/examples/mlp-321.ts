import { positive, sameLength, whole } from './input.ts';

/**
 * 3 inputs → 2 tanh neurons → 1 linear output: 6 + 2 weights and 2 + 1
 * biases, 11 parameters.
 */
export interface Net {
  W1: number[][];
  b1: number[];
  W2: number[];
  b2: number;
}

export interface Sample {
  inputs: number[];
  target: number;
}

export const samples: Sample[] = [
  { inputs: [0.1, 0.2, 0.3], target: 0.8 },
  { inputs: [0.4, 0.5, 0.6], target: 0.9 },
  { inputs: [0.7, 0.8, 0.9], target: 0.1 },
];
/**
 * A fixed start instead of a random one, so that everyone gets the same
 * table.
 */
export const start: Net = {
  W1: [
    [0.1, -0.2, 0.3],
    [-0.3, 0.2, 0.1],
  ],
  b1: [0, 0],
  W2: [0.2, -0.1],
  b2: 0,
};

// #region forward
/** h = tanh(W₁x + b₁), ŷ = W₂h + b₂ */
export function forward({ W1, b1, W2, b2 }: Net, inputs: number[]) {
  const hidden = zip(W1, b1, (row, bias) =>
    Math.tanh(dot(row, inputs) + bias),
  );
  return { hidden, output: dot(W2, hidden) + b2 };
}

/** Mean squared error over all samples. */
export function loss(net: Net, data: Sample[] = samples): number {
  const errors = data.map(
    ({ inputs, target }) => forward(net, inputs).output - target,
  );
  return dot(errors, errors) / data.length;
}
// #endregion

// #region backward
/**
 * The gradient of the loss, in the shape of the net: the mean over the
 * whole batch.
 */
export function backward(net: Net, data: Sample[] = samples): Net {
  return data
    .map((at) => share(net, at, data.length))
    .reduce((a, b) => combine(a, b, (x, y) => x + y));
}

/**
 * What one sample adds: δ₂ = 2(ŷ − y)/m at the output, δ₁ = W₂δ₂ ⊙ (1 −
 * h²) behind tanh.
 */
function share(net: Net, { inputs, target }: Sample, count: number): Net {
  const { hidden, output } = forward(net, inputs);
  const delta2 = (2 * (output - target)) / count;
  const delta1 = zip(net.W2, hidden, (w, h) => w * delta2 * (1 - h ** 2));
  return {
    W1: delta1.map((d) => inputs.map((x) => d * x)),
    b1: delta1,
    W2: hidden.map((h) => delta2 * h),
    b2: delta2,
  };
}
// #endregion

// #region step
/** w ← w − η · ∂J/∂w for all 11 parameters at once. */
export function step(
  net: Net,
  rate: number,
  data: Sample[] = samples,
): Net {
  positive('学习率', rate);
  return combine(net, backward(net, data), (w, g) => w - rate * g);
}

/** Full-batch gradient descent from `net`, `steps` times. */
export function train(net: Net, rate: number, steps: number): Net {
  for (let n = 0; n < whole('步数', steps, 0); n++) net = step(net, rate);
  return net;
}
// #endregion

// #region check
/**
 * The largest gap between `backward` and central differences; near 1e-11
 * when both are right.
 */
export function gradCheck(net: Net, h = 1e-5): number {
  const at = flatten(net);
  const moved = (i: number, by: number) =>
    loss(unflatten(at.map((w, j) => (i === j ? w + by : w))));
  const gaps = flatten(backward(net)).map((g, i) =>
    Math.abs(g - (moved(i, h) - moved(i, -h)) / (2 * h)),
  );
  return Math.max(...gaps);
}
// #endregion

/** All parameters in a row: W₁ by rows, b₁, W₂, b₂. */
export const flatten = ({ W1, b1, W2, b2 }: Net): number[] => [
  ...W1.flat(),
  ...b1,
  ...W2,
  b2,
];

const unflatten = (w: number[]): Net => ({
  W1: [w.slice(0, 3), w.slice(3, 6)],
  b1: w.slice(6, 8),
  W2: w.slice(8, 10),
  b2: w[10] ?? 0,
});

function combine(
  a: Net,
  b: Net,
  join: (x: number, y: number) => number,
): Net {
  return unflatten(zip(flatten(a), flatten(b), join));
}

function zip<A, B, C>(a: A[], b: B[], join: (x: A, y: B) => C): C[] {
  sameLength('两组数', a, b);
  return a.map((x, i) => join(x, b[i] as B));
}

const dot = (a: number[], b: number[]): number =>
  zip(a, b, (x, y) => x * y).reduce((s, v) => s + v, 0);

export function example(): Record<string, number> {
  const results: Record<string, number> = {
    parameters: flatten(start).length,
    'gradient.w12': backward(start).W1[0]?.[1] ?? 0,
    gradCheck: gradCheck(start),
  };
  let net = start;
  let done = 0;
  for (const steps of [0, 1, 10, 100, 1000, 5000, 10_000]) {
    net = train(net, 0.1, steps - done);
    done = steps;
    results[`mse.${steps}`] = loss(net);
    results[`prediction.${steps}`] = forward(net, [0.5, 0.6, 0.7]).output;
  }
  return results;
}
