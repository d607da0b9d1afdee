import { finite, nonNegative, positive } from './input.ts';

// #region margin
/** Gross margin: (revenue − cost of service) / revenue; no unit. */
export function grossMargin(revenue: number, cost: number): number {
  return (
    (positive('收入', revenue) - nonNegative('服务成本', cost)) / revenue
  );
}

/** Revenue at which the gross profit pays the fixed costs, same unit. */
export function revenueToCover(fixedCosts: number, margin: number): number {
  if (finite('毛利率', margin) > 0)
    return nonNegative('固定开支', fixedCosts) / margin;
  throw new RangeError('毛利率不大于0，收入再多也盖不住固定开支。');
}
// #endregion

export function example(): Record<string, number> {
  const [thin, thick] = [revenueToCover(80, 0.25), revenueToCover(80, 0.6)];
  return {
    'minimax.2025': grossMargin(79.04, 79.04 - 20.079), // million USD
    'cover.25': thin, // 万元 a month, fixed costs of 80
    'cover.60': thick,
    'cover.fewer': 1 - thick / thin,
  };
}
