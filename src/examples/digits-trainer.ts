import {
  type Image,
  loadDigits,
  readDigits,
  type Split,
  splitDigits,
} from './digits.ts';
import {
  backward,
  LAYERS,
  mapped,
  type Net,
  newNet,
  PARTS,
  parameterCount,
  type Score,
  scoreOf,
} from './digits-net.ts';
import { positive, whole } from './input.ts';
import { mulberry32, shuffled } from './random.ts';

export interface Setup {
  seed: number;
  optimiser: 'adam' | 'sgd';
  /** Learning rate. */
  rate: number;
  /** How often all training images are seen. */
  epochs: number;
  split: Split;
}

export const defaults: Setup = {
  seed: 42,
  optimiser: 'adam',
  rate: 0.01,
  epochs: 20,
  split: 'mixed',
};

const BATCH = 32;

// #region step
/** Changes the net by one batch; makes and keeps what Adam remembers. */
function stepper(net: Net, { optimiser, rate }: Setup) {
  const m = mapped(net, (part) => new Float64Array(part.length));
  const v = mapped(net, (part) => new Float64Array(part.length));
  let t = 0;
  return (batch: readonly Image[]): void => {
    t += 1;
    const slope = backward(net, batch);
    for (const part of PARTS)
      if (optimiser === 'sgd') descend(net[part], slope[part], rate);
      else adapt(net[part], slope[part], m[part], v[part], rate, t);
  };
}

function descend(w: Float64Array, g: Float64Array, rate: number): void {
  for (let i = 0; i < w.length; i++)
    w[i] = (w[i] as number) - rate * (g[i] as number);
}

/** Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8 and bias correction. */
function adapt(
  w: Float64Array,
  g: Float64Array,
  m: Float64Array,
  v: Float64Array,
  rate: number,
  t: number,
): void {
  const [short1, short2] = [1 - 0.9 ** t, 1 - 0.999 ** t];
  for (let i = 0; i < w.length; i++) {
    const slope = g[i] as number;
    const mean = 0.9 * (m[i] as number) + 0.1 * slope;
    const square = 0.999 * (v[i] as number) + 0.001 * slope * slope;
    m[i] = mean;
    v[i] = square;
    const by =
      (rate * (mean / short1)) / (Math.sqrt(square / short2) + 1e-8);
    w[i] = (w[i] as number) - by;
  }
}
// #endregion

export interface Epoch {
  epoch: number;
  training: Score;
  test: Score;
  /** Goes on changing while training goes on. */
  net: Net;
}

// #region train
/**
 * Trains a new net and tells what it can do before the first and after
 * each epoch; the same set-up always gives the same numbers.
 */
export function* train(
  images: readonly Image[],
  setup: Setup,
): Generator<Epoch> {
  positive('学习率', setup.rate);
  whole('轮数', setup.epochs);
  const { training, test } = splitDigits(images, setup.split);
  const random = mulberry32(setup.seed);
  const net = newNet(random);
  const step = stepper(net, setup);
  const report = (epoch: number): Epoch => ({
    epoch,
    training: scoreOf(net, training),
    test: scoreOf(net, test),
    net,
  });
  yield report(0);
  const places = training.map((_, n) => n);
  for (let epoch = 1; epoch <= setup.epochs; epoch++) {
    const order = shuffled(places, random).map((n) => training[n] as Image);
    for (let from = 0; from < order.length; from += BATCH)
      step(order.slice(from, from + BATCH));
    yield report(epoch);
  }
}
// #endregion

/** The default run: a second of work, for a worker, not for a page. */
export async function example(): Promise<Record<string, number>> {
  const images = readDigits(await loadDigits());
  const results: Record<string, number> = {
    parameters: parameterCount(...LAYERS),
  };
  for (const report of train(images, defaults))
    if ([0, 1, 5, 10, 20].includes(report.epoch))
      Object.assign(results, told(report));
  return results;
}

function told({ epoch, training, test }: Epoch): Record<string, number> {
  return {
    [`${epoch}.training.loss`]: training.loss,
    [`${epoch}.training.right`]: training.right,
    [`${epoch}.test.loss`]: test.loss,
    [`${epoch}.test.right`]: test.right,
  };
}
