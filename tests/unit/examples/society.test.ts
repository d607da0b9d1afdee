import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adopters, newcomers, ordinary, peakYear } from '../../../src/examples/bass-diffusion.ts';
import { netCost } from '../../../src/examples/compute-voucher.ts';
import { crossCorrelate, outputSide } from '../../../src/examples/convolution.ts';
import * as mlp from '../../../src/examples/mlp-342.ts';
import { adam, gradientDescent, momentum } from '../../../src/examples/optimisers.ts';
import type { ExampleName } from '../../../src/examples/registry.ts';
import { resultsOf } from '../../../src/examples/results.ts';
import { softmaxLoss } from '../../../src/examples/softmax-loss.ts';
import fixture from '../../fixtures/mlp-342.json' with { type: 'json' };

type Check = [key: string, value: number, tolerance?: number];

/** Check values of the editorial brief of article 5, worked out there in other code. */
const checks: Partial<Record<ExampleName, Check[]>> = {
  'mlp-342': [
    ['parameters', 26],
    ['gradientNorm', 2.512432486655114],
    ['gd.drop', 0.4683842474417625],
    ['gd.predictedDrop', 0.6312317],
    ['gd01.1', 0.22414075255823757],
    ['gd01.2', 0.08296847541548202, 1e-9],
    ['gd01.3', 0.029595640275708452, 1e-9],
    ['gd01.5', 0.0036412194557747957, 1e-9],
    ['gd01.10', 0.00002438861262420286, 1e-9],
    ['gd05.1', 0.3388337333906555],
    ['gd05.2', 0.44239383808671984, 1e-9],
    ['gd05.3', 0.06836148084914385, 1e-9],
    ['gd05.5', 0.00018643349049426067, 1e-9],
    ['gd05.10', 1.510393873468461e-8, 1e-9],
    ['adam.1', 0.600854204338207],
    ['adam.2', 0.517210210768971, 1e-9],
    ['adam.3', 0.44139077701055324, 1e-9],
    ['adam.5', 0.31216108611800536, 1e-9],
    ['adam.10', 0.10356690669364639, 1e-9],
    ['adam.20', 0.0021134511305298297, 1e-6],
    ['raw.1', 0.42879321502213347],
    ['raw.2', 0.18847267364408782, 1e-9],
    ['raw.3', 0.04310277741743148, 1e-9],
    ['raw.5', 0.045191128914118195, 1e-9],
    ['raw.10', 0.03272461453140642, 1e-9],
    ['raw.20', 0.01622312743766665, 1e-6],
    ['raw.20.overAdam', 0.01622312743766665 / 0.0021134511305298297, 1e-6],
  ],
  optimisers: [
    ['gd09.10', 1.3284514548620914, 1e-9],
    ['gd10.100', 10, 1e-6],
    ['gd11.10', 384.1538389709804, 1e-9],
    ['momentum.10', 3.086107700191131, 1e-9],
    ['adam.1', 15.705000001875, 1e-9],
    ['adam.10', 4.587923476581299, 1e-9],
    ['raw.1', 11.460533776067415, 1e-9],
    ['raw.10', 0.5546953451550629, 1e-9],
    ['rosen.adam.100', 4.047890110432342, 1e-6],
    ['rosen.gd.100', 3.801889007206771, 1e-6],
    ['factor.1', 3.1622776601683773],
    ['factor.10', 6.52788070459043],
    ['factor.100', 3.2407988705318616],
    ['factor.1000', 1.25758352096177],
    ['epsilon.standard', 0.009090909090909092],
    ['epsilon.inside', 9.999995000003751e-6],
    ['epsilon.unscaled', 0.0024025307335204214],
    ['epsilon.ratio', 0.009090909090909092 / 9.999995000003751e-6],
  ],
  'softmax-loss': [
    ['p.1', 0.6590011388859679],
    ['p.2', 0.24243297070471392],
    ['p.3', 0.09856589040931818],
    ['loss', 0.4170300162778335],
    ['gradient.1', -0.3409988611140321],
  ],
  convolution: [
    ['cross.11', 0.5],
    ['cross.12', 2.5],
    ['cross.21', -0.5],
    ['cross.22', -0.5],
    ['flipped.11', 0.5],
    ['flipped.12', -1.5],
    ['flipped.21', 1.5],
    ['flipped.22', 1.5],
    ['side.28', 28],
  ],
  'bass-diffusion': [
    ['q038.1', 357.5816, 1e-6],
    ['q038.5', 3311.9864, 1e-7],
    ['q038.10', 8128.0322, 1e-7],
    ['q038.peak', 6.192619197703113],
    ['q060.1', 401.1455, 1e-6],
    ['q060.5', 5154.1516, 1e-7],
    ['q060.10', 9628.0368, 1e-7],
    ['q060.peak', 4.755130592942843],
    ['more.5', 5154.1516 - 3311.9864, 1e-6],
  ],
  'digits-runs': [
    ['parameters', 2410],
    ['mnist.parameters', 101_770],
    ['mnist.stepsPerEpoch', 469],
    ['baseline', 52 / 359],
    ['split.points', (100 * 345) / 359 - (100 * 325) / 360],
    ['seed.mean', 0.9666, 1e-4],
    ['seed.points', 200 / 359],
    ['gap.10', 0.14554941375041597 - 0.045865671757242175, 1e-9],
    ['halfWidth', 0.02, 1e-2],
  ],
  'compute-voucher': [
    ['shanghai.compute.net', 210],
    ['shanghai.model.subsidy', 400],
    ['hangzhou.subsidy', 108],
    ['margin.with', 0.58],
    ['margin.without', 0.4],
    ['margin.lost', 18],
  ],
};

for (const [name, values] of Object.entries(checks) as [ExampleName, Check[]][])
  describe(`the example ${name} computes what the brief of article 5 says`, () => {
    for (const [key, expected, tolerance = 1e-12] of values)
      it(`${key} is ${expected}`, async () => {
        const value = (await resultsOf(name))[key] ?? Number.NaN;
        assert.ok(
          Math.abs(value - expected) <= tolerance * Math.abs(expected),
          `${key} = ${value}`,
        );
      });
  });

/** All numbers in order, whatever they lie in. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return Object.values(value as object).flatMap(numbers);
}

function assertClose(mine: unknown, theirs: unknown): void {
  const [a, b] = [numbers(mine), numbers(theirs)];
  assert.equal(a.length, b.length);
  a.forEach((x, i) => {
    assert.ok(Math.abs(x - (b[i] ?? Number.NaN)) < 1e-12, `${x} is not ${b[i]}`);
  });
}

/** In the order in which the fixture lists them. */
const parametersOf = ({ W1, b1, W2, b2 }: mlp.Net) => ({ W1, b1, W2, b2 });

describe('the 3-4-2 network equals the fixture within 1e-12', () => {
  it('starts from the same parameters and sample', () => {
    assertClose(parametersOf(mlp.start), fixture.params);
    assertClose([mlp.sample.inputs, mlp.sample.targets], [fixture.x, fixture.y]);
  });

  it('on the way forward', () => {
    const { z1, hidden, z2, predictions } = mlp.forward(mlp.start, fixture.x, 'linear');
    assertClose([z1, hidden, z2, predictions, mlp.loss(mlp.start)], fixture.forward);
  });

  it('on the way back', () => {
    const { delta2, back, delta1, gradient, inputs } = mlp.backward(mlp.start);
    const { W1, b1, W2, b2 } = gradient;
    assertClose([delta2, W2, b2, back, delta1, W1, b1, inputs], fixture.backward);
  });

  const steps = [
    ['gradient descent', gradientDescent(0.1), fixture.gd_lr0_1],
    ['Adam', adam({ rate: 0.01 }), fixture.adam_lr0_01],
    [
      'Adam without bias correction',
      adam({ rate: 0.01, biasCorrection: false }),
      fixture.adam_noBiasCorrection,
    ],
  ] as const;
  for (const [name, optimiser, expected] of steps)
    it(`after one step of ${name}`, () => {
      const net = mlp.train(optimiser, 1);
      assertClose(parametersOf(net), expected.params);
      assertClose(mlp.forward(net, fixture.x, 'linear').predictions, expected.yh ?? expected.z2);
      assertClose(mlp.loss(net), expected.J);
    });

  it('with the mistake of a ReLU on the output, where half the gradient dies', () => {
    const { delta2, gradient } = mlp.backward(mlp.start, mlp.sample, 'relu');
    const { predictions } = mlp.forward(mlp.start, fixture.x, 'relu');
    const loss = mlp.loss(mlp.start, mlp.sample, 'relu');
    assertClose([predictions, loss, delta2, gradient.W2, gradient.W1], fixture.reluOutput);
  });
});

describe('the gradient of the 3-4-2 network', () => {
  it('passes the finite-difference check below 1e-8', () => {
    const { largest, relative, differences } = mlp.gradCheck();
    assert.ok(largest < 1e-8 && relative < 1e-8, `${largest} ${relative}`);
    assert.equal(differences.length, 26);
  });

  it('passes it at another place too', () => {
    const at = { inputs: [1.5, 0.3, -0.7], targets: [-1, 2] };
    const net = mlp.train(gradientDescent(0.05), 3, { at });
    assert.ok(mlp.gradCheck(net, at).relative < 1e-8);
  });
});

describe('impossible input is answered in plain Chinese', () => {
  const wrong: [what: string, act: () => unknown, words: RegExp][] = [
    ['a learning rate of 0', () => gradientDescent(0), /学习率必须是大于0的数/],
    ['momentum with a negative rate', () => momentum(-1), /学习率/],
    ['Adam without a rate', () => adam({ rate: Number.NaN }), /空的或不是数/],
    ['half a step', () => mlp.train(gradientDescent(0.1), 0.5), /步数必须是/],
    ['a run that blows up', () => mlp.train(gradientDescent(100), 300), /参数必须是一个数/],
    ['no innovators', () => adopters({ ...ordinary, p: 0 }, 1), /创新系数p/],
    ['a year before the first', () => adopters(ordinary, -1), /年数不能小于0/],
    ['a voucher above 100 %', () => netCost(1, { share: 1.2 }), /补贴比例必须在0与1/],
    ['a kernel larger than the image', () => outputSide(2, 3), /放不下/],
    ['a ragged image', () => crossCorrelate([[1, 2], [3]], [[1]]), /各行/],
    ['a class that is not there', () => softmaxLoss([1, 2], 2), /只有2个类别/],
  ];
  for (const [what, act, words] of wrong)
    it(`as ${what}`, () => {
      assert.throws(act, (error) => error instanceof RangeError && words.test(error.message));
    });
});

describe('Bass diffusion', () => {
  it('takes on customers at the speed that its own curve rises with', () => {
    const [before, after] = [adopters(ordinary, 4 - 1e-5), adopters(ordinary, 4 + 1e-5)];
    assert.ok(Math.abs((after - before) / 2e-5 - newcomers(ordinary, 4)) < 1e-3);
  });

  it('is fastest at its peak, and from the start without imitation', () => {
    const peak = peakYear(ordinary);
    assert.ok(newcomers(ordinary, peak) > newcomers(ordinary, peak + 0.1));
    assert.ok(newcomers(ordinary, peak) > newcomers(ordinary, peak - 0.1));
    assert.equal(peakYear({ ...ordinary, q: 0 }), 0);
  });
});

describe('the loss of a softmax', () => {
  it('stays a number where the probability is too small for one', () => {
    assert.equal(softmaxLoss([1000, 0], 1), 1000);
  });
});
