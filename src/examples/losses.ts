import { sameLength } from './input.ts';

// #region mse
/** Mean squared error: for numbers. */
export function meanSquaredError(
  targets: number[],
  predictions: number[],
): number {
  sameLength('真值与预测', targets, predictions);
  return mean(targets.map((y, i) => (y - (predictions[i] ?? 0)) ** 2));
}
// #endregion

// #region binary
/**
 * Binary cross-entropy: both classes pay, −[y ln ŷ + (1 − y) ln(1 − ŷ)].
 */
export function binaryCrossEntropy(
  labels: number[],
  probabilities: number[],
): number {
  sameLength('标签与概率', labels, probabilities);
  return mean(
    probabilities.map((p, i) => {
      const y = labels[i] ?? 0;
      return -(y * log(p) + (1 - y) * log(1 - p));
    }),
  );
}

/**
 * The original's formula, −y ln ŷ: wherever y = 0 the loss is 0, however
 * wrong the answer.
 */
export function sourceCrossEntropy(
  labels: number[],
  probabilities: number[],
): number {
  sameLength('标签与概率', labels, probabilities);
  return mean(probabilities.map((p, i) => -(labels[i] ?? 0) * log(p)));
}
// #endregion

// #region multiclass
/**
 * Cross-entropy of several classes: minus the log of the probability
 * given to the right one.
 */
export function crossEntropy(
  oneHot: number[][],
  probabilities: number[][],
): number {
  sameLength('标签与概率', oneHot, probabilities);
  const rows = probabilities.map((row, i) => {
    sameLength('类别', oneHot[i] ?? [], row);
    return row.reduce(
      (sum, p, c) =>
        oneHot[i]?.[c] ? sum - (oneHot[i]?.[c] ?? 0) * log(p) : sum,
      0,
    );
  });
  return mean(rows);
}
// #endregion

// #region perplexity
/**
 * A language model's loss: the mean of −ln p over the tokens that really
 * came.
 */
export function languageModelLoss(probabilities: number[]): number {
  sameLength('词元与概率', probabilities, probabilities);
  return mean(probabilities.map((p) => -log(p)));
}

/** e^loss: among how many equally likely tokens the model is choosing. */
export const perplexity = (loss: number): number => Math.exp(loss);
// #endregion

const mean = (values: number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / values.length;

/** ln p, refusing the probabilities that make a loss infinite. */
function log(probability: number): number {
  if (probability > 0 && probability <= 1) return Math.log(probability);
  throw new RangeError(
    `概率必须大于0且不超过1，否则对数没有意义，现在是${probability}。`,
  );
}

export function example(): Record<string, number> {
  const labels = [1, 0, 1, 0];
  const probabilities = [0.9, 0.2, 0.6, 0.3];
  const language = languageModelLoss([0.5, 0.25, 0.125]);
  return {
    binary: binaryCrossEntropy(labels, probabilities),
    source: sourceCrossEntropy(labels, probabilities),
    'extreme.binary': binaryCrossEntropy([0], [0.999]),
    'extreme.source': sourceCrossEntropy([0], [0.999]),
    multiclass: crossEntropy(
      [
        [1, 0, 0],
        [0, 1, 0],
      ],
      [
        [0.7, 0.2, 0.1],
        [0.1, 0.5, 0.4],
      ],
    ),
    mse: meanSquaredError([0.8, 0.9, 0.1], [0.9, 0.7, 0.2]),
    languageModel: language,
    perplexity: perplexity(language),
  };
}
