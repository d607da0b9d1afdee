import { nonNegative, positive } from './input.ts';

// #region shares
/** Each part of a whole, 0–1. */
export function partOf(part: number, all: number): number {
  const share = nonNegative('部分', part) / positive('总数', all);
  if (share <= 1) return share;
  throw new RangeError('部分不能大于总数。');
}

/**
 * What a round sold (0–1): the money raised over the post-money
 * valuation, both in one unit.
 */
export const soldAtPostMoney = (raised: number, postMoney: number) =>
  partOf(raised, postMoney);

/**
 * DeepMind's shares when it was sold in 2014: annual return at Companies
 * House, by way of Business Insider 2017.
 */
export const deepmind = {
  total: 16_406_358,
  foundersFund: 4_490_487,
  hassabis: 3_435_605,
  suleyman: 867_672,
  legg: 736_406,
};
// #endregion

// #region zhipu
/** Zhipu in 2024, millions of yuan: hearing document of 2025-12-19. */
export const zhipu = {
  revenue: 312.414,
  research: 2195.4,
  compute: 1553,
  wages: 324,
};
// #endregion

export function example(): Record<string, number> {
  const { total, foundersFund, hassabis, suleyman, legg } = deepmind;
  const founders = hassabis + suleyman + legg;
  return {
    'deepmind.foundersFund': partOf(foundersFund, total),
    'deepmind.hassabis': partOf(hassabis, total),
    'deepmind.suleyman': partOf(suleyman, total),
    'deepmind.legg': partOf(legg, total),
    'deepmind.founders': partOf(founders, total),
    'deepmind.rest': 1 - partOf(foundersFund + founders, total),
    'zhipu.computeOfResearch': partOf(zhipu.compute, zhipu.research),
    'zhipu.researchOverRevenue': zhipu.research / zhipu.revenue,
    'zhipu.computeOverRevenue': zhipu.compute / zhipu.revenue,
    'zhipu.computeOverWages': zhipu.compute / zhipu.wages,
    'zhipu.cornerstone': partOf(29.8, 43), // 亿港元 of its public offering
    'zhipu.otherResearch': (zhipu.research - zhipu.compute) / 100, // 亿元
    'zhipu.staff': 657 / 0.74, // June 2025: 657 in research are 74 %
    // US dollars, 100 millions: raised, post-money
    'openai.sold': soldAtPostMoney(1220, 8520), // 2026-03-31
    'anthropic.soldFebruary': soldAtPostMoney(300, 3800), // 2026-02
    'anthropic.soldMay': soldAtPostMoney(650, 9650), // 2026-05-28
    'anthropic.preMoneyStep': (9650 - 650) / 3800,
    'waymo.sold': soldAtPostMoney(160, 1260), // 2026-02-02
    'aiIndex.usOverChina': 1091 / 93, // private AI investment, 2024
    'builder.overstated': 2.2 / 0.55, // revenue 2024, claimed over real
    'filings.firstQuarter2025': 346 - 302,
  };
}
