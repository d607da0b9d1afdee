import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attend, softmax } from '../../../src/examples/attention.ts';
import * as losses from '../../../src/examples/losses.ts';

describe('the losses', () => {
  it('punish a confident mistake on either class alike', () => {
    const wrongNegative = losses.binaryCrossEntropy([0], [0.999]);
    const wrongPositive = losses.binaryCrossEntropy([1], [0.001]);
    assert.ok(Math.abs(wrongNegative - wrongPositive) < 1e-9);
  });

  it('show that the original’s formula cannot see mistakes on the negative class', () => {
    for (const p of [0.01, 0.5, 0.999]) assert.equal(losses.sourceCrossEntropy([0], [p]), 0);
  });

  it('make two classes and a binary label agree', () => {
    const binary = losses.binaryCrossEntropy([1, 0], [0.7, 0.4]);
    const classes = losses.crossEntropy(
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0.7, 0.3],
        [0.4, 0.6],
      ],
    );
    assert.ok(Math.abs(binary - classes) < 1e-12);
  });

  it('refuse a probability of 0 or 1 where the logarithm ends', () => {
    assert.throws(() => losses.binaryCrossEntropy([1], [0]), /概率必须大于0/);
    assert.throws(() => losses.binaryCrossEntropy([1], [1]), RangeError);
    assert.throws(() => losses.languageModelLoss([1.2]), /现在是1.2/);
    assert.throws(() => losses.meanSquaredError([], []), /不为空/);
    assert.throws(() => losses.crossEntropy([[1, 0]], [[1]]), /类别必须一一对应/);
  });
});

describe('attention', () => {
  it('gives shares that sum to 1 even for scores that would overflow', () => {
    const shares = softmax([1000, 999, -1000]);
    assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-12);
  });

  it('returns the plain mean of the values where all keys are alike', () => {
    assert.deepEqual(
      attend(
        [1, 2],
        [
          [3, 4],
          [3, 4],
        ],
        [
          [0, 2],
          [4, 6],
        ],
      ),
      [2, 4],
    );
  });

  it('refuses keys and values that do not belong together', () => {
    assert.throws(() => attend([1], [[1]], []), /键与值必须一一对应/);
    assert.throws(() => attend([1], [[1, 2]], [[1]]), RangeError);
  });
});
