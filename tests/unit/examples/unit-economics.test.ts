import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acquisition, channel } from '../../../src/examples/acquisition.ts';
import * as value from '../../../src/examples/customer-value.ts';
import * as day from '../../../src/examples/disclosed-day.ts';
import * as runway from '../../../src/examples/growth-runway.ts';
import * as tail from '../../../src/examples/heavy-tail-users.ts';
import { normalBelow } from '../../../src/examples/normal.ts';
import { desk, deskAccount, evenRate } from '../../../src/examples/outcome-pricing.ts';
import { effect, scenarios } from '../../../src/examples/price-scenarios.ts';
import * as published from '../../../src/examples/published-accounts.ts';
import * as own from '../../../src/examples/self-host-request.ts';
import { account, flash, lossThreshold, pro } from '../../../src/examples/subscription.ts';
import * as token from '../../../src/examples/token-economics.ts';

const near = (a: number, b: number, tolerance = 1e-9): void =>
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

describe('a request', () => {
  const price = token.deepseek.pro.peak;

  it('costs less the more of its input is in the cache', () => {
    const at = (hitRate: number) => token.requestCost({ ...token.request, hitRate }, price);
    assert.ok(at(0) > at(0.5) && at(0.5) > at(1));
  });

  it('costs the off-peak price when none is at peak, and the peak price when all are', () => {
    const { pro } = token.deepseek;
    const at = (share: number) => token.mixedCost(token.request, pro, share);
    near(at(0), token.requestCost(token.request, pro.offPeak));
    near(at(1), token.requestCost(token.request, pro.peak));
  });

  it('is refused with a hit rate, a price or a share that cannot be', () => {
    const { request } = token;
    assert.throws(
      () => token.requestCost({ ...request, hitRate: 1.2 }, price),
      /^RangeError: 缓存命中率必须在0与1之间，现在是1\.2。$/,
    );
    assert.throws(() => token.requestCost(request, { ...price, output: -1 }), /单价不能小于0/);
    assert.throws(() => token.requestCost({ ...request, outputTokens: Number.NaN }, price), /空的/);
    assert.throws(() => token.mixedCost(request, token.deepseek.pro, -0.1), /高峰占比/);
  });
});

describe('a subscription', () => {
  it('gains nothing and loses nothing at its threshold', () => {
    near(account({ ...pro, requests: lossThreshold(pro) }).profit, 0);
  });

  it('splits its price into costs and profit without a remainder', () => {
    const { inference, other, fee, profit } = account(pro);
    near(inference + other + fee + profit, pro.yuanPerMonth);
  });

  it('is refused with a price, a fee or a call that cannot be', () => {
    assert.throws(() => account({ ...pro, yuanPerMonth: 0 }), /月费必须是大于0/);
    assert.throws(() => account({ ...pro, feeShare: 1.5 }), /支付费率/);
    assert.throws(() => account({ ...pro, requests: -1 }), /调用次数不能小于0/);
    assert.throws(() => lossThreshold({ ...pro, yuanPerRequest: 0 }), /每次成本必须是大于0/);
    assert.throws(() => lossThreshold({ ...pro, otherYuan: 60 }), /一次不用也亏/);
  });
});

describe('the value of a customer', () => {
  it('is the same added up month by month', () => {
    const months = Array.from({ length: 36 }, (_, t) => 30 * 0.95 ** t);
    near(
      value.valueWithin(30, 0.05, 36),
      months.reduce((sum, v) => sum + v, 0),
    );
    near(value.valueWithin(30, 0.05, 5000), value.lifetimeValue(30, 0.05));
    near(value.discountedValue(30, 0.05, 0), value.lifetimeValue(30, 0.05));
  });

  it('has words for customers who never leave and for costs that never come back', () => {
    assert.throws(() => value.lifetimeValue(30, 0), /^RangeError: 流失率为0时客户永远不走/);
    assert.throws(() => value.lifetimeValue(30, 1.1), /流失率必须在0与1之间/);
    assert.throws(() => value.lifetimeValue(Number.NaN, 0.05), /每期毛利必须是一个数，现在是空的/);
    assert.throws(() => value.payback(180, 0), /永远收不回来/);
    assert.throws(() => value.payback(180, Number.NaN), /永远收不回来/);
    assert.throws(() => value.payback(-1, 10), /获客成本不能小于0/);
    assert.throws(() => value.valueWithin(30, 0.05, 1.5), /期数必须是不小于1的整数/);
  });

  it('keeps gross retention at or below 1 and at or below net', () => {
    const kept = value.retention({ start: 100, expansion: 30, contraction: 0, churned: 0 });
    assert.deepEqual(kept, { gross: 1, net: 1.3 });
    assert.throws(
      () => value.retention({ start: 100, expansion: 0, contraction: 60, churned: 50 }),
      /超过了期初收入/,
    );
  });

  it('counts wages and free quota into the cost of winning one', () => {
    const { customers, yuanEach, mediaYuanEach } = acquisition(channel);
    near(customers, 1000);
    near(yuanEach, 180);
    near(mediaYuanEach, 60);
    assert.throws(() => acquisition({ ...channel, steps: [0.1, 0] }), /新客数必须是大于0/);
    assert.throws(() => acquisition({ ...channel, steps: [1.1] }), /转化率/);
  });
});

describe('heavy users', () => {
  it('are spread as a normal curve is', () => {
    near(normalBelow(0), 0.5, 1e-7);
    near(normalBelow(1.959963984540054), 0.975, 1e-6);
    near(normalBelow(-1.3) + normalBelow(1.3), 1);
    near(1 - normalBelow(tail.TOP_5_PERCENT), 0.05, 1e-6);
  });

  it('cost as much as a sum over many drawn users says', () => {
    const usage = { meanRequests: 600, sigma: 1.5 };
    // Users evenly through the crowd: the midpoints of 40,000 slices of the normal curve.
    const mu = Math.log(600) - 1.5 ** 2 / 2;
    let [mean, weight] = [0, 0];
    for (let z = -8; z <= 8; z += 0.0004) {
      const density = Math.exp((-z * z) / 2);
      mean += density * Math.min(2000, Math.exp(mu + 1.5 * z));
      weight += density;
    }
    near(tail.meanWithin(2000, usage), mean / weight, 1e-5);
  });

  it('do not matter below a quota that nobody reaches', () => {
    near(tail.meanWithin(1e9, { meanRequests: 600, sigma: 1 }), 600, 1e-6);
  });

  it('are refused without a spread or a mean', () => {
    assert.throws(() => tail.shareOfCalls(0, 1), /σ必须是大于0/);
    assert.throws(() => tail.lossMaking({ ...pro, requests: 0 }, 1), /平均次数必须是大于0/);
    assert.throws(() => tail.marginWithin(0, flash, 1), /次数必须是大于0/);
  });
});

describe('a request on a card of one’s own', () => {
  it('costs as much as the API’s at the break-even utilisation', () => {
    const u = own.evenUtilisation(own.request, own.card, own.api);
    near(own.ownCost(own.request, own.card, u), token.requestCost(own.request, own.api));
  });

  it('without input is what output alone costs', () => {
    const of = { inputTokens: 0, hitRate: 0, outputTokens: 1e6 };
    near(own.ownCost(of, own.card, 0.3), own.usdPerMillionOutput(own.card, 0.3));
  });

  it('is refused on idle cards and against a free API', () => {
    const free = { hit: 0, miss: 0, output: 0 };
    assert.throws(() => own.ownCost(own.request, own.card, 0), /利用率必须是大于0/);
    assert.throws(() => own.ownCost(own.request, own.card, 1.2), /利用率必须在0与1之间/);
    assert.throws(() => own.evenUtilisation(own.request, own.card, free), /API账单必须是大于0/);
    assert.throws(() => own.breakEvenSpeed(2, 0), /API价必须是大于0/);
  });
});

describe('the disclosed day', () => {
  it('has a gross margin that follows from the margin over cost', () => {
    const { overCost, gross } = day.margins(500, 80);
    near(gross, overCost / (1 + overCost));
  });

  it('is the theory when everything is charged at R1’s price, and V3’s when all is V3', () => {
    near(day.billedRevenue({ charged: 1, atV3: 0, discount: 0 }), 562_100);
    near(day.billedRevenue({ charged: 1, atV3: 1, discount: 0 }), 280_560);
    near(day.billedRevenue({ charged: 0.5, atV3: 0, discount: 0.5 }), 562_100 / 4);
  });

  it('is refused with shares beyond the whole, or without revenue to divide by', () => {
    const billing = { charged: 1, atV3: 0, discount: 0 };
    assert.throws(() => day.billedRevenue({ ...billing, charged: 1.1 }), /收费占比/);
    assert.throws(() => day.billedRevenue({ ...billing, discount: -0.1 }), /折扣/);
    assert.throws(() => day.margins(0, 80), /收入必须是大于0/);
    assert.throws(() => day.rentOfDay(0, 2), /节点数必须是大于0/);
  });
});

describe('scenarios and accounts', () => {
  it('hurt by dearer calls and helped by cheaper ones', () => {
    const at = (name: keyof typeof scenarios) => effect(scenarios[name], pro, 0.05).margin;
    assert.ok(at('cheaper') > at('base') && at('base') > at('dearer'));
  });

  it('have no payback at a loss', () => {
    const { months, ratio } = effect({ ...scenarios.base, requests: 10 }, pro, 0.05);
    assert.equal(months, undefined);
    assert.ok(ratio < 0);
  });

  it('break even on a desk exactly at its rate of resolution', () => {
    near(deskAccount({ ...desk, resolved: evenRate(desk) }).profit, 0);
    assert.throws(() => deskAccount({ ...desk, resolved: 1.2 }), /解决率/);
    assert.throws(() => evenRate({ ...desk, yuanPerResolution: 0 }), /每单价格必须是大于0/);
  });

  it('refuse accounts without revenue and prices without a period', () => {
    assert.throws(() => published.wholeMargin([]), /收入必须是大于0/);
    assert.throws(() => published.wholeMargin([{ revenue: -1, grossMargin: 0.5 }]), /分部收入/);
    assert.throws(() => published.yearlyFactor(20, 0, 23), /期末价必须是大于0/);
    assert.throws(() => published.monthsOfCash(25, 0, 6), /流出必须是大于0/);
  });
});

describe('a runway', () => {
  it('has words for cash that never runs out', () => {
    const rich = { ...runway.company, revenueYuanPerMonth: 3e6 };
    assert.throws(() => runway.simpleRunway(rich), /没有跑道可算/);
    assert.equal(runway.simulate(rich, 12).paidMonths, undefined);
    assert.equal(runway.simulate(rich, 12).cash.length, 13);
  });

  it('is refused with impossible numbers', () => {
    const { company } = runway;
    assert.throws(() => runway.simulate({ ...company, grossMargin: 1.4 }), /毛利率/);
    assert.throws(() => runway.simulate({ ...company, cash: 0 }), /现金必须是大于0/);
    assert.throws(() => runway.shareLeft([0.2, 1.2]), /稀释必须在0与1之间/);
  });
});
