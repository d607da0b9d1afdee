import { fraction, nonNegative } from './input.ts';

/** Prices of a million tokens, all three in the same currency. */
export interface PricePerMillion {
  /** Input that the provider still holds in its prefix cache. */
  hit: number;
  /** Input that it has to read anew. */
  miss: number;
  output: number;
}

/** One call of a model. */
export interface Request {
  inputTokens: number;
  /** Share of the input found in the cache, 0–1. */
  hitRate: number;
  outputTokens: number;
}

/**
 * DeepSeek's list in yuan, as its page of prices showed it after the
 * change of September 2026; dearer in the working hours of Beijing.
 */
export const deepseek = {
  flash: {
    offPeak: { hit: 0.02, miss: 1, output: 4 },
    peak: { hit: 0.04, miss: 2, output: 8 },
  },
  pro: {
    offPeak: { hit: 0.15, miss: 4.5, output: 13.5 },
    peak: { hit: 0.3, miss: 9, output: 27 },
  },
};

/** An assumed request, and the assumed share of calls at peak hours. */
export const request: Request = {
  inputTokens: 3000,
  hitRate: 0.6,
  outputTokens: 500,
};
export const PEAK_SHARE = 0.6;

// #region request
/** Tokens of each kind times their price, in the price's currency. */
export function tokenBill(
  tokens: PricePerMillion,
  price: PricePerMillion,
): number {
  const kinds = ['hit', 'miss', 'output'] as const;
  return kinds.reduce(
    (sum, kind) =>
      sum +
      (nonNegative('词元数', tokens[kind]) / 1e6) *
        nonNegative('单价', price[kind]),
    0,
  );
}

/** F2: c = (I·[h·p_hit + (1 − h)·p_miss] + O·p_out) / 10⁶ */
export function requestCost(
  { inputTokens, hitRate, outputTokens }: Request,
  price: PricePerMillion,
): number {
  const held = inputTokens * fraction('缓存命中率', hitRate);
  const tokens = { hit: held, miss: inputTokens - held };
  return tokenBill({ ...tokens, output: outputTokens }, price);
}

/** What a request costs on average when `peakShare` of them is at peak. */
export function mixedCost(
  of: Request,
  { offPeak, peak }: { offPeak: PricePerMillion; peak: PricePerMillion },
  peakShare: number,
): number {
  const share = fraction('高峰占比', peakShare);
  return (
    (1 - share) * requestCost(of, offPeak) + share * requestCost(of, peak)
  );
}
// #endregion

export function example(): Record<string, number> {
  const { flash, pro } = deepseek;
  const at = (hitRate: number, model: typeof pro) =>
    mixedCost({ ...request, hitRate }, model, PEAK_SHARE);
  return {
    'flash.offPeak': requestCost(request, flash.offPeak),
    'flash.peak': requestCost(request, flash.peak),
    'flash.mixed': at(request.hitRate, flash),
    'pro.offPeak': requestCost(request, pro.offPeak),
    'pro.peak': requestCost(request, pro.peak),
    'pro.peakOverFlash':
      requestCost(request, pro.peak) / requestCost(request, flash.offPeak),
    'pro.mixed': at(request.hitRate, pro),
    'pro.mixed.hit0': at(0, pro),
    'pro.mixed.hit90': at(0.9, pro),
    'flash.mixed.hit0': at(0, flash),
    'flash.mixed.hit90': at(0.9, flash),
    'pro.saved.hit90': 1 - at(0.9, pro) / at(0, pro),
    // a budget made with the assumed hit rate, when nothing is hit
    'flash.missed': at(0, flash) / at(request.hitRate, flash) - 1,
    'pro.missed': at(0, pro) / at(request.hitRate, pro) - 1,
  };
}
