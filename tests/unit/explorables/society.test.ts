import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loss, type Net, start, train } from '../../../src/examples/mlp-342.ts';
import { fixedText } from '../../../src/examples/number-text.ts';
import { gradientDescent } from '../../../src/examples/optimisers.ts';
import { backpropStepper } from '../../../src/explorables/backprop-stepper.ts';
import { bassDiffusion } from '../../../src/explorables/bass-diffusion.ts';
import {
  digitsTrainer,
  progressOutcome,
  setupOf,
} from '../../../src/explorables/digits-trainer.ts';
import {
  defaultsOf,
  type Explorable,
  openFields,
  type Values,
} from '../../../src/explorables/explorable.ts';
import { netFields, netOf, type WeightKey } from '../../../src/explorables/net-fields.ts';
import { optimiserPaths } from '../../../src/explorables/optimiser-paths.ts';
import { voucherCost } from '../../../src/explorables/voucher-cost.ts';
import fixture from '../../fixtures/mlp-342.json' with { type: 'json' };

/** The summary and the row of that name after changing some of the defaults. */
function answer<Key extends string>(of: Explorable<Key>, change: Partial<Values<Key>> = {}) {
  const { summary, table, chart } = of.outcome({ ...defaultsOf(of), ...change });
  const row = (name: string) => table.rows.find(([first]) => first === name)?.slice(1);
  return { summary, row, drawing: chart.markup };
}

describe('the backpropagation stepper', () => {
  it('shows the numbers of the brief', () => {
    const { row, summary } = answer(backpropStepper);
    assert.deepEqual(row('z₁'), ['0.800', '−0.250', '0.400', '1.050']);
    assert.deepEqual(row('δ₂')?.slice(0, 2), ['−0.405', '−1.105']);
    assert.deepEqual(row('δ₁'), ['0.321', '0.000', '−0.424', '0.291']);
    assert.equal(row('下降后')?.[0], '0.2241');
    assert.equal(row('Adam后')?.[0], '0.6009');
    assert.match(summary, /J从0\.6925变成0\.2241；1步Adam（α = 0\.01）后，变成0\.6009。$/);
  });

  it('lights up stage by stage, and hides what has not been worked out', () => {
    const forward = answer(backpropStepper, { stage: 4 });
    assert.deepEqual(forward.row('ŷ')?.slice(0, 2), ['0.595', '−0.605']);
    assert.equal(forward.row('δ₂')?.[0], '—');
    assert.doesNotMatch(forward.drawing, /net-edge lit|net-slope/);
    const back = answer(backpropStepper, { stage: 7 });
    assert.match(back.drawing, /net-edge lit/);
    assert.match(back.summary, /外积δ₂hᵀ/);
    assert.equal(back.row('δ₁')?.[0], '—');
  });

  it('shows both classic mistakes for what they are', () => {
    const relu = answer(backpropStepper, { relu: 1 });
    assert.equal(relu.row('J')?.[0], '0.2070');
    assert.match(relu.summary, /第2个输出的δ是0，它的误差永远消不掉/);
    assert.equal(answer(backpropStepper, { raw: 1 }).row('Adam后')?.[0], '0.4288');
    const later = [
      answer(backpropStepper, { steps: 20 }),
      answer(backpropStepper, { steps: 20, raw: 1 }),
    ];
    const [right = 0, wrong = 0] = later.map(({ row }) => Number(row('Adam后')?.[0]));
    assert.ok(wrong > right);
  });

  it('says that a step is too long instead of printing what overflowed', () => {
    const { row, summary } = answer(backpropStepper, {
      ...{ x1: 10, x2: -10, x3: 10, y1: 10, y2: -10 },
      rate: 0.3,
    });
    assert.equal(row('下降后')?.[0], '发散');
    assert.match(summary, /发散/);
  });
});

describe('the weights and biases of the backpropagation stepper', () => {
  it('begin with the network of the brief, and are folded away', () => {
    assert.deepEqual(netOf(defaultsOf(backpropStepper)), fixture.params);
    assert.equal(netFields.length, 26);
    assert.equal(openFields(backpropStepper).length, backpropStepper.fields.length - 26);
  });

  it('are named by row and column, biases by their place', () => {
    const names = new Map(netFields.map(({ key, label }) => [key, label]));
    assert.equal(names.get('w1-12'), 'W₁ 第1行第2列');
    assert.equal(names.get('w2-24'), 'W₂ 第2行第4列');
    assert.equal(names.get('b1-3'), 'b₁ 第3个');
    assert.equal(new Set(names.values()).size, 26);
  });

  const changes: [key: WeightKey, value: number, change: (net: Net) => void][] = [
    ['w1-12', -0.9, ({ W1: [row = []] }) => row.splice(1, 1, -0.9)],
    ['w1-43', 1.5, ({ W1: [, , , row = []] }) => row.splice(2, 1, 1.5)],
    ['b1-2', 2, ({ b1 }) => b1.splice(1, 1, 2)],
    ['w2-21', 0.7, ({ W2: [, row = []] }) => row.splice(0, 1, 0.7)],
    ['b2-1', -2, ({ b2 }) => b2.splice(0, 1, -2)],
  ];
  for (const [key, value, change] of changes)
    it(`change the outcome as the network computes it: ${key} = ${value}`, () => {
      const net = structuredClone(start);
      change(net);
      const { row } = answer(backpropStepper, { [key]: value });
      assert.equal(row('J')?.[0], fixedText(loss(net), 4));
      const after = train(gradientDescent(0.1), 1, { net });
      assert.equal(row('下降后')?.[0], fixedText(loss(after), 4));
      assert.notEqual(row('J')?.[0], answer(backpropStepper).row('J')?.[0]);
    });

  it('put every hidden neuron to sleep, and say so', () => {
    const asleep = { 'b1-1': -2, 'b1-2': -2, 'b1-3': -2, 'b1-4': -2 };
    const { row, summary } = answer(backpropStepper, { ...asleep, stage: 3 });
    assert.deepEqual(row('h'), ['0.000', '0.000', '0.000', '0.000']);
    assert.match(summary, /第1、2、3、4个单元这一次睡着了/);
  });
});

describe('the paths of the optimisers', () => {
  it('end where the brief says', () => {
    const { row } = answer(optimiserPaths);
    assert.deepEqual(row('10'), ['1.32845', '3.08611', '4.58792']);
    assert.equal(answer(optimiserPaths, { raw: 1 }).row('1')?.[2], '11.4605');
    const banana = answer(optimiserPaths, { banana: 1, gd: 0.001, adam: 0.02, steps: 100 });
    assert.deepEqual([banana.row('100')?.[0], banana.row('100')?.[2]], ['3.80189', '4.04789']);
  });

  it('say that a rate is too high instead of drawing what overflowed', () => {
    const { summary } = answer(optimiserPaths, { gd: 0.2, steps: 200 });
    assert.match(summary, /梯度下降 发散/);
  });
});

describe('Bass diffusion', () => {
  it('gains 1,842 customers in the fifth year', () => {
    const { row, summary } = answer(bassDiffusion);
    assert.deepEqual(row('第5年'), ['3,312', '5,154', '1,842']);
    assert.match(summary, /第6\.19年.+第4\.76年.+第五年末多出1,842家/);
  });

  it('has words for imitation that is weaker, equal or missing', () => {
    assert.match(answer(bassDiffusion, { q2: 0.2 }).summary, /第五年末少了/);
    assert.match(answer(bassDiffusion, { q2: 0.38 }).summary, /客户一样多/);
    assert.match(answer(bassDiffusion, { q: 0 }).summary, /一开始最快/);
  });
});

describe('the voucher', () => {
  it('gives the nets of the brief', () => {
    assert.deepEqual(answer(voucherCost).row('自付'), ['210万元']);
    const model = answer(voucherCost, { contract: 800, share: 50, cap: 500 });
    assert.deepEqual(model.row('补贴'), ['400万元']);
    assert.deepEqual(answer(voucherCost, { contract: 360 }).row('补贴'), ['108万元']);
  });

  it('tells when the cap decides, and when a business lives on the subsidy alone', () => {
    assert.deepEqual(answer(voucherCost, { contract: 4000 }).row('由什么决定'), ['上限']);
    assert.match(answer(voucherCost, { revenue: 250 }).summary, /只在有补贴时成立/);
  });
});

describe('the digits trainer', () => {
  it('shows the default run without training', () => {
    const { summary, row } = answer(digitsTrainer);
    assert.equal(
      summary,
      '训练20轮之后：359张没见过的图认对345张（96.1%），训练损失0.0120，测试损失0.1015。',
    );
    assert.deepEqual(row('0')?.[0], '27');
  });

  it('asks to be trained once a setting differs', () => {
    assert.match(answer(digitsTrainer, { seed: 7 }).summary, /还没有训练/);
  });

  it('says how far a run has come', () => {
    const setup = setupOf(defaultsOf(digitsTrainer));
    const confusion = [[1, 1]];
    const rows: [number, number, number, number][] = [
      [2.4, 1, 2.3, 0],
      [0.5, 2, 0.6, 1],
    ];
    const said = (state: 'running' | 'stopped') =>
      progressOutcome({ setup, rows, confusion, state }).summary;
    assert.match(said('running'), /^第1轮，共20轮：2张没见过的图认对1张（50\.0%）/);
    assert.match(said('stopped'), /^停在第1轮：/);
  });
});
