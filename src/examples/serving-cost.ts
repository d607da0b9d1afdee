import { fraction, nonNegative, positive, whole } from './input.ts';

/** Rented cards that serve a model of one's own. */
export interface Cluster {
  cards: number;
  usdPerCardHour: number;
  tokensPerCardSecond: number;
  /** Share of the hours in which the cards really work, 0–1. */
  utilisation: number;
}

const HOURS_PER_MONTH = 720;
const DAYS_PER_MONTH = 30;

export const defaults: Cluster = {
  cards: 8,
  usdPerCardHour: 2.5,
  tokensPerCardSecond: 2500,
  utilisation: 0.5,
};

// #region costs
/** US dollars a month, whether the cards work or not. */
export function rentPerMonth({ cards, usdPerCardHour }: Cluster): number {
  return (
    whole('卡数', cards) *
    nonNegative('租价', usdPerCardHour) *
    HOURS_PER_MONTH
  );
}

/**
 * Million tokens a month that the cards can serve at that utilisation.
 */
export function capacityPerMonth({
  cards,
  tokensPerCardSecond,
  utilisation,
}: Cluster): number {
  const perSecond =
    whole('卡数', cards) * positive('每卡吞吐', tokensPerCardSecond);
  return (
    (perSecond * 3600 * HOURS_PER_MONTH * fraction('利用率', utilisation)) /
    1e6
  );
}

/** US dollars for a million tokens of one's own. */
export function usdPerMillionTokens(cluster: Cluster): number {
  return (
    rentPerMonth(cluster) / positive('产能', capacityPerMonth(cluster))
  );
}
// #endregion

// #region break-even
/** US dollars a month for the API: grows with every token. */
export function apiPerMonth(
  millionTokens: number,
  apiUsdPerMillion: number,
): number {
  return (
    nonNegative('每月词元', millionTokens) *
    nonNegative('API价', apiUsdPerMillion)
  );
}

/** Million tokens a month at which the API's bill reaches the rent. */
export function breakEven(
  cluster: Cluster,
  apiUsdPerMillion: number,
): number {
  return rentPerMonth(cluster) / positive('API价', apiUsdPerMillion);
}

/**
 * The utilisation at which a token of one's own costs as much as the
 * API's; above 1: never.
 */
export function breakEvenUtilisation(
  cluster: Cluster,
  apiUsdPerMillion: number,
): number {
  const full = usdPerMillionTokens({ ...cluster, utilisation: 1 });
  return full / positive('API价', apiUsdPerMillion);
}
// #endregion

export function example(): Record<string, number> {
  const at = (utilisation: number) =>
    usdPerMillionTokens({ ...defaults, utilisation });
  return {
    rent: rentPerMonth(defaults),
    breakEven: breakEven(defaults, 1),
    breakEvenPerDay: breakEven(defaults, 1) / DAYS_PER_MONTH,
    breakEvenUtilisation: breakEvenUtilisation(defaults, 1),
    capacity: capacityPerMonth(defaults),
    'unitCost.10': at(0.1),
    'unitCost.50': at(0.5),
    'unitCost.90': at(0.9),
    'unitCost.100': at(1),
  };
}
