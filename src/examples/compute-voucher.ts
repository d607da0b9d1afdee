import { finite, fraction, nonNegative, positive } from './input.ts';

/** A voucher: what share of a contract is paid back, at most how much. */
export interface Voucher {
  /** 0.3 for 30 %. */
  share: number;
  /** In the unit of the contract; none where the rules name none. */
  cap?: number;
}

// #region net
/** min(contract × share, cap): what comes back, in the contract's unit. */
export function subsidy(contract: number, { share, cap }: Voucher): number {
  const full =
    nonNegative('合同额', contract) * fraction('补贴比例', share);
  return cap === undefined
    ? full
    : Math.min(full, nonNegative('上限', cap));
}

/** What one pays oneself. */
export function netCost(contract: number, voucher: Voucher): number {
  return contract - subsidy(contract, voucher);
}

/** The contract from which on the cap, not the share, decides. */
export function capBindsFrom({ share, cap }: Voucher): number {
  if (cap === undefined) return Number.POSITIVE_INFINITY;
  return nonNegative('上限', cap) / positive('补贴比例', share);
}
// #endregion

// #region margin
/** Gross margin: (revenue − costs) / revenue. */
export function grossMargin(revenue: number, costs: number): number {
  return (positive('收入', revenue) - finite('成本', costs)) / revenue;
}
// #endregion

/**
 * In 万元. Shanghai, measures of 2025-07-28: computing at most 30 % of the
 * rent (no cap is named), models at most 50 % and 500; Hangzhou: computing
 * at most 30 % and 800 for a company.
 */
export const shanghaiCompute: Voucher = { share: 0.3 };
export const shanghaiModel: Voucher = { share: 0.5, cap: 500 };
export const hangzhou: Voucher = { share: 0.3, cap: 800 };

export function example(): Record<string, number> {
  // assumed: 5 million a year of revenue, 3 million of computing
  const [revenue, compute] = [500, 300];
  const net = netCost(compute, shanghaiCompute);
  return {
    'shanghai.compute.subsidy': subsidy(300, shanghaiCompute),
    'shanghai.compute.net': netCost(300, shanghaiCompute),
    'shanghai.model.subsidy': subsidy(800, shanghaiModel),
    'shanghai.model.net': netCost(800, shanghaiModel),
    'shanghai.model.capFrom': capBindsFrom(shanghaiModel),
    'hangzhou.subsidy': subsidy(360, hangzhou),
    'hangzhou.net': netCost(360, hangzhou),
    'hangzhou.capFrom': capBindsFrom(hangzhou),
    'margin.with': grossMargin(revenue, net),
    'margin.without': grossMargin(revenue, compute),
    // percentage points
    'margin.lost':
      (grossMargin(revenue, net) - grossMargin(revenue, compute)) * 100,
  };
}
