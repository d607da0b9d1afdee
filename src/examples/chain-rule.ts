import { positive, sameLength } from './input.ts';

/** One linear neuron: ŷ = w·x + b. */
export interface Neuron {
  weights: number[];
  bias: number;
}

export interface Sample {
  inputs: number[];
  target: number;
}

export const start: Neuron = { weights: [1, 1, 1], bias: 0.3 };
export const sample: Sample = { inputs: [0.1, 0.2, 0.3], target: 0.8 };

// #region loss
/** ŷ = w·x + b */
export function predict(
  { weights, bias }: Neuron,
  { inputs }: Sample,
): number {
  sameLength('权重与输入', weights, inputs);
  return inputs.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), bias);
}

/** J = (ŷ − y)² */
export function loss(neuron: Neuron, at: Sample): number {
  return (predict(neuron, at) - at.target) ** 2;
}
// #endregion

// #region gradient
/**
 * Chain rule: ∂J/∂w_k = ∂J/∂ŷ · ∂ŷ/∂w_k = 2(ŷ − y) · x_k; for the bias
 * the last factor is 1.
 */
export function gradient(neuron: Neuron, at: Sample): Neuron {
  const slope = 2 * (predict(neuron, at) - at.target);
  return { weights: at.inputs.map((x) => slope * x), bias: slope };
}
// #endregion

// #region update
/** w ← w − η · ∂J/∂w */
export function step(neuron: Neuron, at: Sample, rate: number): Neuron {
  positive('学习率', rate);
  const { weights, bias } = gradient(neuron, at);
  return {
    weights: neuron.weights.map((w, k) => w - rate * (weights[k] ?? 0)),
    bias: neuron.bias - rate * bias,
  };
}

/**
 * The original's formula, 2(y − ŷ) for every weight: the sign is turned
 * round and x is missing.
 */
export function wrongStep(
  neuron: Neuron,
  at: Sample,
  rate: number,
): Neuron {
  positive('学习率', rate);
  const slope = 2 * (at.target - predict(neuron, at));
  return {
    weights: neuron.weights.map((w) => w - rate * slope),
    bias: neuron.bias,
  };
}
// #endregion

// #region check
/**
 * ∂J/∂w_k again without calculus: move one weight a little both ways and
 * see how J moves.
 */
export function centralDifference(
  neuron: Neuron,
  at: Sample,
  k: number,
  h = 1e-6,
): number {
  const moved = (by: number): Neuron => ({
    ...neuron,
    weights: neuron.weights.map((w, i) => (i === k ? w + by : w)),
  });
  return (loss(moved(h), at) - loss(moved(-h), at)) / (2 * h);
}
// #endregion

export function example(): Record<string, number> {
  const slope = gradient(start, sample);
  const right = step(start, sample, 0.1);
  const wrong = wrongStep(start, sample, 0.1);
  const [w1 = 0, w2 = 0, w3 = 0] = right.weights;
  return {
    prediction: predict(start, sample),
    loss: loss(start, sample),
    outputGradient: slope.bias,
    wrongGradient: 2 * (sample.target - predict(start, sample)),
    ...Object.fromEntries(
      slope.weights.map((g, k) => [`gradient.w${k + 1}`, g]),
    ),
    'gradient.b': slope.bias,
    ...Object.fromEntries(
      [0, 1, 2].map((k) => [
        `difference.w${k + 1}`,
        centralDifference(start, sample, k),
      ]),
    ),
    'step.w1': w1,
    'step.w2': w2,
    'step.w3': w3,
    'step.b': right.bias,
    'step.prediction': predict(right, sample),
    'step.loss': loss(right, sample),
    'wrong.w1': wrong.weights[0] ?? 0,
    'wrong.prediction': predict(wrong, sample),
    'wrong.loss': loss(wrong, sample),
  };
}
