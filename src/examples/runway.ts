import { nonNegative, positive, whole } from './input.ts';

/** All money in one unit: dollars, 万美元 or 亿元. */
export interface Plan {
  cash: number;
  /** Paid out a month, whether there are customers or not. */
  costs: number;
  /** Received in the first month. */
  revenue: number;
  /** Growth of revenue a month: 0.1 for 10 %. */
  growth: number;
}

// #region runway
/**
 * Months until the cash is gone: cash / (burn − revenue), both a month.
 * `Infinity` when revenue covers the burn.
 */
export function runwayMonths(
  cash: number,
  burn: number,
  revenue: number,
): number {
  const left = nonNegative('现金', cash);
  const net = nonNegative('月支出', burn) - nonNegative('月收入', revenue);
  return net > 0 ? left / net : Number.POSITIVE_INFINITY;
}

/** Net burn for each unit of new yearly revenue: below 1 is rare. */
export function burnMultiple(netBurn: number, newYearlyRevenue: number) {
  return (
    nonNegative('净烧钱', netBurn) /
    positive('净新增年收入', newYearlyRevenue)
  );
}
// #endregion

// #region growth
/** Cash at the end of each month, from month 0 on, until it is gone. */
export function cashCurve(plan: Plan, months: number): number[] {
  if (!(plan.growth > -1)) throw new RangeError('月增速必须大于 −100%。');
  let revenue = nonNegative('月收入', plan.revenue);
  const curve = [nonNegative('现金', plan.cash)];
  for (let month = 1; month <= whole('月数', months); month++) {
    const left = (curve.at(-1) ?? 0) - nonNegative('月支出', plan.costs);
    curve.push(left + revenue);
    if (left + revenue < 0) break;
    revenue *= 1 + plan.growth;
  }
  return curve;
}

/** Default alive: revenue reaches the costs before the cash is gone. */
export function defaultAlive(plan: Plan): boolean {
  if (plan.growth < 0) return plan.costs === 0;
  if (plan.revenue >= plan.costs) return true;
  if (!(plan.growth > 0 && plan.revenue > 0)) return false;
  const times = Math.log(plan.costs / plan.revenue);
  const months = Math.ceil(times / Math.log(1 + plan.growth));
  return (cashCurve(plan, months).at(-1) ?? 0) >= 0;
}

/** The slowest growth a month that keeps a plan alive, found by halving. */
export function leastGrowth(plan: Plan): number {
  if (plan.revenue >= plan.costs) return 0;
  positive('月收入', plan.revenue);
  let [dies, lives] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const growth = (dies + lives) / 2;
    if (defaultAlive({ ...plan, growth })) lives = growth;
    else dies = growth;
  }
  return lives;
}
// #endregion

// #region receivables
const DAYS_PER_MONTH = 30;

/** Money that customers owe when they pay after so many days. */
export function receivables(monthlyRevenue: number, days: number): number {
  return (
    (nonNegative('月收入', monthlyRevenue) * nonNegative('账期', days)) /
    DAYS_PER_MONTH
  );
}
// #endregion

/** The example of the article, in 万美元 (10,000 US dollars). */
export const defaults: Plan = {
  cash: 1200,
  costs: 80,
  revenue: 20,
  growth: 0,
};

export function example(): Record<string, number> {
  const { cash, costs, revenue } = defaults;
  const growing = { ...defaults, growth: 0.08 };
  const later = receivables(revenue, 112) - receivables(revenue, 58);
  return {
    months: runwayMonths(cash, costs, revenue),
    'months.noRevenue': runwayMonths(cash, costs, 0),
    // 亿元: cash at the end of June 2025, outflow of the half year
    'zhipu.months': runwayMonths(25.52, 13.27 / 6, 0),
    'zhipu.perMonth': 13.27 / 6,
    // and by what is not cash: adjusted and whole net loss of the half year
    'zhipu.monthsByAdjustedLoss': runwayMonths(25.52, 17.52 / 6, 0),
    'zhipu.monthsByNetLoss': runwayMonths(25.52, 23.58 / 6, 0),
    'growing.lowest': Math.min(...cashCurve(growing, 60)),
    'growing.month': monthOfLeast(cashCurve(growing, 60)),
    'slow.month': cashCurve({ ...defaults, growth: 0.04 }, 60).length - 2,
    leastGrowth: leastGrowth(defaults),
    'receivables.58': receivables(revenue, 58),
    'receivables.112': receivables(revenue, 112),
    'receivables.later': later,
    'receivables.laterDays': (later / (costs - revenue)) * DAYS_PER_MONTH,
    burnMultiple: burnMultiple(720, 240),
  };
}

const monthOfLeast = (curve: number[]): number =>
  curve.indexOf(Math.min(...curve));
