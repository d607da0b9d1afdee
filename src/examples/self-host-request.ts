import { fraction, nonNegative, positive } from './input.ts';
import { type Cluster, usdPerMillionTokens } from './serving-cost.ts';
import {
  type PricePerMillion,
  type Request,
  requestCost,
} from './token-economics.ts';

/** One rented card, and how fast it works at full load. */
export interface Card {
  usdPerHour: number;
  /** Input tokens a second that are not in the cache. */
  prefillPerSecond: number;
  /** Output tokens a second. */
  decodePerSecond: number;
}

/** Assumed, in the order of size of today's cards and small models. */
export const card: Card = {
  usdPerHour: 2,
  prefillPerSecond: 8000,
  decodePerSecond: 1000,
};
export const api: PricePerMillion = { hit: 0.003, miss: 0.15, output: 0.6 };
export const request: Request = {
  inputTokens: 3000,
  hitRate: 0.6,
  outputTokens: 500,
};

// #region output-only
/**
 * F4: US dollars for a million tokens of output, g·10⁶ / (3600·s·u); `u`
 * is the share of the hours in which the card works.
 */
export function usdPerMillionOutput(of: Card, u: number): number {
  const cluster: Cluster = {
    cards: 1,
    usdPerCardHour: of.usdPerHour,
    tokensPerCardSecond: of.decodePerSecond,
    utilisation: u,
  };
  return usdPerMillionTokens(cluster);
}

/**
 * F4: tokens a second that a card must really put out, s·u, to match the
 * API's price of a million: g·10⁶ / (3600·P).
 */
export function breakEvenSpeed(
  usdPerHour: number,
  apiUsdPerMillion: number,
): number {
  return (
    (nonNegative('卡时价', usdPerHour) * 1e6) /
    (3600 * positive('API价', apiUsdPerMillion))
  );
}
// #endregion

// #region with-input
/**
 * Seconds of a card for one request. Input in the cache costs the card
 * nothing here, so this is the lower end.
 */
export function cardSeconds(of: Request, on: Card): number {
  const anew = of.inputTokens * (1 - fraction('缓存命中率', of.hitRate));
  return (
    nonNegative('输入词元', anew) /
      positive('预填吞吐', on.prefillPerSecond) +
    nonNegative('输出词元', of.outputTokens) /
      positive('解码吞吐', on.decodePerSecond)
  );
}

/** US dollars for one request on a card that works `u` of its hours. */
export function ownCost(of: Request, on: Card, u: number): number {
  const busy =
    (cardSeconds(of, on) / 3600) * positive('卡时价', on.usdPerHour);
  return busy / positive('利用率', fraction('利用率', u));
}

/** Utilisation at which both cost the same; above 1: the API is cheaper. */
export function evenUtilisation(
  of: Request,
  on: Card,
  price: PricePerMillion,
): number {
  return ownCost(of, on, 1) / positive('API账单', requestCost(of, price));
}
// #endregion

export function example(): Record<string, number> {
  const at = (u: number) => usdPerMillionOutput(card, u);
  const even = (hitRate: number) =>
    evenUtilisation({ ...request, hitRate }, card, api);
  return {
    'output.100': at(1),
    'output.50': at(0.5),
    'output.30': at(0.3),
    'output.10': at(0.1),
    'speed.api0.60': breakEvenSpeed(card.usdPerHour, 0.6),
    'speed.api1.98': breakEvenSpeed(card.usdPerHour, 1.98),
    'even.output': breakEvenSpeed(2, 0.6) / card.decodePerSecond,
    'request.api': requestCost(request, api),
    'request.own50': ownCost(request, card, 0.5),
    'even.hit0': even(0),
    'even.hit60': even(0.6),
    'even.hit90': even(0.9),
  };
}
