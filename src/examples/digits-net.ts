import { CLASSES, type Image, PIXELS } from './digits.ts';
import { whole } from './input.ts';
import { gaussian, type Random } from './random.ts';

const HIDDEN = 32;
export const LAYERS = [PIXELS, HIDDEN, CLASSES];

// #region network
/** 64 pixels → 32 ReLU neurons → 10 digits; matrices row by row. */
export interface Net {
  W1: Float64Array;
  b1: Float64Array;
  W2: Float64Array;
  b2: Float64Array;
}

/** He's start: normal numbers times √(2 / inputs); biases are 0. */
export function newNet(random: Random): Net {
  const drawn = (rows: number, inputs: number) =>
    Float64Array.from(
      { length: rows * inputs },
      () => gaussian(random) * Math.sqrt(2 / inputs),
    );
  return {
    W1: drawn(HIDDEN, PIXELS),
    b1: new Float64Array(HIDDEN),
    W2: drawn(CLASSES, HIDDEN),
    b2: new Float64Array(CLASSES),
  };
}

/** What the hidden neurons say, and how likely each digit is. */
export function forward({ W1, b1, W2, b2 }: Net, pixels: Float64Array) {
  const hidden = layer(W1, b1, pixels);
  for (let i = 0; i < HIDDEN; i++) if (!(at(hidden, i) > 0)) hidden[i] = 0;
  return { hidden, p: softmax(layer(W2, b2, hidden)) };
}

function layer(W: Float64Array, b: Float64Array, input: Float64Array) {
  const width = input.length;
  const output = Float64Array.from(b);
  for (let row = 0; row < b.length; row++) {
    let sum = at(b, row);
    for (let k = 0; k < width; k++)
      sum += at(W, row * width + k) * at(input, k);
    output[row] = sum;
  }
  return output;
}

/** In place: scores become shares of 1. */
function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(at(scores, k) - highest);
    total += at(scores, k);
  }
  for (let k = 0; k < scores.length; k++) scores[k] = at(scores, k) / total;
  return scores;
}
// #endregion

// #region backward
/** The mean slope of the cross-entropy over a batch. */
export function backward(net: Net, batch: readonly Image[]): Net {
  const slope = mapped(net, (part) => new Float64Array(part.length));
  for (const { pixels, label } of batch) {
    const { hidden, p } = forward(net, pixels);
    // δ₂ = (p − y) / n
    const delta2 = p.map(
      (v, k) => (k === label ? v - 1 : v) / batch.length,
    );
    // δ₁ = W₂ᵀδ₂ where the neuron is awake
    const delta1 = hidden.map((h, i) =>
      h > 0 ? column(net.W2, i, delta2) : 0,
    );
    addOuter(slope.W2, slope.b2, delta2, hidden);
    addOuter(slope.W1, slope.b1, delta1, pixels);
  }
  return slope;
}

/** W += δ·aᵀ and b += δ */
function addOuter(
  W: Float64Array,
  b: Float64Array,
  delta: Float64Array,
  input: Float64Array,
): void {
  const width = input.length;
  for (let row = 0; row < delta.length; row++) {
    const d = at(delta, row);
    if (d === 0) continue;
    b[row] = at(b, row) + d;
    for (let k = 0; k < width; k++)
      W[row * width + k] = at(W, row * width + k) + d * at(input, k);
  }
}

/** Column i of W₂, times δ. */
function column(W2: Float64Array, i: number, delta: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < delta.length; k++)
    sum += at(W2, k * HIDDEN + i) * at(delta, k);
  return sum;
}
// #endregion

export interface Score {
  /** Mean cross-entropy in nats. */
  loss: number;
  right: number;
  count: number;
}

// #region score
/** The likeliest digit. */
export function answer(net: Net, pixels: Float64Array): number {
  const { p } = forward(net, pixels);
  return p.indexOf(Math.max(...p));
}

export function scoreOf(net: Net, images: readonly Image[]): Score {
  let [loss, right] = [0, 0];
  for (const { pixels, label } of images) {
    const { p } = forward(net, pixels);
    loss -= Math.log(Math.max(p[label] ?? 0, Number.MIN_VALUE));
    if (p.indexOf(Math.max(...p)) === label) right += 1;
  }
  return { loss: loss / images.length, right, count: images.length };
}

/** How often digit i (row) was taken for digit j (column). */
export function confusion(net: Net, images: readonly Image[]): number[][] {
  const counts = Array.from({ length: CLASSES }, () =>
    new Array<number>(CLASSES).fill(0),
  );
  for (const { pixels, label } of images) {
    const row = counts[label] as number[];
    const said = answer(net, pixels);
    row[said] = (row[said] ?? 0) + 1;
  }
  return counts;
}

/**
 * Half the width of a 95 % interval around a measured share (Wald):
 * 1.96·√(p(1 − p)/n).
 */
export function halfWidth({ right, count }: Omit<Score, 'loss'>): number {
  const p = whole('对的个数', right, 0) / whole('总数', count);
  return 1.959963984540054 * Math.sqrt((p * (1 - p)) / count);
}
// #endregion

/** Weights and biases of a net of such layers: 64, 32, 10 make 2410. */
export function parameterCount(...sizes: number[]): number {
  return sizes
    .slice(1)
    .reduce((sum, out, i) => sum + out * ((sizes[i] ?? 0) + 1), 0);
}

export const PARTS = ['W1', 'b1', 'W2', 'b2'] as const;

/** A net of the same shape, part by part. */
export function mapped(
  net: Net,
  to: (part: Float64Array) => Float64Array,
): Net {
  return {
    W1: to(net.W1),
    b1: to(net.b1),
    W2: to(net.W2),
    b2: to(net.b2),
  };
}

/** An index within the array's bounds always holds a number. */
const at = (list: Float64Array, index: number) => list[index] as number;
