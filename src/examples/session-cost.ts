import { fraction, nonNegative } from './input.ts';

/** One conversation with a customer. Money in yuan. */
export interface Session {
  inputTokens: number;
  outputTokens: number;
  /** Yuan for a million tokens read, none of them cached. */
  inputPrice: number;
  /** Yuan for a million tokens written. */
  outputPrice: number;
  /** Part of the input that the cache holds, 0–1. */
  cacheHits: number;
  /** Price of a cached token as a part of the full price, 0–1. */
  cachedPrice: number;
  /** Part of the conversations that a person takes over, 0–1. */
  escalated: number;
  /** Yuan for each of these. */
  yuanPerPerson: number;
}

/** Invented: a customer service that sells a conversation for one yuan. */
export const defaults: Session = {
  inputTokens: 6000,
  outputTokens: 600,
  inputPrice: 2,
  outputPrice: 8,
  cacheHits: 0.6,
  cachedPrice: 0.1,
  escalated: 0.1,
  yuanPerPerson: 5,
};

const PRICE = 1;

// #region cost
/**
 * Yuan for the tokens of a conversation:
 * (Tᵢ · pᵢ · (1 − r(1 − κ)) + Tₒ · pₒ) / 10⁶.
 */
export function tokenCost(session: Session): number {
  const saved =
    fraction('缓存命中率', session.cacheHits) *
    (1 - fraction('缓存折扣', session.cachedPrice));
  const input =
    nonNegative('输入词元', session.inputTokens) *
    nonNegative('输入价', session.inputPrice) *
    (1 - saved);
  const output =
    nonNegative('输出词元', session.outputTokens) *
    nonNegative('输出价', session.outputPrice);
  return (input + output) / 1e6;
}

/** With the people who step in: tokens + q · w. */
export function sessionCost(session: Session): number {
  const people =
    fraction('转人工率', session.escalated) *
    nonNegative('人工单价', session.yuanPerPerson);
  return tokenCost(session) + people;
}
// #endregion

export function example(): Record<string, number> {
  const margin = (escalated: number) =>
    PRICE - sessionCost({ ...defaults, escalated });
  return {
    tokens: tokenCost(defaults),
    'tokens.noCache': tokenCost({ ...defaults, cacheHits: 0 }),
    people: defaults.escalated * defaults.yuanPerPerson,
    total: sessionCost(defaults),
    margin: margin(0.1),
    'margin.5': margin(0.05),
    'margin.20': margin(0.2),
  };
}
