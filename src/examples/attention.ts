import { positive, sameLength } from './input.ts';

// #region attention
/**
 * Turns scores into shares that sum to 1. The largest is taken off first,
 * so nothing overflows.
 */
export function softmax(scores: number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** How much the query looks at each key: softmax(q·k / √d). */
export function attentionWeights(
  query: number[],
  keys: number[][],
): number[] {
  const scale = Math.sqrt(positive('维度', query.length));
  return softmax(keys.map((key) => dot(query, key) / scale));
}

/**
 * The values, averaged by those weights: softmax(QKᵀ/√d)V for one query.
 */
export function attend(
  query: number[],
  keys: number[][],
  values: number[][],
): number[] {
  sameLength('键与值', keys, values);
  const weights = attentionWeights(query, keys);
  const width = values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, c) =>
    dot(
      weights,
      values.map((row) => row[c] ?? 0),
    ),
  );
}

function dot(a: number[], b: number[]): number {
  sameLength('两个向量', a, b);
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
// #endregion

export function example(): Record<string, number> {
  const query = [1, 0];
  const keys = [
    [1, 0],
    [0, 1],
    [1, 1],
  ];
  const values = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  const weights = attentionWeights(query, keys).map((w, i) => [
    `weight.${i + 1}`,
    w,
  ]);
  const output = attend(query, keys, values).map((v, i) => [
    `output.${i + 1}`,
    v,
  ]);
  return Object.fromEntries([...weights, ...output]);
}
