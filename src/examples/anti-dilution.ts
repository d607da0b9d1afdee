import { ladder, rounds, start, totalShares } from './cap-table.ts';
import { nonNegative, positive } from './input.ts';

/** A later round at a lower price. */
export interface DownRound {
  /** Price at which the protected series now converts, US dollars. */
  conversionPrice: number;
  /** All shares before the round, fully diluted. */
  sharesBefore: number;
  /** New money, US dollars. */
  raise: number;
  /** Price of a new share, US dollars. */
  newPrice: number;
}

// #region formulas
/**
 * Broad-based weighted average: the conversion price falls to CP₁ · (A +
 * R / CP₁) / (A + R / P): shares that the money would have bought at the
 * old price against those it does buy. US dollars; a round that is not
 * lower changes nothing.
 */
export function weightedAverage(round: DownRound): number {
  const { conversionPrice, newPrice } = checked(round);
  if (newPrice >= conversionPrice) return conversionPrice;
  const { sharesBefore, raise } = round;
  return (
    (conversionPrice * (sharesBefore + raise / conversionPrice)) /
    (sharesBefore + raise / newPrice)
  );
}

/**
 * Full ratchet: simply the lower of both prices, however little is sold.
 */
export function fullRatchet(round: DownRound): number {
  const { conversionPrice, newPrice } = checked(round);
  return Math.min(conversionPrice, newPrice);
}

/** Common shares that money once invested turns into at such a price. */
export function convertedShares(invested: number, price: number): number {
  return nonNegative('投资额', invested) / positive('转换价', price);
}
// #endregion

function checked(round: DownRound): DownRound {
  positive('原转换价', round.conversionPrice);
  positive('投前总股数', round.sharesBefore);
  nonNegative('融资额', round.raise);
  positive('新股价', round.newPrice);
  return round;
}

const { table = start, price = 1 } = ladder(start, rounds)[2] ?? {};
/** After round B of the cap table: 20 million dollars at 6 a share. */
export const downRound: DownRound = {
  conversionPrice: price,
  sharesBefore: totalShares(table),
  raise: 20e6,
  newPrice: 6,
};

export function example(): Record<string, number> {
  const investedInB = 30e6;
  const sharesAt = (price: number) => convertedShares(investedInB, price);
  const before = sharesAt(downRound.conversionPrice);
  const average = weightedAverage(downRound);
  const ratchet = fullRatchet(downRound);
  const newShares = downRound.raise / downRound.newPrice;
  const founders = (extra: number) =>
    (table.founders ?? 0) / (downRound.sharesBefore + newShares + extra);
  return {
    oldPrice: downRound.conversionPrice,
    sharesBefore: downRound.sharesBefore,
    newShares,
    weightedAverage: average,
    fullRatchet: ratchet,
    'B.before': before,
    'B.weightedAverage': sharesAt(average),
    'B.fullRatchet': sharesAt(ratchet),
    'extra.weightedAverage': sharesAt(average) - before,
    'extra.fullRatchet': sharesAt(ratchet) - before,
    'ratio.weightedAverage': downRound.conversionPrice / average,
    'ratio.fullRatchet': downRound.conversionPrice / ratchet,
    'founders.none': founders(0),
    'founders.weightedAverage': founders(sharesAt(average) - before),
    'founders.fullRatchet': founders(sharesAt(ratchet) - before),
    'cost.weightedAverage':
      founders(0) - founders(sharesAt(average) - before),
    'cost.fullRatchet': founders(0) - founders(sharesAt(ratchet) - before),
  };
}
