import { fraction, nonNegative, positive } from './input.ts';
import {
  deepseek,
  mixedCost,
  PEAK_SHARE,
  request,
} from './token-economics.ts';

/**
 * One subscriber's month, in yuan; fractions of a fen are kept, and only
 * what is printed is rounded.
 */
export interface Plan {
  /** What the subscriber pays, A. */
  yuanPerMonth: number;
  /** How often the model is called, n. */
  requests: number;
  /** What one call costs, c. */
  yuanPerRequest: number;
  /** Other costs that come with the subscriber: hosting, support, v. */
  otherYuan: number;
  /** Share of the price that the payment channel keeps, φ, 0–1. */
  feeShare: number;
}

/** Assumed; the cost of a call follows from DeepSeek's list of prices. */
export const flash: Plan = {
  yuanPerMonth: 49,
  requests: 600,
  yuanPerRequest: mixedCost(request, deepseek.flash, PEAK_SHARE),
  otherYuan: 6,
  feeShare: 0.01,
};
export const pro: Plan = {
  ...flash,
  yuanPerRequest: mixedCost(request, deepseek.pro, PEAK_SHARE),
};

/** A router sends four calls of five to flash and one to pro. */
export const routed: Plan = {
  ...flash,
  yuanPerRequest: 0.8 * flash.yuanPerRequest + 0.2 * pro.yuanPerRequest,
};

// #region account
/**
 * F5: where a month's price goes. COGS = n·c + v + φ·A, GM = 1 − COGS / A;
 * amounts in yuan, the margin as a share (below 0: a loss).
 */
export function account(plan: Plan) {
  const price = positive('月费', plan.yuanPerMonth);
  const inference =
    nonNegative('调用次数', plan.requests) *
    nonNegative('每次成本', plan.yuanPerRequest);
  const other = nonNegative('其他变动成本', plan.otherYuan);
  const fee = price * fraction('支付费率', plan.feeShare);
  const cogs = inference + other + fee;
  const profit = price - cogs;
  return { inference, other, fee, cogs, profit, margin: profit / price };
}
// #endregion

// #region threshold
/**
 * Calls a month beyond which a subscriber costs more than he pays:
 * (A − v − φA) / c.
 */
export function lossThreshold(plan: Plan): number {
  const { profit: budget } = account({ ...plan, requests: 0 });
  if (budget <= 0)
    throw new RangeError(
      '月费还不够付固定的变动成本与支付费，一次不用也亏。',
    );
  return budget / positive('每次成本', plan.yuanPerRequest);
}
// #endregion

export function example(): Record<string, number> {
  const plans = {
    flash,
    pro,
    routed,
    proHeavy: { ...pro, requests: 3000 },
  };
  const accounts = Object.entries(plans).flatMap(([name, plan]) =>
    Object.entries(account(plan)).map(([key, value]) => [
      `${name}.${key}`,
      value,
    ]),
  );
  return {
    ...Object.fromEntries(accounts),
    'flash.inferenceOfCogs': account(flash).inference / account(flash).cogs,
    // LTV by revenue instead of gross profit
    'pro.overstated': 1 / account(pro).margin - 1,
    'flash.threshold': lossThreshold(flash),
    'pro.threshold': lossThreshold(pro),
  };
}
