import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pixelsOf, type Stroke } from '../../../src/examples/digit-pad.ts';
import { loadDigits, readDigits, splitDigits } from '../../../src/examples/digits.ts';
import { answer, confusion, type Net, newNet } from '../../../src/examples/digits-net.ts';
import {
  recordedConfusion,
  recordedRun,
  SEEDS,
  setups,
  trainAgain,
} from '../../../src/examples/digits-runs.ts';
import { defaults, type Epoch, train } from '../../../src/examples/digits-trainer.ts';
import { mulberry32 } from '../../../src/examples/random.ts';

const images = readDigits(await loadDigits());

function assertNear(mine: number, theirs: number, tolerance: number): void {
  assert.ok(Math.abs(mine - theirs) <= tolerance * Math.abs(theirs), `${mine} is not ${theirs}`);
}

describe('the handwritten digits', () => {
  it('are the 1797 of the data set, so many of each', () => {
    const counts = new Array<number>(10).fill(0);
    for (const { label } of images) counts[label] = (counts[label] ?? 0) + 1;
    assert.deepEqual(counts, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
    assert.ok(images.every(({ pixels }) => pixels.every((ink) => ink >= 0 && ink <= 1)));
    assert.deepEqual(
      [...(images[0]?.pixels ?? [])].slice(0, 8).map((ink) => ink * 16),
      [0, 0, 5, 13, 9, 1, 0, 0],
    );
  });

  it('take at most 50 KiB on the way and say whose they are', () => {
    const file = readFileSync('src/examples/digits-8x8.json');
    assert.ok(gzipSync(file).length <= 50 * 1024, `${gzipSync(file).length}`);
    assert.match(file.toString(), /Alpaydin.+Kaynak.+scikit-learn \(BSD-3-Clause\)/);
  });

  it('are split in two ways, with no image on both sides', () => {
    for (const split of ['mixed', 'ordered'] as const) {
      const { training, test } = splitDigits(images, split);
      assert.equal(new Set([...training, ...test]).size, 1797);
      assert.deepEqual(
        [training.length, test.length],
        split === 'mixed' ? [1438, 359] : [1437, 360],
      );
    }
  });

  it('are refused where the data is cut off', () => {
    assert.throws(() => readDigits('aaaa'), /不完整/);
  });
});

describe('the source of random numbers', () => {
  it('gives the five numbers of the brief for seed 42', () => {
    const random = mulberry32(42);
    for (const expected of [
      0.6011037519201636, 0.44829055899754167, 0.8524657934904099, 0.6697340414393693,
      0.17481389874592423,
    ])
      assert.equal(random(), expected);
  });

  it('gives the first weights of the brief', () => {
    const { W1, W2 } = newNet(mulberry32(42));
    const expected = [
      -0.22712944349667752, -0.16711634563672226, -0.10806010862067313, -0.1000260145050516,
    ];
    for (const [i, weight] of expected.entries()) assertNear(W1[i] ?? 0, weight, 1e-12);
    assertNear(W2[0] ?? 0, 0.44289351203241756, 1e-12);
  });
});

/** The end of the default run. */
let last: Epoch | undefined;
for (const report of train(images, defaults)) last = report ?? last;

/** An arc on the pad, clockwise from the top; angles in turns. */
function arc([x, y]: [number, number], radius: number, from: number, to: number): Stroke {
  return Array.from({ length: 30 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / 29);
    return [x + 0.8 * radius * Math.sin(angle), y - radius * Math.cos(angle)];
  });
}

describe('a digit written on the pad', () => {
  const drawings: [digit: number, strokes: Stroke[]][] = [
    [0, [arc([0.5, 0.5], 0.35, 0, 1)]],
    [
      1,
      [
        [
          [0.5, 0.1],
          [0.5, 0.9],
        ],
      ],
    ],
    [2, [[...arc([0.5, 0.3], 0.2, -0.25, 0.35), [0.3, 0.88], [0.75, 0.88]]]],
    [
      4,
      [
        [
          [0.55, 0.1],
          [0.28, 0.6],
          [0.75, 0.6],
        ],
        [
          [0.6, 0.4],
          [0.6, 0.92],
        ],
      ],
    ],
    [
      7,
      [
        [
          [0.25, 0.12],
          [0.72, 0.12],
          [0.45, 0.9],
        ],
        [
          [0.35, 0.5],
          [0.7, 0.5],
        ],
      ],
    ],
  ];
  for (const [digit, strokes] of drawings)
    it(`is read as ${digit} by the trained net`, () => {
      assert.equal(answer(last?.net as Net, pixelsOf(strokes)), digit);
    });

  it('counts the same wherever and however large it is written', () => {
    const small = arc([0.2, 0.2], 0.1, 0, 1);
    const large = arc([0.5, 0.5], 0.4, 0, 1);
    const [a, b] = [pixelsOf([small]), pixelsOf([large])];
    a.forEach((ink, i) => {
      assert.ok(Math.abs(ink - (b[i] ?? 0)) < 0.1);
    });
  });

  it('is paper where nothing was written', () => {
    assert.ok(pixelsOf([]).every((ink) => ink === 0));
  });
});

describe('the digits trainer', () => {
  it('reaches the losses and the 345 right answers of the brief', () => {
    assertNear(last?.training.loss ?? 0, 0.012031573161328064, 1e-6);
    assertNear(last?.test.loss ?? 0, 0.10152730037091409, 1e-6);
    assert.ok(Math.abs((last?.test.right ?? 0) - 345) <= 1);
    const { test } = splitDigits(images, 'mixed');
    assert.deepEqual(confusion(last?.net as Net, test), recordedConfusion);
  });

  // One run of each kind; the rest of the record is made of the same parts.
  for (const name of ['mixed.sgd05', 'ordered.adam'])
    it(`does again what is recorded of the run ${name}`, () => {
      const rows = trainAgain(images, setups[name] ?? defaults);
      assert.equal(rows.length, 21);
      for (const [n, row] of recordedRun(name).entries()) {
        const mine = rows[n] ?? [0, 0, 0, 0];
        for (const side of [0, 2] as const) assertNear(mine[side], row[side], 1e-6);
        for (const side of [1, 3] as const) assert.ok(Math.abs(mine[side] - row[side]) <= 1);
      }
    });

  it('keeps the records that the brief worked out elsewhere', () => {
    const ends: Record<string, number[]> = {
      'mixed.adam': [0.012031573161328064, 1437, 0.10152730037091409, 345],
      'mixed.sgd01': [0.11140257029762955, 1402, 0.13714847515858614, 342],
      'mixed.sgd05': [0.018829159749525506, 1435, 0.09755981051223225, 347],
      'ordered.adam': [0.006488722708070234, 1437, 0.44240755262725917, 325],
      'ordered.sgd05': [0.01705833306448191, 1434, 0.38685334854347453, 326],
    };
    for (const [name, end] of Object.entries(ends))
      recordedRun(name)
        .at(-1)
        ?.forEach((value, i) => {
          assertNear(value, end[i] ?? 0, 1e-9);
        });
    const rights = SEEDS.map((seed) => recordedRun(`seed.${seed}`)[0]?.[3]);
    assert.deepEqual(rights, [348, 347, 346, 348, 346]);
  });

  it('stays a number however fast it is told to learn', () => {
    for (const optimiser of ['adam', 'sgd'] as const)
      for (const report of train(images, { ...defaults, optimiser, rate: 1, epochs: 1 }))
        if (report) assert.ok(Number.isFinite(report.test.loss), `${optimiser}`);
  });

  it('refuses what it cannot train with in plain Chinese', () => {
    const refused = (change: object) => () => train(images, { ...defaults, ...change }).next();
    assert.throws(refused({ rate: 0 }), /学习率必须是大于0的数/);
    assert.throws(refused({ epochs: 1.5 }), /轮数必须是不小于1的整数/);
    assert.throws(refused({ seed: -1 }), /种子必须是/);
  });
});
