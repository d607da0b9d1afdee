import { fraction, whole } from './input.ts';

/** Standard normal quantiles: 5 % two-sided, and 80 % power. */
const Z_ALPHA = 1.959963984540054;
const Z_POWER = 0.8416212335729143;

// #region sample-size
/**
 * People for each arm of an A/B test that should tell the rates p and q
 * (0–1) apart: n = (z₁ + z₂)² · (p(1 − p) + q(1 − q)) / (q − p)², with
 * 5 % false alarms and 80 % power.
 */
export function samplePerArm(p: number, q: number): number {
  const difference = fraction('改后比例', q) - fraction('原比例', p);
  if (difference === 0)
    throw new RangeError('两个比例相同，多少样本也分不出来。');
  const spread = p * (1 - p) + q * (1 - q);
  return Math.ceil(((Z_ALPHA + Z_POWER) ** 2 * spread) / difference ** 2);
}
// #endregion

// #region team
/** Pairs of people who may have to talk: n(n − 1) / 2. */
export function teamLines(people: number): number {
  return (whole('人数', people) * (people - 1)) / 2;
}
// #endregion

export function example(): Record<string, number> {
  return {
    perArm: samplePerArm(0.6, 0.65),
    'days.200': (2 * samplePerArm(0.6, 0.65)) / 200, // both arms
    'perArm.onePoint': samplePerArm(0.6, 0.61),
    'lines.5': teamLines(5),
    'lines.8': teamLines(8),
    'lines.12': teamLines(12),
    'lines.20': teamLines(20),
    'lines.60': teamLines(60),
    'lines.20over8': teamLines(20) / teamLines(8),
  };
}
