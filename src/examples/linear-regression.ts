import { positive, whole } from './input.ts';

/**
 * The model that the original's Keras code really builds: Dense(1) on
 * three inputs and no activation is a linear regression with 4
 * parameters, trained on 3 samples in one batch.
 */
export interface Line {
  weights: [number, number, number];
  bias: number;
}

type Row = [number, number, number];
const inputs: Row[] = [
  [0.1, 0.2, 0.3],
  [0.4, 0.5, 0.6],
  [0.7, 0.8, 0.9],
];
const targets = [0.8, 0.9, 0.1];
const asked: Row = [0.5, 0.6, 0.7];

// #region train
export function predict(
  { weights: [w1, w2, w3], bias }: Line,
  [x1, x2, x3]: Row,
): number {
  return w1 * x1 + w2 * x2 + w3 * x3 + bias;
}

/** Mean squared error over the three samples. */
export function loss(line: Line): number {
  return mean(
    inputs.map((row, i) => (predict(line, row) - (targets[i] ?? 0)) ** 2),
  );
}

/** One step of full-batch gradient descent. */
export function step(line: Line, rate: number): Line {
  positive('学习率', rate);
  const slopes = inputs.map(
    (row, i) => 2 * (predict(line, row) - (targets[i] ?? 0)),
  );
  const move = (k: 0 | 1 | 2) =>
    line.weights[k] -
    rate * mean(slopes.map((s, i) => s * (inputs[i]?.[k] ?? 0)));
  return {
    weights: [move(0), move(1), move(2)],
    bias: line.bias - rate * mean(slopes),
  };
}
// #endregion

// #region range
/**
 * Training 100 steps is an affine map of the first weights: prediction =
 * c + a·w. So the weights that Glorot's uniform start can draw, each
 * within ±√(6 / (3 + 1)), give an interval and no more.
 */
export function reachable(rate = 0.01, steps = 100) {
  const after = (weights: Row) =>
    predict(train({ weights, bias: 0 }, rate, steps), asked);
  const centre = after([0, 0, 0]);
  const slopes = [after([1, 0, 0]), after([0, 1, 0]), after([0, 0, 1])].map(
    (p) => p - centre,
  );
  const bound = Math.sqrt(6 / (3 + 1));
  const reach = bound * slopes.reduce((sum, a) => sum + Math.abs(a), 0);
  return {
    centre,
    slopes,
    bound,
    lowest: centre - reach,
    highest: centre + reach,
  };
}

function train(line: Line, rate: number, steps: number): Line {
  for (let n = 0; n < whole('步数', steps, 0); n++) line = step(line, rate);
  return line;
}
// #endregion

// #region limit
/**
 * Where training ends. x₂ = x₁ + 0.1 and x₃ = x₁ + 0.2, so every line
 * over the three inputs is a line over x₁ alone, and least squares over
 * x₁ gives its predictions.
 */
export function limit(): Line {
  const xs = inputs.map(([x1]) => x1);
  const [middle, level] = [mean(xs), mean(targets)];
  const spread = mean(xs.map((x) => (x - middle) ** 2));
  const slope =
    mean(xs.map((x, i) => (x - middle) * ((targets[i] ?? 0) - level))) /
    spread;
  return { weights: [slope, 0, 0], bias: level - slope * middle };
}
// #endregion

const mean = (values: number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / values.length;

export function example(): Record<string, number> {
  const { centre, slopes, bound, lowest, highest } = reachable();
  const end = limit();
  return {
    parameters: 4,
    glorotBound: bound,
    'range.centre': centre,
    ...Object.fromEntries(slopes.map((a, k) => [`range.w${k + 1}`, a])),
    'range.lowest': lowest,
    'range.highest': highest,
    'limit.prediction': predict(end, asked),
    'limit.mse': loss(end),
    ...Object.fromEntries(
      inputs.map((row, i) => [`limit.fit${i + 1}`, predict(end, row)]),
    ),
  };
}
