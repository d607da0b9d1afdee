import { fraction, nonNegative, positive } from './input.ts';

// #region concentration
/**
 * Herfindahl–Hirschman index of shares that sum to 1: 1 when all lies
 * with one supplier, 1/n when spread evenly over n. Multiply by 10,000
 * for the scale of competition law.
 */
export function concentration(shares: number[]): number {
  const sum = shares.reduce(
    (total, share) => total + fraction('份额', share),
    0,
  );
  if (Math.abs(sum - 1) > 1e-6)
    throw new RangeError(
      `份额之和必须是100%，现在是${Number((sum * 100).toFixed(4))}%。`,
    );
  return shares.reduce((total, share) => total + share ** 2, 0);
}
// #endregion

// #region expected-loss
export interface Outage {
  /** Chance within a year that the supplier cuts off, 0–1. */
  probability: number;
  /** Days until the product runs on another supplier. */
  switchingDays: number;
  /** Gross profit a day that stands still meanwhile, in US dollars. */
  usdPerDay: number;
}

/** Expected loss in US dollars a year: P × days × gross profit a day. */
export function expectedLoss({
  probability,
  switchingDays,
  usdPerDay,
}: Outage): number {
  return (
    fraction('断供概率', probability) *
    nonNegative('切换天数', switchingDays) *
    nonNegative('每日毛利', usdPerDay)
  );
}
// #endregion

// #region market
/** How many times as large. */
export const ratio = (now: number, before: number): number =>
  now / positive('基数', before);

/** What a quantity was before it grew by `growth` (1.417 for 141.7 %). */
export const before = (now: number, growth: number): number =>
  now / positive('增长倍数', 1 + growth);

/**
 * Public-cloud model calls in China, first half of 2025, by IDC; 其他
 * counted as one supplier.
 */
export const idcShares = {
  火山引擎: 0.492,
  阿里云: 0.27,
  百度智能云: 0.17,
  其他: 0.068,
};
// #endregion

export function example(): Record<string, number> {
  return {
    concentration: concentration([0.8, 0.2]),
    equalSuppliers: 1 / concentration([0.8, 0.2]),
    expectedLoss: expectedLoss({
      probability: 0.1,
      switchingDays: 30,
      usdPerDay: 2000,
    }),
    'idc.concentration': concentration(Object.values(idcShares)) * 10_000,
    // trillion tokens: first half of 2025, all of 2024
    'idc.growth': ratio(536.7, 114.2),
    'cnnic.users2024': before(6.02e8, 1.417), // people
    // gross profit over revenue, million USD, 2025
    'minimax.grossMargin': ratio(20.079, 79.04),
    // revenue, million USD, 2025 over 2024
    'minimax.growth': ratio(79.04, 30.52) - 1,
  };
}
