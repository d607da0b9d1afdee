import { type CapTable, ladder, rounds, start } from './cap-table.ts';
import { nonNegative, positive } from './input.ts';

/**
 * A series of preferred stock. Money in one unit throughout, as real
 * numbers that are good to 9 digits.
 */
export interface Series {
  name: string;
  invested: number;
  shares: number;
  /** Preference as a multiple of what was invested: 1 for 1×. */
  multiple: number;
  /** Takes its preference and then shares in the rest as well. */
  participating: boolean;
}

export interface Holders {
  /** Shares of founders, pool and the like. */
  common: Readonly<Record<string, number>>;
  preferred: readonly Series[];
}

// #region payouts
/**
 * Who gets how much when the company is sold for `exit`. All series
 * rank equally: where money is short each gets its part of it. A series
 * that does not participate converts when that brings more.
 */
export function payouts(
  exit: number,
  holders: Holders,
): Record<string, number> {
  nonNegative('退出金额', exit);
  const staying = stayingPreferred(exit, holders);
  const owed = sum(staying.map(preference));
  const paid = owed > exit ? exit / owed : 1;
  const perShare = valuePerShare(exit, holders, staying);
  const common = Object.entries(holders.common).map(
    ([name, shares]) => [name, shares * perShare] as const,
  );
  const preferred = holders.preferred.map((series) => {
    const first = staying.includes(series) ? preference(series) * paid : 0;
    const rest = sharesInRest(series, staying) ? series.shares : 0;
    return [series.name, first + rest * perShare] as const;
  });
  return Object.fromEntries([...common, ...preferred]);
}
// #endregion

// #region conversion
/**
 * The series that keep their preference. The one with the least
 * preference per share converts first; each converts when a common share
 * is already worth more than that. Its own conversion cannot undo this:
 * the new value per share lies between the two.
 */
export function stayingPreferred(exit: number, holders: Holders): Series[] {
  const staying = [...holders.preferred].sort(
    (a, b) => hurdle(a) - hurdle(b),
  );
  for (const series of [...staying]) {
    if (series.participating) continue;
    if (valuePerShare(exit, holders, staying) <= hurdle(series)) break;
    staying.splice(staying.indexOf(series), 1);
  }
  return staying;
}

/** What is left after the preferences, for each share that takes part. */
function valuePerShare(
  exit: number,
  { common, preferred }: Holders,
  staying: Series[],
): number {
  const rest = Math.max(0, exit - sum(staying.map(preference)));
  const taking = preferred.filter((one) => sharesInRest(one, staying));
  const shares = Object.entries(common).map(([name, count]) =>
    nonNegative(`${name}的股数`, count),
  );
  return (
    rest /
    positive(
      '参与分配的股数',
      sum(shares) + sum(taking.map((s) => s.shares)),
    )
  );
}

const sharesInRest = (series: Series, staying: Series[]): boolean =>
  series.participating || !staying.includes(series);
// #endregion

/** The money a series may take before common stock. */
export const preference = ({ name, invested, multiple }: Series): number =>
  nonNegative(`${name}的投资额`, invested) *
  nonNegative(`${name}的优先倍数`, multiple);

/** Preference per share: above it, converting pays. */
const hurdle = (series: Series): number =>
  preference(series) / positive(`${series.name}的股数`, series.shares);

/** The exits at which a series converts: the kinks of its curve. */
export function conversionExits(holders: Holders): Record<string, number> {
  const order = holders.preferred
    .filter((series) => !series.participating)
    .sort((a, b) => hurdle(a) - hurdle(b));
  const others = holders.preferred.filter((one) => one.participating);
  const always = sum([
    ...Object.values(holders.common),
    ...others.map((series) => series.shares),
  ]);
  const exits = order.map((series, i) => {
    const converted = sum(order.slice(0, i).map((one) => one.shares));
    const owed = sum([...order.slice(i), ...others].map(preference));
    return [series.name, owed + hurdle(series) * (always + converted)];
  });
  return Object.fromEntries(exits);
}

const sum = (values: number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Terms that all series share. */
export interface Terms {
  multiple: number;
  participating: boolean;
}

export const usual: Terms = { multiple: 1, participating: false };

/** The company after its round B; money in millions of US dollars. */
export function afterRoundB(terms: Terms): Holders {
  const { table = start } = ladder(start, rounds)[2] ?? {};
  return holdersOf(table, { seed: 4, A: 12, B: 30 }, terms);
}

/** Splits a table into common stock and the series that paid for theirs. */
export function holdersOf(
  table: CapTable,
  invested: Readonly<Record<string, number>>,
  terms: Terms,
): Holders {
  const entries = Object.entries(table);
  const common = entries.filter(([name]) => invested[name] === undefined);
  const preferred = Object.entries(invested).map(([name, money]) => ({
    name,
    invested: money,
    shares: table[name] ?? 0,
    ...terms,
  }));
  return { common: Object.fromEntries(common), preferred };
}

export function example(): Record<string, number> {
  const company = afterRoundB(usual);
  const results = [46, 50, 100, 200, 400].flatMap((exit) =>
    Object.entries(payouts(exit, company)).map(
      ([name, money]) => [`${exit}.${name}`, money] as const,
    ),
  );
  const kinks = Object.entries(conversionExits(company)).map(
    ([name, exit]) => [`converts.${name}`, exit] as const,
  );
  const founders = (exit: number, multiple: number, participating = true) =>
    payouts(exit, afterRoundB({ multiple, participating })).founders ?? 0;
  return {
    ...Object.fromEntries([...results, ...kinks]),
    preferences: sum(company.preferred.map(preference)),
    'participating.100': founders(100, 1),
    'participating.200': founders(200, 1),
    'double.100': founders(100, 2, false),
    'double.200': founders(200, 2, false),
    'doubleParticipating.100': founders(100, 2),
    'doubleParticipating.200': founders(200, 2),
  };
}
