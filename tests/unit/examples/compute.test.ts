import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as disclosed from '../../../src/examples/disclosed-capital.ts';
import * as terms from '../../../src/examples/founder-terms.ts';
import * as margin from '../../../src/examples/gross-margin.ts';
import * as owning from '../../../src/examples/rent-or-buy.ts';
import * as runway from '../../../src/examples/runway.ts';
import * as sample from '../../../src/examples/sample-size.ts';
import * as session from '../../../src/examples/session-cost.ts';
import * as carbon from '../../../src/examples/training-carbon.ts';
import * as training from '../../../src/examples/training-compute.ts';

const near = (value: number, expected: number): void =>
  assert.ok(Math.abs(value - expected) < 1e-9 * Math.max(1, Math.abs(expected)), `${value}`);

describe('training compute', () => {
  it('finds the utilisation that it was given', () => {
    const hours = training.gpuHours(8.4e22, training.h100);
    near(training.impliedMfu(8.4e22, hours, training.h100.peakFlops), training.h100.mfu);
  });

  it('spends the budget at the best size', () => {
    const size = training.bestParameters(1e23);
    near(training.trainingFlops(size, 20 * size) / 1e23, 1);
    near(training.tokensAt(1e23, size), 20 * size);
  });

  it('refuses in words what cannot be', () => {
    const { h100 } = training;
    assert.throws(() => training.trainingFlops(0, 1), /参数量必须是大于0/);
    assert.throws(() => training.trainingFlops(1, -2), /词元数必须是大于0/);
    assert.throws(() => training.gpuHours(1, { ...h100, mfu: 0 }), /MFU必须是大于0/);
    assert.throws(() => training.gpuHours(1, { ...h100, mfu: 1.1 }), /MFU必须在0与1之间/);
    assert.throws(() => training.computeUsd(1, 2.5, 0.5), /试错系数不能小于1/);
    assert.throws(() => training.computeUsd(1, 2.5, Number.NaN), /试错系数必须是大于0/);
  });
});

describe('rent or buy', () => {
  it('costs as much as the rent at the break-even utilisation', () => {
    const even = owning.breakEvenUtilisation(owning.defaults, 2.95);
    near(owning.usdPerGpuHour(owning.defaults, even), 2.95);
  });

  it('refuses a machine that is never used, or more than always', () => {
    const { defaults } = owning;
    assert.throws(() => owning.usdPerGpuHour(defaults, 0), /利用率必须是大于0/);
    assert.throws(() => owning.usdPerGpuHour(defaults, 1.2), /利用率必须在0与1之间/);
    assert.throws(() => owning.usdPerGpuHour({ ...defaults, cards: 0 }, 1), /卡数必须是不小于1/);
    assert.throws(() => owning.lifetimeUsd({ ...defaults, pue: 0.9 }), /PUE不能小于1/);
    assert.throws(() => owning.lifetimeUsd({ ...defaults, years: 0 }), /使用年数必须是大于0/);
    assert.throws(() => owning.breakEvenUtilisation(defaults, 0), /租价必须是大于0/);
  });
});

describe('the runway', () => {
  it('has no end where revenue covers the costs', () => {
    assert.equal(runway.runwayMonths(100, 20, 20), Number.POSITIVE_INFINITY);
    assert.equal(runway.runwayMonths(0, 20, 0), 0);
  });

  it('without growth ends in the month the formula names', () => {
    const curve = runway.cashCurve(runway.defaults, 60);
    assert.equal(curve[20], 0);
    assert.ok((curve[21] ?? 0) < 0);
    assert.equal(curve.length, 22);
  });

  it('tells a company that grows in time from one that does not', () => {
    assert.equal(runway.defaultAlive(runway.defaults), false);
    assert.equal(runway.defaultAlive({ ...runway.defaults, growth: 0.08 }), true);
    assert.equal(runway.defaultAlive({ ...runway.defaults, growth: 0.08, cash: 200 }), false);
    assert.equal(runway.defaultAlive({ ...runway.defaults, revenue: 90 }), true);
    assert.equal(runway.defaultAlive({ ...runway.defaults, revenue: 0, growth: 0.5 }), false);
  });

  it('finds the growth between death and life', () => {
    const least = runway.leastGrowth(runway.defaults);
    for (const [growth, lives] of [
      [least - 1e-6, false],
      [least + 1e-6, true],
    ] as const)
      assert.equal(runway.defaultAlive({ ...runway.defaults, growth }), lives, `${growth}`);
    assert.equal(runway.leastGrowth({ ...runway.defaults, revenue: 90 }), 0);
    assert.throws(
      () => runway.leastGrowth({ ...runway.defaults, revenue: 0 }),
      /月收入必须是大于0/,
    );
  });

  it('of shrinking revenue ends, whatever comes in today', () => {
    assert.equal(runway.defaultAlive({ ...runway.defaults, revenue: 90, growth: -0.1 }), false);
  });

  it('refuses in words what cannot be', () => {
    assert.throws(() => runway.runwayMonths(-1, 20, 0), /现金不能小于0/);
    assert.throws(() => runway.runwayMonths(1, Number.NaN, 0), /月支出不能小于0，现在是空的/);
    assert.throws(() => runway.cashCurve({ ...runway.defaults, growth: -1 }, 9), /月增速/);
    assert.throws(() => runway.burnMultiple(10, 0), /净新增年收入必须是大于0/);
    assert.throws(() => runway.receivables(10, -1), /账期不能小于0/);
  });
});

describe('carbon, disclosed data and samples', () => {
  it('gives back the carbon that an intensity was drawn from', () => {
    const kwh = carbon.energyKwh(1000, 0.7, 1.2);
    near(carbon.carbonKg(kwh, carbon.impliedIntensity(500, kwh)), 500);
  });

  it('refuses in words what cannot be', () => {
    assert.throws(() => carbon.energyKwh(1, 1, 0.5), /PUE不能小于1/);
    assert.throws(() => carbon.energyKwh(-1, 1), /卡时不能小于0/);
    assert.throws(() => carbon.impliedIntensity(1, 0), /电量必须是大于0/);
    assert.throws(() => disclosed.partOf(2, 1), /部分不能大于总数/);
    assert.throws(() => disclosed.partOf(-2, 1), /部分不能小于0/);
    assert.throws(() => sample.samplePerArm(0.6, 0.6), /两个比例相同/);
    assert.throws(() => sample.samplePerArm(0.6, 1.6), /改后比例必须在0与1之间/);
    assert.throws(() => sample.teamLines(0), /人数必须是不小于1的整数/);
  });

  it('refuses a conversation that cannot be', () => {
    const { defaults } = session;
    assert.throws(() => session.tokenCost({ ...defaults, cacheHits: 1.1 }), /缓存命中率必须在0与1/);
    assert.throws(() => session.sessionCost({ ...defaults, escalated: -0.1 }), /转人工率/);
    assert.throws(() => session.tokenCost({ ...defaults, inputTokens: -1 }), /输入词元不能小于0/);
  });

  it('needs more people for a smaller difference', () => {
    assert.ok(sample.samplePerArm(0.6, 0.61) > 20 * sample.samplePerArm(0.6, 0.65));
  });
});

describe('gross margin', () => {
  it('of the revenue that covers the fixed costs pays exactly these', () => {
    const revenue = margin.revenueToCover(80, 0.25);
    near(revenue * margin.grossMargin(revenue, 0.75 * revenue), 80);
  });

  it('below zero has words, not an endless revenue', () => {
    assert.throws(() => margin.revenueToCover(80, 0), /收入再多也盖不住固定开支/);
    assert.throws(() => margin.revenueToCover(80, Number.NaN), /毛利率必须是一个数/);
    assert.throws(() => margin.grossMargin(0, 1), /收入必须是大于0/);
  });
});

describe('what founders sign', () => {
  it('vests nothing before the cliff, a quarter at it, and never more than all', () => {
    assert.deepEqual(
      [0, 11.9, 12, 48, 100].map((months) => terms.vested(months)),
      [0, 0, 0.25, 1, 1],
    );
  });

  it('is refused with months or interest that cannot be', () => {
    assert.throws(() => terms.vested(-1), /入职月数不能小于0/);
    assert.throws(() => terms.vested(20, 12, 0), /归属月数必须是大于0/);
    assert.throws(() => terms.redemptionMultiple(-0.1, 5), /年息不能小于0/);
  });
});
