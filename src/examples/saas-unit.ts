import { lifetimeValue, payback } from './customer-value.ts';
import { fraction, positive } from './input.ts';

/** A subscription seen from one customer; money in one currency. */
export interface Subscription {
  /** ARPA: revenue of a customer in a month. */
  revenue: number;
  /** Gross margin, 0–1. */
  margin: number;
  /** Share of the customers that leave in a month, 0–1. */
  churn: number;
  /** CAC: what it costs to win one. */
  acquisition: number;
}

// #region unit
/** LTV = ARPA · GM / churn, its ratio to CAC, and payback in months. */
export function unitEconomics(of: Subscription) {
  const profit =
    positive('月收入', of.revenue) * fraction('毛利率', of.margin);
  const ltv = lifetimeValue(profit, of.churn);
  return {
    ltv,
    ratio: ltv / positive('获客成本', of.acquisition),
    payback: payback(of.acquisition, profit),
  };
}

/** The gross margin at which LTV is so many times CAC; above 1: never. */
export function marginFor(ratio: number, of: Subscription): number {
  return (
    (ratio * of.acquisition * of.churn) / positive('月收入', of.revenue)
  );
}
// #endregion

/** Assumed. */
const plan: Subscription = {
  revenue: 99,
  margin: 0.55,
  churn: 0.03,
  acquisition: 600,
};

export function example(): Record<string, number> {
  const at = (margin: number) => unitEconomics({ ...plan, margin });
  const better = at(0.75);
  return {
    ...unitEconomics(plan),
    'better.ltv': better.ltv,
    'better.ratio': better.ratio,
    'better.payback': better.payback,
    // MiniMax in 2025; two averages of ICONIQ’s survey
    'gm25.ratio': at(0.254).ratio,
    'gm45.ratio': at(0.45).ratio,
    'gm52.ratio': at(0.52).ratio,
    'gm.even': marginFor(3, plan),
  };
}
