// #region normal
/**
 * Share of a standard normal below z. Abramowitz & Stegun 7.1.26: wrong
 * by less than 10⁻⁷.
 */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = [
    1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592,
  ].reduce((sum, coefficient) => (sum + coefficient) * t, 0);
  const tail = 0.5 * polynomial * Math.exp(-x * x);
  return z < 0 ? tail : 1 - tail;
}
// #endregion
