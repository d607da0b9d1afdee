import { fraction, positive } from './input.ts';
import { type PricePerMillion, tokenBill } from './token-economics.ts';

/**
 * DeepSeek's account of 24 hours from noon of 27 February 2025, Beijing
 * time: tokens served, and nodes of eight H800 that were busy on average.
 */
export const tokens: PricePerMillion = {
  hit: 342e9,
  miss: 608e9 - 342e9,
  output: 168e9,
};
export const NODES = 226.75;
export const USD_PER_CARD_HOUR = 2;
/** What the account itself says, in US dollars. */
export const disclosed = { revenue: 562_027, cost: 87_072 };

/** Prices at the time, in US dollars for a million tokens. */
export const r1: PricePerMillion = { hit: 0.14, miss: 0.55, output: 2.19 };
export const v3: PricePerMillion = { hit: 0.07, miss: 0.27, output: 1.1 };

// #region day
/**
 * F3b: what the day would have brought in had every token been paid at
 * that price.
 */
export function revenueAt(price: PricePerMillion): number {
  return tokenBill(tokens, price);
}

/** F3b: n nodes · 8 cards · 24 hours · price of a card's hour. */
export function rentOfDay(nodes: number, usdPerCardHour: number): number {
  return (
    positive('节点数', nodes) * 8 * 24 * positive('卡时价', usdPerCardHour)
  );
}
// #endregion

// #region margins
/** F3: ρ = (R − C) / C, GM = 1 − C / R = ρ / (1 + ρ). */
export function margins(revenue: number, cost: number) {
  return {
    overCost: positive('收入', revenue) / positive('成本', cost) - 1,
    gross: 1 - cost / revenue,
  };
}
// #endregion

// #region billed
/** How the day differs from the theory; all shares 0–1. */
export interface Billing {
  /** Share of the tokens that are charged at all, not free app or web. */
  charged: number;
  /** Share of the charged tokens at the price of V3. */
  atV3: number;
  /** Mean discount, such as the one of the night hours. */
  discount: number;
}

/**
 * Revenue of the day in US dollars under such billing; what is not V3
 * goes at `price`.
 */
export function billedRevenue(
  { charged, atV3, discount }: Billing,
  price: PricePerMillion = r1,
): number {
  const share = fraction('V3占比', atV3);
  const list = (1 - share) * revenueAt(price) + share * revenueAt(v3);
  return (
    list * fraction('收费占比', charged) * (1 - fraction('折扣', discount))
  );
}
// #endregion

export function example(): Record<string, number> {
  const cost = rentOfDay(NODES, USD_PER_CARD_HOUR);
  const revenue = revenueAt(r1);
  const millions = (tokens.hit + tokens.miss + tokens.output) / 1e6;
  const cards = NODES * 8;
  // a third of the tokens charged, half of them V3, a fifth off: assumed
  const billed = billedRevenue({
    charged: 1 / 3,
    atV3: 0.5,
    discount: 0.2,
  });
  return {
    revenue,
    'revenue.hit': (tokens.hit / 1e6) * r1.hit,
    'revenue.miss': (tokens.miss / 1e6) * r1.miss,
    'revenue.output': (tokens.output / 1e6) * r1.output,
    'revenue.v3': revenueAt(v3),
    cost,
    'gap.revenue': revenue / disclosed.revenue - 1,
    overCost: margins(disclosed.revenue, disclosed.cost).overCost,
    grossMargin: margins(disclosed.revenue, disclosed.cost).gross,
    'v3.overCost': margins(revenueAt(v3), cost).overCost,
    'v3.grossMargin': margins(revenueAt(v3), cost).gross,
    nodes: disclosed.cost / (8 * 24 * USD_PER_CARD_HOUR),
    cards,
    hitRate: tokens.hit / (tokens.hit + tokens.miss),
    costPerMillion: cost / millions,
    costPerMillionOutput: cost / (tokens.output / 1e6),
    outputPerCardSecond: tokens.output / 86_400 / cards,
    'breakEven.charged.r1': cost / revenue,
    'breakEven.charged.v3': cost / revenueAt(v3),
    'billed.assumed': billed,
    'billed.margin': margins(billed, cost).gross,
  };
}
