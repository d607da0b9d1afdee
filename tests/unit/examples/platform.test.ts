import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Results } from '../../../src/examples/example.ts';
import { type ExampleName, examples } from '../../../src/examples/registry.ts';
import { resultsOf } from '../../../src/examples/results.ts';

type Check = [key: string, value: number, tolerance?: number];

/** The check values of the editorial brief of article 2, worked out there in other code. */
const checks: Partial<Record<ExampleName, Check[]>> = {
  attention: [
    ['weight.1', 0.4011120926797859],
    ['weight.2', 0.197775815],
    ['weight.3', 0.401112093],
    ['output.1', 3],
    ['output.2', 4],
  ],
  'chain-rule': [
    ['prediction', 0.9, 1e-12],
    ['loss', 0.01, 1e-12],
    ['outputGradient', 0.2, 1e-12],
    ['wrongGradient', -0.2, 1e-12],
    ['gradient.w1', 0.02, 1e-12],
    ['gradient.w2', 0.04, 1e-12],
    ['gradient.w3', 0.06, 1e-12],
    ['gradient.b', 0.2, 1e-12],
    ['difference.w1', 0.019999999989, 1e-11],
    ['difference.w2', 0.040000000001, 1e-11],
    ['difference.w3', 0.060000000013, 2e-11],
    ['step.w1', 0.998, 1e-12],
    ['step.w2', 0.996, 1e-12],
    ['step.w3', 0.994, 1e-12],
    ['step.b', 0.28, 1e-12],
    ['step.prediction', 0.8772, 1e-12],
    ['step.loss', 0.00595984, 1e-12],
    ['wrong.w1', 1.02, 1e-12],
    ['wrong.prediction', 0.912, 1e-12],
    ['wrong.loss', 0.012544, 1e-12],
  ],
  'linear-regression': [
    ['parameters', 4],
    ['glorotBound', 1.2247449, 1e-7],
    ['range.centre', 0.5320123063030624],
    ['range.w1', 0.0339786, 1e-7],
    ['range.w2', 0.0331314, 1e-7],
    ['range.w3', 0.0322842, 1e-7],
    ['range.lowest', 0.4102797707404364],
    ['range.highest', 0.6537448418656884],
    ['limit.prediction', 0.48333333333333334, 1e-12],
    ['limit.mse', 0.045, 1e-12],
    ['limit.fit1', 0.95, 1e-12],
    ['limit.fit2', 0.6, 1e-12],
    ['limit.fit3', 0.25, 1e-12],
  ],
  losses: [
    ['binary', 0.2990011586691898],
    ['source', 0.15404653485595426],
    ['extreme.binary', 6.907755, 1e-6],
    ['extreme.source', 0, 0],
    ['multiclass', 0.5249110622493389],
    ['mse', 0.02, 1e-12],
    ['languageModel', 2 * Math.LN2],
    ['perplexity', 4],
  ],
  'mlp-321': [
    ['parameters', 11],
    ['gradient.w12', -0.08594450636207102],
    ['gradCheck', 0, 1e-9],
    ['mse.0', 0.4688524357765354],
    ['mse.1', 0.33903107012878303],
    ['mse.10', 0.13838689542940655],
    ['mse.100', 0.09092392266859517],
    ['mse.1000', 0.03736205596807709],
    ['mse.5000', 2.1022140040760656e-13, 1e-20],
    ['mse.10000', 0, 1e-28],
    ['prediction.0', 0.02382062154457525],
    ['prediction.1', 0.1514404067890312],
    ['prediction.10', 0.5561826316540966],
    ['prediction.100', 0.5568468963525337],
    ['prediction.1000', 0.5021827534483344],
    ['prediction.5000', 0.7328541432248761],
    ['prediction.10000', 0.7328546461842957],
  ],
  'model-gateway': [
    ['1.attempts', 3],
    ['1.supplier', 2],
    ['1.ms', 2000 + 200 + 800],
    ['1.usd', (2000 * 0.3 + 1500 * 1) / 1e6],
    ['2.attempts', 2],
    ['3.attempts', 1],
    ['3.usd', 0.0015],
  ],
  parallelism: [
    ['amdahl', 5.925925925925925],
    ['amdahl.limit', 20],
    ['ring.gigabytes', 24.5],
    ['ring.ms450', 54.4, 0.05],
    ['ring.ms50', 490],
    ['gpt3.blocks', 173_946_175_488, 0],
    ['gpt3.all', 174.6e9, 0.05e9],
    ['loraShare', 0.00390625],
  ],
  'platform-dependence': [
    ['concentration', 0.68],
    ['expectedLoss', 6000],
    ['idc.concentration', 3485, 0.5],
    ['idc.growth', 4.699649737302978],
    ['cnnic.users2024', 249_069_093.91808027, 1e-3],
    ['minimax.grossMargin', 0.25403593117408907],
    ['minimax.growth', 1.5897771952817825],
  ],
  'serving-cost': [
    ['rent', 14_400],
    ['breakEven', 14_400],
    ['breakEvenPerDay', 480],
    ['capacity', 25_920],
    ['unitCost.10', 2.7777777777777777],
    ['unitCost.50', 0.5555555555555556],
    ['unitCost.90', 0.308642, 1e-6],
  ],
};

for (const [name, values] of Object.entries(checks) as [ExampleName, Check[]][])
  describe(`the example ${name} computes what the article says`, () => {
    for (const [key, expected, tolerance = 1e-9] of values)
      it(`${key} is ${expected}`, async () => {
        const results: Results = await resultsOf(name);
        const value = results[key] ?? Number.NaN;
        const close = Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
        assert.ok(close, `${key} is ${value}`);
      });
  });

describe('every example', () => {
  for (const name of Object.keys(examples) as ExampleName[])
    it(`${name} gives finite numbers only`, async () => {
      for (const [key, value] of Object.entries(await resultsOf(name)))
        assert.ok(Number.isFinite(value), `${key} is ${value}`);
    });
});
