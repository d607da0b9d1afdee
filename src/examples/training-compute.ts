import { fraction, nonNegative, positive } from './input.ts';
import { loraShare } from './parallelism.ts';

/** Cards, and how well they are used. */
export interface Machine {
  /** Operations a second that one card could do at best. */
  peakFlops: number;
  /** Model FLOPs utilisation: the part of the peak that is used, 0–1. */
  mfu: number;
}

/** H100 or H800 in bf16 without sparsity; 40 % is a good run. */
export const h100: Machine = { peakFlops: 989e12, mfu: 0.4 };

// #region cost
/**
 * Operations to train a dense model: C ≈ 6ND, 2ND forwards and 4ND
 * backwards (Kaplan et al. 2020; the squared term of attention left
 * out). For a mixture of experts N counts the activated parameters.
 */
export function trainingFlops(parameters: number, tokens: number): number {
  return 6 * positive('参数量', parameters) * positive('词元数', tokens);
}

/** Card hours for so many operations. */
export function gpuHours(flops: number, { peakFlops, mfu }: Machine) {
  const used =
    positive('峰值算力', peakFlops) * positive('MFU', fraction('MFU', mfu));
  return nonNegative('计算量', flops) / used / 3600;
}

/**
 * US dollars of bare compute. `attempts` counts the final run and all
 * that was spent on experiments and failures, in runs: 1 is the final
 * run alone. People, data and storage are not in it.
 */
export function computeUsd(
  hours: number,
  usdPerHour: number,
  attempts = 1,
): number {
  if (attempts < 1) throw new RangeError('试错系数不能小于1。');
  return (
    nonNegative('卡时', hours) *
    nonNegative('租价', usdPerHour) *
    positive('试错系数', attempts)
  );
}

/** The utilisation (0–1) that a disclosed number of card hours implies. */
export function impliedMfu(
  flops: number,
  hours: number,
  peakFlops: number,
): number {
  const possible =
    positive('卡时', hours) * 3600 * positive('峰值算力', peakFlops);
  return nonNegative('计算量', flops) / possible;
}
// #endregion

// #region chinchilla
/** Tokens for each parameter at which compute is well spent. */
const TOKENS_PER_PARAMETER = 20;

/** The size that makes best use of C operations: N = √(C / 120). */
export function bestParameters(flops: number): number {
  return Math.sqrt(positive('计算量', flops) / (6 * TOKENS_PER_PARAMETER));
}

/** Loss in nats a token by the fit of Hoffmann et al. 2022. */
export function chinchillaLoss(parameters: number, tokens: number): number {
  return (
    1.69 +
    406.4 / positive('参数量', parameters) ** 0.34 +
    410.7 / positive('词元数', tokens) ** 0.28
  );
}

/** Tokens at which a model of that size has used so many operations. */
export function tokensAt(flops: number, parameters: number): number {
  return positive('计算量', flops) / trainingFlops(parameters, 1);
}
// #endregion

export const gpt3 = { parameters: 175e9, tokens: 300e9 };
export const llama31 = {
  parameters: 405e9,
  tokens: 15.6e12,
  hours: 30.84e6,
};
export const deepseekV3 = {
  parameters: 671e9,
  activated: 37e9,
  tokens: 14.8e12,
  hours: 2.788e6,
  pretrainingHours: 2.664e6,
  cards: 2048,
  usdPerHour: 2,
};

/** Operations of the US outbound rule: notify above, and prohibited. */
export const outbound = { notify: 1e23, prohibited: 1e25 };

export function example(): Record<string, number> {
  const flops = trainingFlops(7e9, 2e12);
  const hours = gpuHours(flops, h100);
  const size = bestParameters(outbound.notify);
  return {
    flops,
    hours,
    usd: computeUsd(hours, 2.5),
    'usd.attempts3': computeUsd(hours, 2.5, 3),
    'usd.attempts5': computeUsd(hours, 2.5, 5),
    'days.256': hours / 256 / 24,
    'gpt3.flops': trainingFlops(gpt3.parameters, gpt3.tokens),
    ...disclosed(),
    'outbound.parameters': size,
    'outbound.tokens': 20 * size,
    'outbound.tokens7B': tokensAt(outbound.notify, 7e9),
    'outbound.prohibitedParameters': bestParameters(outbound.prohibited),
    'chinchilla.loss': chinchillaLoss(70e9, 1.4e12),
    'chinchilla.loss7B': chinchillaLoss(7e9, 2e12),
    'lora.dayUsd': computeUsd(8 * 24, 2.5), // 8 cards
    'chinchilla.lossGap':
      chinchillaLoss(7e9, 2e12) - chinchillaLoss(70e9, 1.4e12),
    'chinchilla.times7B':
      trainingFlops(70e9, 1.4e12) / trainingFlops(7e9, 2e12),
    'lora.layer': 4096 ** 2,
    'lora.trained': loraShare(4096, 8) * 4096 ** 2,
  };
}

function disclosed(): Record<string, number> {
  const { parameters, tokens, hours } = llama31;
  const llama = trainingFlops(parameters, tokens);
  const deepseek = trainingFlops(deepseekV3.activated, deepseekV3.tokens);
  const { pretrainingHours, cards, usdPerHour } = deepseekV3;
  return {
    'llama.flops': llama,
    'llama.mfu': impliedMfu(llama, hours, h100.peakFlops),
    'llama.tokensPerParameter': tokens / parameters,
    'llama.usd': computeUsd(hours, 2.5),
    'deepseek.flops': deepseek,
    'deepseek.mfu': impliedMfu(deepseek, pretrainingHours, h100.peakFlops),
    'deepseek.usd': computeUsd(deepseekV3.hours, usdPerHour),
    'deepseek.pretrainingShare': pretrainingHours / deepseekV3.hours,
    'deepseek.days': pretrainingHours / cards / 24,
    'llama.timesDeepseek': hours / deepseekV3.hours,
    'llama.parametersOverGpt3': parameters / gpt3.parameters,
    'llama.tokensOverGpt3': tokens / gpt3.tokens,
    'llama.hoursBetweenStops': (54 * 24) / 419, // the report's 54 days
    'deepseek.parametersOverLlama': deepseekV3.parameters / parameters,
  };
}
