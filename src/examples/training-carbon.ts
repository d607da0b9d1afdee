import { nonNegative, positive } from './input.ts';
import {
  computeUsd,
  gpuHours,
  h100,
  trainingFlops,
} from './training-compute.ts';

// #region carbon
/**
 * Kilowatt hours of a training run: card hours × kilowatts a card × PUE
 * (all electricity over that of the machines, at least 1).
 */
export function energyKwh(
  gpuHours: number,
  kilowatts: number,
  pue = 1,
): number {
  if (pue < 1) throw new RangeError('PUE不能小于1。');
  return (
    nonNegative('卡时', gpuHours) *
    nonNegative('每卡功率', kilowatts) *
    positive('PUE', pue)
  );
}

/** Kilograms of CO₂ equivalent, at so many kilograms a kilowatt hour. */
export function carbonKg(kwh: number, kgPerKwh: number): number {
  return nonNegative('电量', kwh) * nonNegative('排放因子', kgPerKwh);
}

/** The kilograms a kilowatt hour that a disclosed total implies. */
export function impliedIntensity(kg: number, kwh: number): number {
  return nonNegative('排放量', kg) / positive('电量', kwh);
}
// #endregion

/** Growth a year that leads from one value to another. */
export const yearlyGrowth = (from: number, to: number, years: number) =>
  (nonNegative('末值', to) / positive('初值', from)) **
    (1 / positive('年数', years)) -
  1;

/** Llama 3.1 405B by its model card. */
export const llama31 = { hours: 30.84e6, kilowatts: 0.7, kgCo2: 8930e3 };

/** Assumed. */
const USD_PER_KWH = 0.1;

/** Card hours of 7B parameters on 2 trillion tokens. */
const smallRun = () => gpuHours(trainingFlops(7e9, 2e12), h100);

export function example(): Record<string, number> {
  const { hours, kilowatts, kgCo2 } = llama31;
  const kwh = energyKwh(hours, kilowatts);
  const intensity = impliedIntensity(kgCo2, kwh);
  const small = energyKwh(smallRun(), kilowatts, 1.3);
  return {
    'llama.gwh': kwh / 1e6,
    'llama.gwhPue11': energyKwh(hours, kilowatts, 1.1) / 1e6,
    'llama.kgPerKwh': intensity,
    'llama.usd': kwh * USD_PER_KWH,
    'llama.usdOverRent': (kwh * USD_PER_KWH) / computeUsd(hours, 2.5),
    'llama.ofDataCentres': kwh / 415e9, // 415 TWh a year, IEA for 2024
    'small.mwh': small / 1e3,
    'small.tonnes': carbonKg(small, intensity) / 1e3,
    'iea.times': 945 / 415, // TWh of data centres, 2030 over 2024
    'iea.yearly': yearlyGrowth(415, 945, 6),
  };
}
