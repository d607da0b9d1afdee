import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Results } from '../../../src/examples/example.ts';
import type { ExampleName } from '../../../src/examples/registry.ts';
import { resultsOf } from '../../../src/examples/results.ts';

type Check = [key: string, value: number, tolerance?: number];

/** The check values of the editorial brief of article 1, worked out there in other code. */
const checks: Partial<Record<ExampleName, Check[]>> = {
  'cap-table': [
    ['seed.founders', 0.7],
    ['seed.effectivePre', 14e6],
    ['A.founders', 0.5444444444444446],
    ['B.founders', 0.4537037037037038],
    ['C.founders', 0.39925925925925937],
    ['seed.shares', 14285714.285714284],
    ['A.shares', 18367346.938775506],
    ['B.shares', 22040816.32653061],
    ['C.shares', 25046382.189239327],
    ['seed.price', 1.4],
    ['A.price', 3.2666666666666666],
    ['B.price', 9.074074074074074],
    ['C.price', 19.962962962962962],
    ['naive', 0.544, 1e-12],
    ['naive.gap', 0.0903, 1e-4],
    ['poolLast.founders', 0.72, 1e-12],
    ['safe.share', 0.1, 1e-12],
    ['safe.afterA', 0.08, 1e-12],
    ['safe.afterPool', 0.07, 1e-12],
    ['B.pool', 0.1],
    ['B.seed', 0.12962962962962962],
    ['B.A', 0.16666666666666666],
    ['B.B', 0.15],
  ],
  'liquidation-waterfall': [
    ['46.founders', 0, 0],
    ['100.founders', 37.36383442265795],
    ['200.founders', 90.74074074074075],
    ['400.founders', 181.48148148148152],
    ['preferences', 46],
    ['converts.B', 200],
  ],
  'anti-dilution': [
    ['weightedAverage', 8.670241286863273],
    ['fullRatchet', 6, 0],
    ['founders.none', 0.394102, 1e-6],
    ['founders.weightedAverage', 0.391725, 1e-6],
    ['founders.fullRatchet', 0.36944, 1e-6],
    ['cost.weightedAverage', 0.394102 - 0.391725, 1e-6],
    ['cost.fullRatchet', 0.394102 - 0.36944, 1e-6],
  ],
  'training-compute': [
    ['flops', 8.4e22],
    ['hours', 58982.13683855746],
    ['usd', 147455.34209639364],
    ['deepseek.usd', 5576000],
    ['deepseek.days', 54.2, 1e-3],
    ['llama.flops', 3.7908e25],
    ['llama.mfu', 0.3452372990050084],
    ['outbound.parameters', 28_867_513_459.481285],
    ['outbound.tokens', 577e9, 1e-3],
    ['outbound.tokens7B', 2.38e12, 1e-3],
    ['chinchilla.loss', 1.9366454705587173],
    ['lora.trained', 65_536, 0],
    ['lora.layer', 16_777_216, 0],
    ['lora.dayUsd', 480],
    ['llama.tokensPerParameter', 15.6e12 / 405e9],
    ['llama.hoursBetweenStops', 3.093, 1e-3],
    ['deepseek.parametersOverLlama', 6710 / 4050],
    ['gpt3.flops', 3.15e23],
  ],
  parallelism: [['loraShare', 0.00390625, 0]],
  'rent-or-buy': [
    ['full', 2.2348139269406393],
    ['half', 4.469627853881279],
    ['breakEven', 0.8939255707762558],
    ['locked.saved', 364_416],
  ],
  runway: [
    ['months', 20],
    ['zhipu.months', 11.54, 5e-4],
    ['zhipu.monthsByAdjustedLoss', 8.73972602739726],
    ['zhipu.monthsByNetLoss', 6.49, 5e-3],
    ['receivables.later', 36, 1e-12],
    ['receivables.laterDays', 18, 1e-12],
  ],
  'training-carbon': [
    ['llama.gwh', 21.588],
    ['llama.kgPerKwh', 0.4136557346674078],
    ['llama.usd', 2_158_800, 1e-12],
    ['llama.usdOverRent', 0.028, 1e-9],
    ['llama.ofDataCentres', 21.588 / 415_000, 1e-12],
  ],
  'disclosed-capital': [
    ['deepmind.foundersFund', 0.2737040725309054],
    ['deepmind.founders', 0.3071786559820284],
    ['deepmind.hassabis', 0.2094, 5e-5],
    ['deepmind.suleyman', 0.0529, 5e-5],
    ['deepmind.legg', 0.0449, 5e-5],
    ['deepmind.rest', 0.4191, 5e-5],
    ['zhipu.computeOfResearch', 0.7073881752755762],
    ['zhipu.researchOverRevenue', 7.027213889262326],
    ['zhipu.computeOverRevenue', 15.53 / 3.12414],
    ['zhipu.cornerstone', 29.8 / 43],
  ],
  'gross-margin': [
    ['minimax.2025', 0.25403593117408907],
    ['cover.25', 320],
    ['cover.60', 400 / 3],
    ['cover.fewer', 7 / 12],
  ],
  'founder-terms': [
    ['vested.11', 0, 0],
    ['vested.12', 0.25],
    ['vested.18', 0.375],
    ['vested.60', 1, 0],
    ['redemption.8percent5years', 1.4693280768],
  ],
  'session-cost': [
    ['tokens', 0.01032, 1e-12],
    ['total', 0.51032, 1e-12],
    ['margin', 0.48968, 1e-12],
    ['margin.5', 0.73968, 1e-12],
    ['margin.20', -0.01032, 1e-12],
  ],
  'sample-size': [
    ['perArm', 1468, 0],
    ['lines.8', 28, 0],
    ['lines.12', 66, 0],
    ['lines.20', 190, 0],
    ['lines.60', 1770, 0],
    ['days.200', 14.68],
  ],
};

for (const [name, values] of Object.entries(checks) as [ExampleName, Check[]][])
  describe(`the example ${name} computes what the article on capital says`, () => {
    for (const [key, expected, tolerance = 1e-9] of values)
      it(`${key} is ${expected}`, async () => {
        const results: Results = await resultsOf(name);
        const value = results[key] ?? Number.NaN;
        const close = Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
        assert.ok(close, `${key} is ${value}`);
      });
  });
