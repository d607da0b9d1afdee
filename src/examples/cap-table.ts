import { fraction, nonNegative, positive } from './input.ts';

/**
 * Who holds how many shares, fully diluted. Shares are real numbers
 * here, so that a chain of rounds is exact to 9 digits; only
 * `wholeShares` rounds.
 */
export type CapTable = Readonly<Record<string, number>>;

export interface Round {
  investor: string;
  /** Valuation before the new money, US dollars. */
  preMoney: number;
  /** New money, US dollars. */
  raise: number;
  /** Option pool wanted after the round, 0–1; 0 leaves it as it is. */
  pool: number;
}

// #region round
/** What the investor of a round gets: i = R / (V + R), 0–1. */
export function soldShare(preMoney: number, raise: number): number {
  return (
    nonNegative('融资额', raise) / (positive('投前估值', preMoney) + raise)
  );
}

/**
 * Issues options until the pool is `wanted` (0–1) of all shares; every
 * other holder pays for it. A pool that is large enough stays.
 */
export function topUpPool(table: CapTable, wanted: number): CapTable {
  if (fraction('期权池比例', wanted) >= 1)
    throw new RangeError('期权池占满100%，别人就没有股份了。');
  const { pool = 0 } = table;
  const others = totalShares(table) - pool;
  const needed = (others * wanted) / (1 - wanted);
  return { ...table, pool: Math.max(pool, needed) };
}

/**
 * The table after a round, and the price of a share in US dollars. The
 * pool grows before the money comes in, so the old holders alone pay:
 * T = (S − pool) / (1 − i − p), price = (V + R) / T.
 */
export function closeRound(table: CapTable, round: Round) {
  const sold = soldShare(round.preMoney, round.raise);
  const left = 1 - sold;
  if (fraction('期权池比例', round.pool) >= left)
    throw new RangeError('新投资人与期权池合计不能达到100%。');
  const before = topUpPool(table, round.pool / left);
  const shares = totalShares(before) / left;
  return {
    table: { ...before, [round.investor]: sold * shares } as CapTable,
    price: (round.preMoney + round.raise) / shares,
  };
}
// #endregion

// #region safe
/**
 * Share (0–1) that a SAFE turns into, before the next round's money:
 * its amount over its post-money cap, both in US dollars.
 */
export function safeShare(amount: number, postMoneyCap: number): number {
  const share =
    nonNegative('SAFE金额', amount) / positive('估值上限', postMoneyCap);
  if (share < 1) return share;
  throw new RangeError('SAFE金额必须小于投后估值上限。');
}
// #endregion

// #region table
/** @throws RangeError for negative shares, and when nobody holds any. */
export function totalShares(table: CapTable): number {
  const sum = Object.entries(table).reduce(
    (total, [holder, shares]) =>
      total + nonNegative(`${holder}的股数`, shares),
    0,
  );
  return positive('总股数', sum);
}

/** Each holder's part of the whole, 0–1. */
export function ownership(table: CapTable): Record<string, number> {
  const total = totalShares(table);
  return mapTable(table, (shares) => shares / total);
}

/** Whole shares for the register; what rounding leaves goes to the pool. */
export function wholeShares(table: CapTable): CapTable {
  const total = Math.round(totalShares(table));
  const { pool: _, ...others } = mapTable(table, Math.floor);
  const given = Object.values(others).reduce((sum, n) => sum + n, 0);
  return { ...others, pool: total - given };
}
// #endregion

const mapTable = (table: CapTable, change: (shares: number) => number) =>
  Object.fromEntries(
    Object.entries(table).map(([name, shares]) => [name, change(shares)]),
  );

/** The four rounds of the article: invented, in US dollars. */
export const rounds: readonly Round[] = [
  { investor: 'seed', preMoney: 16e6, raise: 4e6, pool: 0.1 },
  { investor: 'A', preMoney: 48e6, raise: 12e6, pool: 0.1 },
  { investor: 'B', preMoney: 170e6, raise: 30e6, pool: 0.1 },
  { investor: 'C', preMoney: 440e6, raise: 60e6, pool: 0 },
];

export const start: CapTable = { founders: 10e6 };

/** The table after every one of the rounds in turn. */
export function ladder(table: CapTable, through: readonly Round[]) {
  return through.map((round) => {
    const closed = closeRound(table, round);
    table = closed.table;
    return { ...closed, investor: round.investor };
  });
}

export function example(): Record<string, number> {
  const steps = ladder(start, rounds).flatMap(
    ({ investor, table, price }) => [
      ...Object.entries(ownership(table)).map(
        ([holder, share]) => [`${investor}.${holder}`, share] as const,
      ),
      [`${investor}.shares`, totalShares(table)] as const,
      [`${investor}.price`, price] as const,
    ],
  );
  const sold = rounds.map((r) => soldShare(r.preMoney, r.raise));
  return {
    ...Object.fromEntries(steps),
    ...comparisons(sold),
    ...safes(),
    ...register(),
  };
}

/** The register after round C, in whole shares. */
function register(): Record<string, number> {
  const table = wholeShares(ladder(start, rounds)[3]?.table ?? start);
  return {
    'whole.founders': table.founders ?? 0,
    'whole.pool': table.pool ?? 0,
    'whole.shares': totalShares(table),
  };
}

/** What the same rounds look like when one forgets the pool. */
function comparisons([seed = 0, a = 0, b = 0, c = 0]: number[]) {
  const first = { ...(rounds[0] as Round), pool: 0 };
  const { price = 0 } = ladder(start, rounds)[0] ?? {};
  const effectivePre = price * totalShares(start); // US dollars
  const poolLast = topUpPool(closeRound(start, first).table, 0.1);
  const naive = (1 - seed) * (1 - a) * (1 - b);
  const founders = ladder(start, rounds)[2]?.table ?? start;
  const real = ownership(founders).founders ?? 0;
  return {
    'seed.effectivePre': effectivePre,
    'seed.sold': seed,
    'A.sold': a,
    'B.sold': b,
    'C.sold': c,
    naive,
    'naive.gap': naive - real,
    'poolLast.founders': ownership(poolLast).founders ?? 0,
  };
}

/** A SAFE of 1 million at a cap of 10 million, then a round A of 20 %. */
function safes() {
  const safe = safeShare(1e6, 10e6);
  const table = { founders: 1 - safe, safe };
  const roundA = { investor: 'A', preMoney: 40e6, raise: 10e6, pool: 0 };
  const after = (pool: number) =>
    ownership(closeRound(table, { ...roundA, pool }).table).safe ?? 0;
  return {
    'safe.share': safe,
    'safe.afterA': after(0),
    'safe.afterPool': after(0.1),
  };
}
