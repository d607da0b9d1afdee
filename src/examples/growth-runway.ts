import { fraction, nonNegative, positive, whole } from './input.ts';
import { burnMultiple } from './runway.ts';

/** A company's money, in yuan; growth is a share a month. */
export interface Company {
  cash: number;
  revenueYuanPerMonth: number;
  revenueGrowth: number;
  grossMargin: number;
  /** Everything paid beside the cost of the revenue. */
  expensesYuanPerMonth: number;
  expensesGrowth: number;
}

/** Assumed. */
export const company: Company = {
  cash: 12_000_000,
  revenueYuanPerMonth: 300_000,
  revenueGrowth: 0,
  grossMargin: 0.6,
  expensesYuanPerMonth: 1_000_000,
  expensesGrowth: 0,
};

// #region simple
/** What goes out each month beyond the gross profit, in yuan. */
export function netBurn(of: Company): number {
  const profit =
    nonNegative('月收入', of.revenueYuanPerMonth) *
    fraction('毛利率', of.grossMargin);
  return nonNegative('月开支', of.expensesYuanPerMonth) - profit;
}

/** F10: months that the cash lasts if nothing changes. */
export function simpleRunway(of: Company): number {
  if (netBurn(of) <= 0)
    throw new RangeError('毛利已经盖过开支，现金不会烧完，没有跑道可算。');
  return nonNegative('现金', of.cash) / netBurn(of);
}
// #endregion

// #region simulate
export interface Path {
  /** Cash at the end of each month; the first entry is the start. */
  cash: number[];
  /** Months paid in full before the cash ran out; undefined: it lasts. */
  paidMonths?: number;
  /** The first month whose gross profit covers the expenses. */
  turnsInMonth?: number;
}

/** F10: month by month; first the month is booked, then both grow. */
export function simulate(of: Company, months = 60): Path {
  const path: Path = { cash: [positive('现金', of.cash)] };
  const now = { ...of };
  for (let month = 1; month <= whole('月数', months); month++) {
    const burn = netBurn(now);
    if (burn <= 0) path.turnsInMonth ??= month;
    now.cash -= burn;
    path.cash.push(now.cash);
    if (now.cash < 0) return { ...path, paidMonths: month - 1 };
    now.revenueYuanPerMonth *= 1 + of.revenueGrowth;
    now.expensesYuanPerMonth *= 1 + of.expensesGrowth;
  }
  return path;
}
// #endregion

// #region dilution
/** F12: the share left after rounds that sell these shares. */
export function shareLeft(sold: number[]): number {
  return sold.reduce(
    (left, share) => left * (1 - fraction('稀释', share)),
    1,
  );
}
// #endregion

export function example(): Record<string, number> {
  const growing = (revenueGrowth: number): Company => ({
    ...company,
    revenueGrowth,
    expensesGrowth: 0.01,
  });
  const [flat, slow, fast] = [
    simulate(company),
    simulate(growing(0.08)),
    simulate(growing(0.12)),
  ];
  const grown = 1.08 ** 12 - 1; // of a year at 8 % a month
  return {
    burn: netBurn(company),
    simple: simpleRunway(company),
    'flat.months': flat.paidMonths ?? 60,
    'flat.left': flat.cash.at(-2) ?? 0,
    'slow.months': slow.paidMonths ?? 60,
    'slow.left': slow.cash.at(-2) ?? 0,
    'fast.turns': fast.turnsInMonth ?? 0,
    'fast.lowest': Math.min(...fast.cash),
    'fast.atTurn': fast.cash[fast.turnsInMonth ?? 0] ?? 0,
    burnMultiple: burnMultiple(
      12 * netBurn(company),
      12 * company.revenueYuanPerMonth * grown,
    ),
    'founders.3rounds': shareLeft([0.15, 0.15, 0.15]),
    'founders.withPools': shareLeft([0.15, 0.15, 0.15, 0.1, 0.1]),
    'investor.share': 0.2 / 1.2, // 0.2 亿 into a post-money of 1.2 亿
  };
}
