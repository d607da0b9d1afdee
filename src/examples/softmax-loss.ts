import { softmax } from './attention.ts';
import { finite, whole } from './input.ts';

// #region loss
/** L = −ln p of the right class; `right` counts from 0. In nats. */
export function softmaxLoss(scores: number[], right: number): number {
  const p = probabilities(scores)[classAmong(scores, right)] ?? 0;
  // e to a very negative number is 0 in a computer; its logarithm is not
  return p > 0 ? -Math.log(p) : Math.max(...scores) - (scores[right] ?? 0);
}
// #endregion

// #region gradient
/** ∂L/∂z = p − y: what was said minus what was right. */
export function softmaxGradient(scores: number[], right: number): number[] {
  classAmong(scores, right);
  return probabilities(scores).map((p, k) => p - (k === right ? 1 : 0));
}
// #endregion

const probabilities = (scores: number[]): number[] =>
  softmax(scores.map((score) => finite('分数', score)));

function classAmong(scores: number[], right: number): number {
  if (whole('类别', right, 0) < scores.length) return right;
  throw new RangeError(
    `只有${scores.length}个类别，没有第${right}个（从0数起）。`,
  );
}

export function example(): Record<string, number> {
  const scores = [2, 1, 0.1];
  return {
    ...numbered('p', softmax(scores)),
    loss: softmaxLoss(scores, 0),
    ...numbered('gradient', softmaxGradient(scores, 0)),
  };
}

const numbered = (name: string, values: number[]): Record<string, number> =>
  Object.fromEntries(values.map((v, i) => [`${name}.${i + 1}`, v]));
