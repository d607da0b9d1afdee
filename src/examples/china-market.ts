import { positive } from './input.ts';

/**
 * Generative services filed with the Cyberspace Administration of China:
 * at the end of 2024 and of March 2025 as it announced them, on
 * 2025-11-01 as others report.
 */
export const filings = { end2024: 302, march2025: 346, november2025: 611 };

/** Tokens served by China’s public clouds, in 10¹²; IDC. */
export const tokens = { year2024: 114.2, half2025: 536.7 };

/** Users of generative AI at the end of 2025; CNNIC’s 57th report. */
export const users2025 = 602e6;

// #region rate
/** How many are added in a month on average. */
export function perMonth(from: number, to: number, months: number): number {
  return (to - from) / positive('月数', months);
}
// #endregion

export function example(): Record<string, number> {
  return {
    'filings.perMonth': perMonth(filings.end2024, filings.november2025, 10),
    'users.onePercent': users2025 / 100,
    'tokens.growth': tokens.half2025 / tokens.year2024,
    // half a year against the average half of the year before
    'tokens.growthOfHalf': (2 * tokens.half2025) / tokens.year2024,
  };
}
