import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as protection from '../../../src/examples/anti-dilution.ts';
import * as cap from '../../../src/examples/cap-table.ts';
import * as exit from '../../../src/examples/liquidation-waterfall.ts';

const near = (value: number | undefined, expected: number): void =>
  assert.ok(Math.abs((value ?? Number.NaN) - expected) < 1e-9 * Math.max(1, expected), `${value}`);

const seed: cap.Round = { investor: 'seed', preMoney: 16e6, raise: 4e6, pool: 0.1 };

describe('the cap table', () => {
  it('sums to the whole after every round', () => {
    for (const { table } of cap.ladder(cap.start, cap.rounds))
      near(
        Object.values(cap.ownership(table)).reduce((sum, share) => sum + share, 0),
        1,
      );
  });

  it('values the shares of the old holders and the pool at the pre-money valuation', () => {
    const { table, price } = cap.closeRound(cap.start, seed);
    near((cap.totalShares(table) - (table.seed ?? 0)) * price, 16e6);
    near((table.seed ?? 0) * price, 4e6);
  });

  it('dilutes by 1 − i alone where the pool is not touched', () => {
    const { table } = cap.closeRound({ founders: 8e6, pool: 2e6 }, { ...seed, pool: 0 });
    near(cap.ownership(table).founders, 0.8 * 0.8);
  });

  it('leaves a pool that is large enough', () => {
    const { table } = cap.closeRound({ founders: 6e6, pool: 4e6 }, seed);
    assert.equal(table.pool, 4e6);
  });

  it('rounds to whole shares without losing one', () => {
    const { table = cap.start } = cap.ladder(cap.start, cap.rounds)[3] ?? {};
    const whole = cap.wholeShares(table);
    assert.ok(Object.values(whole).every(Number.isSafeInteger));
    assert.equal(cap.totalShares(whole), Math.round(cap.totalShares(table)));
    assert.ok(Math.abs((whole.pool ?? 0) - (table.pool ?? 0)) < 5);
  });

  it('refuses in words what cannot be', () => {
    assert.throws(
      () => cap.closeRound({ founders: -1, pool: 2 }, seed),
      /founders的股数不能小于0，现在是 -1/,
    );
    assert.throws(() => cap.closeRound({ founders: 0 }, seed), /总股数必须是大于0/);
    assert.throws(() => cap.topUpPool(cap.start, 1), /期权池占满100%/);
    assert.throws(() => cap.topUpPool(cap.start, 1.2), /期权池比例必须在0与1之间/);
    assert.throws(() => cap.closeRound(cap.start, { ...seed, pool: 0.8 }), /合计不能达到100%/);
    assert.throws(() => cap.closeRound(cap.start, { ...seed, preMoney: 0 }), /投前估值必须是大于0/);
    assert.throws(
      () => cap.closeRound(cap.start, { ...seed, raise: Number.NaN }),
      /融资额不能小于0，现在是空的/,
    );
    assert.throws(() => cap.safeShare(10e6, 10e6), /必须小于投后估值上限/);
    assert.throws(() => cap.safeShare(1, 0), RangeError);
  });
});

describe('the liquidation waterfall', () => {
  const company = exit.afterRoundB(exit.usual);
  const all = (money: Record<string, number>): number =>
    Object.values(money).reduce((sum, value) => sum + value, 0);

  it('pays out the whole exit, neither more nor less, whatever the terms', () => {
    for (const multiple of [0, 1, 2, 3])
      for (const participating of [false, true])
        for (const money of [0, 10, 46, 63.1, 91.2, 150, 200, 400])
          near(all(exit.payouts(money, exit.afterRoundB({ multiple, participating }))), money);
  });

  it('shares a shortage by what was invested', () => {
    const money = exit.payouts(23, company);
    near(money.seed, 2);
    near(money.A, 6);
    near(money.B, 15);
    assert.equal(money.founders, 0);
  });

  it('never pays a series less than it would get by choosing otherwise', () => {
    for (let money = 1; money <= 500; money += 7) {
      const staying = exit.stayingPreferred(money, company).map(({ name }) => name);
      for (const series of company.preferred) {
        const other = forced(money, company, series.name, !staying.includes(series.name));
        const mine = exit.payouts(money, company)[series.name] ?? 0;
        assert.ok(mine >= other - 1e-9, `${series.name} at ${money}: ${mine} < ${other}`);
      }
    }
  });

  it('has its kinks where the series convert', () => {
    for (const [name, at] of Object.entries(exit.conversionExits(company))) {
      const stays = (money: number): boolean =>
        exit.stayingPreferred(money, company).some((series) => series.name === name);
      assert.ok(stays(at - 0.001) && !stays(at + 0.001), `${name} at ${at}`);
    }
  });

  it('refuses in words what cannot be', () => {
    assert.throws(() => exit.payouts(-1, company), /退出金额不能小于0/);
    const odd = (change: Partial<exit.Series>): exit.Holders => ({
      common: { founders: 1 },
      preferred: [
        { name: 'A', invested: 1, shares: 1, multiple: 1, participating: false, ...change },
      ],
    });
    assert.throws(() => exit.payouts(5, odd({ shares: -1 })), /A的股数必须是大于0/);
    assert.throws(() => exit.payouts(5, odd({ multiple: -1 })), /A的优先倍数不能小于0/);
    assert.throws(() => exit.payouts(5, odd({ invested: Number.NaN })), /A的投资额不能小于0/);
    assert.throws(
      () => exit.payouts(5, { common: { founders: -1 }, preferred: [] }),
      /founders的股数不能小于0/,
    );
  });
});

/** What a series gets when it alone chooses the other way and all others keep their choice. */
function forced(money: number, company: exit.Holders, name: string, stays: boolean): number {
  const staying = exit.stayingPreferred(money, company).map((series) => series.name);
  const keeps = (one: string): boolean => (one === name ? stays : staying.includes(one));
  const owed = company.preferred
    .filter((series) => keeps(series.name))
    .reduce((sum, series) => sum + series.invested, 0);
  const series = company.preferred.find((one) => one.name === name) as exit.Series;
  if (stays) return series.invested * Math.min(1, money / owed);
  const shares = company.preferred
    .filter((one) => !keeps(one.name))
    .reduce((sum, one) => sum + one.shares, cap.totalShares(company.common));
  return (Math.max(0, money - owed) * series.shares) / shares;
}

describe('anti-dilution', () => {
  it('lies between the old price and the full ratchet', () => {
    const average = protection.weightedAverage(protection.downRound);
    assert.ok(average > protection.fullRatchet(protection.downRound));
    assert.ok(average < protection.downRound.conversionPrice);
  });

  it('does nothing when the new price is not lower', () => {
    const round = { ...protection.downRound, newPrice: 12 };
    assert.equal(protection.weightedAverage(round), round.conversionPrice);
    assert.equal(protection.fullRatchet(round), round.conversionPrice);
  });

  it('refuses free shares and negative ones', () => {
    assert.throws(
      () => protection.weightedAverage({ ...protection.downRound, newPrice: 0 }),
      /新股价必须是大于0/,
    );
    assert.throws(
      () => protection.fullRatchet({ ...protection.downRound, sharesBefore: -1 }),
      /投前总股数必须是大于0/,
    );
  });
});
