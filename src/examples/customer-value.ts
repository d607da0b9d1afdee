import { finite, fraction, nonNegative, positive, whole } from './input.ts';
import { account, flash, pro } from './subscription.ts';

// #region ltv
/**
 * F6: what a customer brings in before he leaves, GP / χ, in the currency
 * of the gross profit. Profit and churn must be of the same period; with
 * a gross profit below 0 every customer is a loss.
 */
export function lifetimeValue(grossProfit: number, churn: number): number {
  return finite('每期毛利', grossProfit) / churning(churn);
}

/** Periods until gross profit has paid back what the customer cost. */
export function payback(
  acquisitionCost: number,
  grossProfit: number,
): number {
  if (!(grossProfit > 0))
    throw new RangeError(
      '每期毛利不大于0，获客成本永远收不回来，没有回本期。',
    );
  return nonNegative('获客成本', acquisitionCost) / grossProfit;
}

/** F6b: the same, each period's profit worth `discount` less. */
export function discountedValue(
  grossProfit: number,
  churn: number,
  discount: number,
): number {
  const stays = 1 - churning(churn);
  const kept = stays / (1 + nonNegative('折现率', discount));
  return finite('每期毛利', grossProfit) / (1 - kept);
}

/** F6b: only what comes in within so many periods. */
export function valueWithin(
  grossProfit: number,
  churn: number,
  periods: number,
): number {
  const left = (1 - churning(churn)) ** whole('期数', periods);
  return (finite('每期毛利', grossProfit) * (1 - left)) / churn;
}

function churning(churn: number): number {
  if (churn === 0)
    throw new RangeError(
      '流失率为0时客户永远不走，LTV没有有限的值；请改用截断的LTV。',
    );
  return fraction('流失率', churn);
}
// #endregion

// #region retention
/** Recurring revenue of one cohort over a period, in one currency. */
export interface Cohort {
  start: number;
  expansion: number;
  contraction: number;
  churned: number;
}

/** F8: GRR leaves expansion out, so it cannot exceed 1; NRR counts it. */
export function retention(cohort: Cohort) {
  const start = positive('期初收入', cohort.start);
  const lost =
    nonNegative('收缩', cohort.contraction) +
    nonNegative('流失收入', cohort.churned);
  if (lost > start)
    throw new RangeError('收缩与流失之和超过了期初收入，不可能。');
  const gross = (start - lost) / start;
  return {
    gross,
    net: gross + nonNegative('扩张', cohort.expansion) / start,
  };
}
// #endregion

/** Assumed: yuan to win one subscriber. */
export const ACQUISITION_YUAN = 180;

export function example(): Record<string, number> {
  const results: Record<string, number> = {};
  for (const [name, plan] of Object.entries({ flash, pro })) {
    const { profit } = account(plan);
    results[`${name}.payback`] = payback(ACQUISITION_YUAN, profit);
    for (const percent of [5, 8]) {
      const value = lifetimeValue(profit, percent / 100);
      results[`${name}.churn${percent}.ltv`] = value;
      results[`${name}.churn${percent}.ratio`] = value / ACQUISITION_YUAN;
      results[`${name}.churn${percent}.cap`] = value / 3;
    }
  }
  const { profit } = account(flash);
  const contract = 120_000 * 0.65; // yuan of gross profit a year
  const cohort = { start: 100, expansion: 18, contraction: 4, churned: 8 };
  return {
    ...results,
    'flash.discounted': discountedValue(profit, 0.05, 0.01),
    'flash.within36': valueWithin(profit, 0.05, 36),
    'flash.discounted.less':
      1 - discountedValue(profit, 0.05, 0.01) / lifetimeValue(profit, 0.05),
    'flash.lifetimeMonths': 1 / 0.05,
    'b2b.ltv': lifetimeValue(contract, 0.12),
    'b2b.ratio': lifetimeValue(contract, 0.12) / 90_000,
    'b2b.payback': payback(90_000, contract / 12),
    nrr: retention(cohort).net,
    grr: retention(cohort).gross,
    'yearlyChurn.of5': 1 - 0.95 ** 12,
  };
}
