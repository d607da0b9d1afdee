import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as neuron from '../../../src/examples/chain-rule.ts';
import * as line from '../../../src/examples/linear-regression.ts';
import * as mlp from '../../../src/examples/mlp-321.ts';

describe('the chain rule', () => {
  it('gives the slope that moving a weight shows', () => {
    const here = { weights: [0.3, -0.7, 1.9], bias: -0.4 };
    const at = { inputs: [1.5, -2, 0.25], target: 0.6 };
    neuron.gradient(here, at).weights.forEach((slope, k) => {
      assert.ok(Math.abs(slope - neuron.centralDifference(here, at, k)) < 1e-8);
    });
  });

  it('lowers the loss at every step, and the wrong formula raises it', () => {
    let [right, wrong] = [neuron.start, neuron.start];
    for (let n = 0; n < 20; n++) {
      const nextRight = neuron.step(right, neuron.sample, 0.1);
      const nextWrong = neuron.wrongStep(wrong, neuron.sample, 0.1);
      assert.ok(neuron.loss(nextRight, neuron.sample) < neuron.loss(right, neuron.sample));
      assert.ok(neuron.loss(nextWrong, neuron.sample) > neuron.loss(wrong, neuron.sample));
      [right, wrong] = [nextRight, nextWrong];
    }
  });

  it('says in words what cannot be', () => {
    assert.throws(() => neuron.step(neuron.start, neuron.sample, 0), /学习率必须是大于0的数/);
    assert.throws(() => neuron.step(neuron.start, neuron.sample, Number.NaN), /空的或不是数/);
    assert.throws(
      () => neuron.predict({ weights: [1], bias: 0 }, neuron.sample),
      /权重与输入必须一一对应.*1个对3个/,
    );
  });
});

describe('back-propagation', () => {
  it('agrees with central differences at the start and while training', () => {
    for (const steps of [0, 1, 10, 500])
      assert.ok(mlp.gradCheck(mlp.train(mlp.start, 0.1, steps)) < 1e-9);
  });

  it('leaves the net it starts from as it was', () => {
    const before = structuredClone(mlp.start);
    mlp.train(mlp.start, 0.1, 3);
    assert.deepEqual(mlp.start, before);
  });

  it('refuses a learning rate or a number of steps that cannot be', () => {
    assert.throws(() => mlp.step(mlp.start, -0.1), RangeError);
    assert.throws(() => mlp.train(mlp.start, 0.1, 1.5), /步数必须是不小于0的整数，现在是1.5/);
    assert.throws(() => mlp.loss(mlp.start, []), /不为空/);
  });
});

describe('the linear model of the original code', () => {
  it('can never print 0.912, whatever weights it starts from', () => {
    const { highest } = line.reachable();
    assert.ok(highest < 0.912);
  });

  it('stays inside its interval for the weights that Glorot’s start can draw', () => {
    const { bound, lowest, highest } = line.reachable();
    for (const w of [-bound, -0.4, 0.9, bound]) {
      let model: line.Line = { weights: [w, -w, w], bias: 0 };
      for (let n = 0; n < 100; n++) model = line.step(model, 0.01);
      const answer = line.predict(model, [0.5, 0.6, 0.7]);
      assert.ok(answer >= lowest - 1e-12 && answer <= highest + 1e-12);
    }
  });

  it('trains towards the least-squares line and no further', () => {
    let model: line.Line = { weights: [0, 0, 0], bias: 0 };
    for (let n = 0; n < 20_000; n++) model = line.step(model, 0.1);
    assert.ok(Math.abs(line.loss(model) - line.loss(line.limit())) < 1e-9);
  });
});
