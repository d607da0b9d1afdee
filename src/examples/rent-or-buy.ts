import { fraction, nonNegative, positive, whole } from './input.ts';

/** A server of one's own. The defaults are assumptions, not a quotation. */
export interface Server {
  /** Price with its share of network and racks, US dollars. */
  usd: number;
  cards: number;
  kilowatts: number;
  /** Power usage effectiveness: all electricity over that of the cards. */
  pue: number;
  usdPerKwh: number;
  /** Staff, space and repairs a year, as a part of the price. */
  yearlyUpkeep: number;
  /** After so many years it is worth nothing. */
  years: number;
}

export const defaults: Server = {
  usd: 300_000,
  cards: 8,
  kilowatts: 10.2,
  pue: 1.3,
  usdPerKwh: 0.1,
  yearlyUpkeep: 0.15,
  years: 3,
};

const HOURS_PER_YEAR = 8760;

// #region cost
/** US dollars over the server's life: price, electricity, upkeep. */
export function lifetimeUsd(server: Server): number {
  const hours = positive('使用年数', server.years) * HOURS_PER_YEAR;
  const { usd, kilowatts, usdPerKwh, yearlyUpkeep } = server;
  if (server.pue < 1) throw new RangeError('PUE不能小于1。');
  const electricity =
    nonNegative('功率', kilowatts) *
    positive('PUE', server.pue) *
    nonNegative('电价', usdPerKwh) *
    hours;
  const upkeep = nonNegative('年运维比例', yearlyUpkeep) * server.years;
  return positive('购置价', usd) * (1 + upkeep) + electricity;
}

/**
 * US dollars for an hour in which a card really works. `utilisation`
 * (above 0, at most 1) is the part of all hours that are used; power is
 * paid for all of them.
 */
export function usdPerGpuHour(server: Server, utilisation: number): number {
  const used = positive('利用率', fraction('利用率', utilisation));
  const hours = server.years * HOURS_PER_YEAR * used;
  return lifetimeUsd(server) / (whole('卡数', server.cards) * hours);
}

/** The utilisation from which owning is cheaper; above 1: never. */
export function breakEvenUtilisation(
  server: Server,
  rentUsdPerHour: number,
): number {
  return usdPerGpuHour(server, 1) / positive('租价', rentUsdPerHour);
}
// #endregion

export function example(): Record<string, number> {
  const even = (rent: number) => breakEvenUtilisation(defaults, rent);
  return {
    lifetime: lifetimeUsd(defaults),
    'electricity.share':
      1 -
      lifetimeUsd({ ...defaults, usdPerKwh: 0 }) / lifetimeUsd(defaults),
    full: usdPerGpuHour(defaults, 1),
    half: usdPerGpuHour(defaults, 0.5),
    'at.70': usdPerGpuHour(defaults, 0.7),
    'at.30': usdPerGpuHour(defaults, 0.3),
    breakEven: even(2.5),
    'breakEven.170': even(1.7),
    'breakEven.235': even(2.35),
    'breakEven.265': even(2.65),
    'breakEven.295': even(2.95),
    'locked.saved': 64 * (2.35 - 1.7) * HOURS_PER_YEAR, // 64 cards, a year
    rentChange: 2.35 / 1.7 - 1, // 2025-10 to 2026-03
  };
}
