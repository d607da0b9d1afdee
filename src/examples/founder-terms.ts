import { nonNegative, positive } from './input.ts';

// #region vesting
/**
 * Part of a grant (0–1) that has vested after so many months: nothing
 * before the cliff, then evenly until all of it has.
 */
export function vested(months: number, cliff = 12, whole = 48): number {
  if (nonNegative('入职月数', months) < cliff) return 0;
  return Math.min(months / positive('归属月数', whole), 1);
}
// #endregion

// #region redemption
/** What one invested comes to when it is bought back: (1 + rate)^years. */
export function redemptionMultiple(yearlyRate: number, years: number) {
  return (
    (1 + nonNegative('年息', yearlyRate)) ** nonNegative('年数', years)
  );
}
// #endregion

export function example(): Record<string, number> {
  return {
    'vested.11': vested(11),
    'vested.12': vested(12),
    'vested.18': vested(18),
    'vested.60': vested(60),
    'redemption.8percent5years': redemptionMultiple(0.08, 5),
  };
}
