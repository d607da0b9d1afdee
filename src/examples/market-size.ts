import { fraction, nonNegative, whole } from './input.ts';

/** From the whole to one's own part. Money in yuan a year. */
export interface Market {
  /** Companies that have the problem at all. */
  companies: number;
  yuanPerMonth: number;
  /** Share of them that the product can serve as it is, 0–1. */
  serviceable: number;
}

/** What a sales team can do in a year. */
export interface Sales {
  people: number;
  /** Companies that one of them can talk to in a month. */
  leadsPerMonth: number;
  /** Share of these that try the product, 0–1. */
  trial: number;
  /** Share of the trials that become contracts, 0–1. */
  signed: number;
  yuanPerMonth: number;
}

// #region top-down
/** TAM = N · ARPA, SAM = the part of it that can be served; yuan a year. */
export function topDown(market: Market) {
  const companies = whole('企业数', market.companies, 0);
  const total =
    companies * nonNegative('每家月费', market.yuanPerMonth) * 12;
  const share = fraction('可服务比例', market.serviceable);
  return { total, serviceable: total * share, firms: companies * share };
}
// #endregion

// #region bottom-up
/** SOM: customers whom these people can win in a year, and their yuan. */
export function bottomUp(sales: Sales) {
  const leads =
    whole('销售人数', sales.people, 0) *
    nonNegative('每人每月线索', sales.leadsPerMonth) *
    12;
  const customers =
    leads *
    fraction('试用率', sales.trial) *
    fraction('签约率', sales.signed);
  const yuan = nonNegative('每家月费', sales.yuanPerMonth) * 12;
  return { leads, customers, obtainable: customers * yuan };
}

/** Years that the same team needs to win so many customers. */
export function yearsToWin(customers: number, sales: Sales): number {
  const perYear = bottomUp(sales).customers;
  if (perYear > 0) return nonNegative('客户数', customers) / perYear;
  throw new RangeError('一年一家也签不下来，多少年都不够。');
}
// #endregion

/** Assumed, all of it: what a founder has to replace by his own count. */
export const market: Market = {
  companies: 200_000,
  yuanPerMonth: 30_000,
  serviceable: 0.15,
};
export const sales: Sales = {
  people: 6,
  leadsPerMonth: 40,
  trial: 0.2,
  signed: 0.25,
  yuanPerMonth: 30_000,
};

export function example(): Record<string, number> {
  const { total, serviceable, firms } = topDown(market);
  const { leads, customers, obtainable } = bottomUp(sales);
  const onePercent = market.companies / 100;
  return {
    tam: total,
    sam: serviceable,
    'sam.firms': firms,
    leads,
    'som.customers': customers,
    som: obtainable,
    'som.ofSam': obtainable / serviceable,
    'som.ofTam': obtainable / total,
    onePercent: total / 100,
    'onePercent.customers': onePercent,
    'onePercent.years': yearsToWin(onePercent, sales),
    // customers that one more seller adds, or a better end of the trials
    'seller.customers': customers / sales.people,
    'signed35.customers':
      bottomUp({ ...sales, signed: 0.35 }).customers - customers,
  };
}
