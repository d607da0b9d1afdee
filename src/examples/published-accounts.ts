import { finite, fraction, positive } from './input.ts';
import { trainingFlops } from './training-compute.ts';

// #region margin
/** One line of business; margins are shares, below 0 at a loss. */
export interface Segment {
  /** Revenue in any unit, the same for all segments; shares will do. */
  revenue: number;
  grossMargin: number;
}

/** F13: the margin of the whole from those of its parts, Σ wᵢ·GMᵢ. */
export function wholeMargin(segments: Segment[]): number {
  const revenue = segments.reduce((sum, s) => sum + s.revenue, 0);
  const profit = segments.reduce(
    (sum, s) =>
      sum +
      positive('分部收入', s.revenue) * finite('毛利率', s.grossMargin),
    0,
  );
  return profit / positive('收入', revenue);
}

export const zhipu2024: Segment[] = [
  { revenue: 0.845, grossMargin: 0.66 }, // on the customer's premises
  { revenue: 0.155, grossMargin: 0.034 }, // cloud
];
export const zhipu2025h1: Segment[] = [
  { revenue: 0.848, grossMargin: 0.591 },
  { revenue: 0.152, grossMargin: -0.004 },
];
/** First three quarters of 2025, revenue in million US dollars. */
export const minimax2025: Segment[] = [
  { revenue: 38.02, grossMargin: 0.047 }, // apps for consumers
  { revenue: 15.45, grossMargin: 0.694 }, // open platform
];
// #endregion

// #region decline
/**
 * F14: by what factor a price falls in a year when it fell from `first`
 * to `last` over so many months.
 */
export function yearlyFactor(
  first: number,
  last: number,
  months: number,
): number {
  const factor = positive('期初价', first) / positive('期末价', last);
  return factor ** (12 / positive('月数', months));
}
// #endregion

// #region cash
/** Months that cash lasts at the pace of a period's outflow. */
export function monthsOfCash(
  cash: number,
  outflow: number,
  periodMonths: number,
): number {
  return (
    finite('现金', cash) /
    (positive('流出', outflow) / positive('月数', periodMonths))
  );
}
// #endregion

export function example(): Record<string, number> {
  const deepseek = trainingFlops(37e9, 14.8e12);
  const gpuHours = 2.788e6; // H800
  return {
    'train.gpt3': trainingFlops(175e9, 300e9),
    'train.deepseek': deepseek,
    'train.deepseek.perCardSecond': deepseek / (gpuHours * 3600),
    'train.deepseek.usd': gpuHours * 2, // at an assumed 2 USD an hour
    'train.deepseek.days': gpuHours / 2048 / 24,
    'train.chinchilla.tokensPerParameter': 1.4e12 / 70e9,
    'zhipu.2024': wholeMargin(zhipu2024),
    'zhipu.2025h1': wholeMargin(zhipu2025h1),
    'zhipu.computeShare': fraction('算力占比', 15.53 / 21.95),
    'zhipu.researchToRevenue': 21.95 / 3.124,
    'zhipu.revenueGrowth': 3.12414 / 1.24538 - 1,
    // adjusted net loss over revenue
    'zhipu.lossToRevenue.2024': 24.66 / 3.12414,
    'zhipu.netLossToRevenue.2024': 29.58 / 3.12414,
    'zhipu.lossToRevenue.2025h1': 17.52 / 1.90877,
    'zhipu.receivablesToHalfYear': 1.717 / 1.90877,
    'zhipu.monthsByLoss': monthsOfCash(25.52, 17.52, 6),
    'minimax.2025q3': wholeMargin(minimax2025),
    'minimax.payingShare': 1.7716 / 212, // million users
    'minimax.times': 79.04 / 30.52,
    'minimax.growth': 79.04 / 30.52 - 1,
    'minimax.lossToRevenue.2025': 251 / 79.04,
    'minimax.2025': 20.079 / 79.04,
    'decline.factor': 20 / 0.07,
    'decline.yearly': yearlyFactor(20, 0.07, 23),
    'decline.yearly18': yearlyFactor(20, 0.07, 18),
  };
}
