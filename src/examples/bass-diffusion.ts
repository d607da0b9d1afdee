import { fraction, nonNegative, positive } from './input.ts';

/**
 * How a market of so many takes something up (Bass 1969): p is the share
 * of the rest who come by themselves in a year, q how strongly each who
 * has it draws others.
 */
export interface Market {
  size: number;
  p: number;
  q: number;
}

// #region share
/**
 * Share of the market that has it after t years:
 * F(t) = (1 − e^−(p+q)t) / (1 + (q/p)·e^−(p+q)t)
 */
export function share({ p, q }: Market, years: number): number {
  const rest = Math.exp(-rate(p, q) * nonNegative('年数', years));
  return (1 - rest) / (1 + (q / p) * rest);
}

/** Customers after t years. */
export function adopters(market: Market, years: number): number {
  return positive('市场大小', market.size) * share(market, years);
}
// #endregion

// #region peak
/**
 * The year in which most come, t* = ln(q/p) / (p + q); 0 where imitation
 * is no stronger than innovation, for then it only slows down.
 */
export function peakYear({ p, q }: Market): number {
  const sum = rate(p, q);
  return q > p ? Math.log(q / p) / sum : 0;
}

/** Newcomers a year at time t: M·F′(t) = M·(p + q·F)·(1 − F). */
export function newcomers(market: Market, years: number): number {
  const { size, p, q } = market;
  const taken = share(market, years);
  return positive('市场大小', size) * (p + q * taken) * (1 - taken);
}
// #endregion

function rate(p: number, q: number): number {
  positive('创新系数p', p);
  return fraction('创新系数p', p) + nonNegative('模仿系数q', q);
}

/**
 * The average of many product classes is near p = 0.03 and q = 0.38
 * (Sultan, Farley & Lehmann 1990); the size is assumed.
 */
export const ordinary: Market = { size: 10_000, p: 0.03, q: 0.38 };
/** Stronger imitation: reference customers, a community. Assumed. */
export const connected: Market = { ...ordinary, q: 0.6 };

export function example(): Record<string, number> {
  return {
    ...told('q038', ordinary),
    ...told('q060', connected),
    'more.5': adopters(connected, 5) - adopters(ordinary, 5),
  };
}

function told(name: string, market: Market): Record<string, number> {
  const peak = peakYear(market);
  return {
    ...Object.fromEntries(
      [1, 2, 3, 5, 7, 10, 15].map((t) => [
        `${name}.${t}`,
        adopters(market, t),
      ]),
    ),
    [`${name}.peak`]: peak,
    [`${name}.atPeak`]: newcomers(market, peak),
  };
}
