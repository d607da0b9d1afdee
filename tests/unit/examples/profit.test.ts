import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExampleName } from '../../../src/examples/registry.ts';
import { resultsOf } from '../../../src/examples/results.ts';

type Check = [key: string, value: number, tolerance?: number];

/**
 * The check values of the editorial brief of article 4, worked out there in other code. Money is
 * in yuan or US dollars as a floating-point number: relative tolerance 1e-12, a brief's own
 * rounding where it gives fewer digits.
 */
const checks: Partial<Record<ExampleName, Check[]>> = {
  'token-economics': [
    ['flash.offPeak', 0.003236],
    ['flash.peak', 0.006472],
    ['flash.mixed', 0.0051776],
    ['pro.offPeak', 0.01242],
    ['pro.peak', 0.02484],
    ['pro.mixed', 0.019872],
    ['pro.saved.hit90', 0.58],
    ['flash.missed', 0.008 / 0.0051776 - 1],
    ['pro.missed', 0.0324 / 0.019872 - 1],
  ],
  subscription: [
    ['flash.cogs', 9.59656],
    ['flash.profit', 39.40344],
    ['flash.margin', 0.8041518367346938],
    ['pro.cogs', 18.4132],
    ['pro.profit', 30.5868],
    ['pro.margin', 0.6242204081632653],
    ['routed.inference', 600 * (0.8 * 0.0051776 + 0.2 * 0.019872)],
    ['proHeavy.cogs', 66.106],
    ['proHeavy.margin', -0.3491020408163265],
    ['flash.threshold', 8210.37, 0.005 / 8210],
    ['pro.threshold', 2139.1908212560384],
    ['pro.overstated', 0.602, 1e-4],
    ['flash.inferenceOfCogs', 3.10656 / 9.59656],
  ],
  'price-scenarios': [
    ['flash.cheaper.points', 5.0719, 1e-5],
    ['switch.points', 17.9931, 1e-5],
  ],
  'customer-value': [
    ['flash.churn5.ltv', 788.0688],
    ['flash.churn5.ratio', 4.37816],
    ['flash.payback', 4.568129077055202],
    ['flash.churn8.ltv', 492.543],
    ['flash.churn8.ratio', 2.73635],
    ['pro.churn5.ltv', 611.736],
    ['pro.churn5.ratio', 3.3985333333333334],
    ['pro.payback', 5.884891521832947],
    ['pro.churn8.ltv', 382.335],
    ['pro.churn8.ratio', 2.124083333333333],
    ['flash.discounted', 663.2912399999994],
    ['flash.within36', 663.7279235368999],
    ['b2b.ltv', 650_000],
    ['b2b.ratio', 7.222222222222222],
    ['b2b.payback', 13.846153846153847],
    ['flash.discounted.less', 1 - 663.2912399999994 / 788.0688],
    ['nrr', 1.06],
  ],
  'heavy-tail-users': [
    ['top5.sigma1', 0.2595109616661936],
    ['top5.sigma1.5', 0.4424131984635008],
    ['top5.sigma2', 0.6387599672669547],
    ['pro.sigma1.threshold', 2139.1908212560384],
    ['pro.sigma1.users', 0.03825925144623099],
    ['pro.sigma1.5.users', 0.05507690714770885],
    ['flash.sigma1.5.threshold', 8210.367737948083],
    ['flash.sigma1.5.users', 0.00631299207454572, 1e-10],
  ],
  'self-host-request': [
    ['output.100', 0.5555555555555555],
    ['output.50', 1.111111111111111],
    ['output.30', 1.8518518518518519],
    ['output.10', 5.555555555555556],
    ['speed.api0.60', 925.925925925926],
    ['speed.api1.98', 280.58361391694723],
    ['even.output', 0.9259259259259259],
  ],
  'disclosed-day': [
    ['revenue', 562_100],
    ['cost', 87_072],
    ['gap.revenue', 0.00013, 5e-6],
    ['revenue.v3', 280_560],
    ['overCost', 5.454738607129732],
    ['grossMargin', 0.8450750586715585],
    ['costPerMillion', 0.11220618556701031],
    ['costPerMillionOutput', 0.5182857142857142],
    ['nodes', 226.75],
    ['cards', 1814],
    ['hitRate', 0.5625],
    ['outputPerCardSecond', 1071.9098370697047],
  ],
  'growth-runway': [
    ['simple', 14.634146341463415],
    ['flat.months', 14],
    ['flat.left', 520_000],
    ['slow.months', 16],
    ['slow.left', 200_506.4551319445],
    ['fast.turns', 18],
    ['fast.lowest', 2_368_618.1953244973],
    ['fast.atTurn', 2_420_201.123865729],
    ['burnMultiple', 1.8004130782527077],
    ['founders.3rounds', 0.614125],
    ['founders.withPools', 0.49744125],
    ['investor.share', 0.16666666666666669],
  ],
  'published-accounts': [
    ['train.gpt3', 3.15e23],
    ['train.deepseek', 3.2856e24],
    ['train.deepseek.perCardSecond', 3.27355332376853e14],
    ['train.deepseek.usd', 5_576_000],
    ['train.deepseek.days', 2.788e6 / 2048 / 24],
    ['train.chinchilla.tokensPerParameter', 20],
    ['zhipu.2024', 0.56297],
    ['zhipu.2025h1', 0.50056],
    ['zhipu.computeShare', 0.7075170842824602],
    ['zhipu.researchToRevenue', 7.0262483994878355],
    ['zhipu.monthsByLoss', 8.73972602739726],
    ['minimax.2025q3', 0.2339487563119506],
    ['minimax.payingShare', 0.008356603773584905],
    ['minimax.times', 79.04 / 30.52],
    ['minimax.growth', 1.5897771952817825],
    ['minimax.2025', 0.25403593117408907],
    ['decline.factor', 285.71428571428567],
    ['decline.yearly', 19.114185786015664],
  ],
};

for (const [name, values] of Object.entries(checks) as [ExampleName, Check[]][])
  describe(`the example ${name} computes what the article says`, () => {
    for (const [key, expected, tolerance = 1e-12] of values)
      it(`${key} is ${expected}`, async () => {
        const value = (await resultsOf(name))[key] ?? Number.NaN;
        const close = Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
        assert.ok(close, `${key} is ${value}`);
      });
  });
