import { fraction, sameLength } from './input.ts';

// #region total
/**
 * Σ weight · score. Weights are shares of a whole, scores run from 0 to 5.
 */
export function total(weights: number[], scores: number[]): number {
  sameLength('权重与得分', weights, scores);
  const whole = weights.reduce((sum, w) => sum + fraction('权重', w), 0);
  if (Math.abs(whole - 1) > 1e-9)
    throw new RangeError(
      `权重之和必须是1，现在是${Number(whole.toPrecision(6))}。`,
    );
  return weights.reduce((sum, w, i) => sum + w * score(scores[i]), 0);
}
// #endregion

function score(value: number | undefined): number {
  if (value !== undefined && value >= 0 && value <= 5) return value;
  throw new RangeError(`得分必须在0与5之间，现在是${value}。`);
}

export function example(): Record<string, number> {
  // technology, market, money: 25, 45 and 30 %
  return { total: total([0.25, 0.45, 0.3], [3, 2, 4]) };
}
