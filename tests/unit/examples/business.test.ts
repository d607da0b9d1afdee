import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as parallelism from '../../../src/examples/parallelism.ts';
import * as platform from '../../../src/examples/platform-dependence.ts';
import * as serving from '../../../src/examples/serving-cost.ts';

describe('serving cost', () => {
  it('makes both bills equal at the break-even', () => {
    const cluster = { ...serving.defaults, cards: 3, usdPerCardHour: 1.9 };
    const tokens = serving.breakEven(cluster, 0.35);
    assert.ok(Math.abs(serving.apiPerMonth(tokens, 0.35) - serving.rentPerMonth(cluster)) < 1e-9);
  });

  it('makes a token as dear as the API’s at the break-even utilisation', () => {
    const utilisation = serving.breakEvenUtilisation(serving.defaults, 1);
    const own = serving.usdPerMillionTokens({ ...serving.defaults, utilisation });
    assert.ok(Math.abs(own - 1) < 1e-12);
  });

  const refused: [name: string, change: Partial<serving.Cluster>, words: RegExp][] = [
    ['half a card', { cards: 1.5 }, /卡数必须是不小于1的整数/],
    ['an empty rent', { usdPerCardHour: Number.NaN }, /租价不能小于0，现在是空的/],
    ['no throughput', { tokensPerCardSecond: 0 }, /每卡吞吐必须是大于0/],
    ['120 % utilisation', { utilisation: 1.2 }, /利用率必须在0与1之间/],
    ['idle cards', { utilisation: 0 }, /产能必须是大于0/],
  ];
  for (const [name, change, words] of refused)
    it(`refuses ${name} in words`, () => {
      assert.throws(() => serving.usdPerMillionTokens({ ...serving.defaults, ...change }), words);
    });

  it('has no break-even with a free API', () => {
    assert.throws(() => serving.breakEven(serving.defaults, 0), /API价必须是大于0/);
  });
});

describe('dependence on platforms', () => {
  it('is 1 with one supplier and 1/n with n equal ones', () => {
    assert.equal(platform.concentration([1]), 1);
    assert.ok(Math.abs(platform.concentration([0.25, 0.25, 0.25, 0.25]) - 0.25) < 1e-12);
  });

  it('refuses shares that do not make a whole', () => {
    assert.throws(() => platform.concentration([0.8, 0.3]), /份额之和必须是100%，现在是110%/);
    assert.throws(() => platform.concentration([1.2, -0.2]), /份额必须在0与1之间/);
    assert.throws(() => platform.concentration([]), /现在是0%/);
  });

  it('refuses a loss from days or chances that cannot be', () => {
    const outage = { probability: 0.1, switchingDays: 30, usdPerDay: 2000 };
    assert.throws(() => platform.expectedLoss({ ...outage, probability: 1.1 }), /断供概率/);
    assert.throws(
      () => platform.expectedLoss({ ...outage, switchingDays: -1 }),
      /切换天数不能小于0/,
    );
  });
});

describe('parallel work', () => {
  it('gains nothing from more devices where nothing can be divided', () => {
    assert.equal(parallelism.amdahl(0, 64), 1);
    assert.equal(parallelism.amdahl(1, 64), 64);
  });

  it('sends nothing on a single card', () => {
    assert.equal(parallelism.ringAllReduceBytes(14e9, 1), 0);
  });

  it('refuses what cannot be', () => {
    assert.throws(() => parallelism.amdahl(1.2, 8), /可并行比例/);
    assert.throws(() => parallelism.amdahl(0.5, 0), /设备数必须是不小于1的整数/);
    assert.throws(() => parallelism.transferMs(1, 0), /带宽/);
  });
});
