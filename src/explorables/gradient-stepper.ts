import { type LineChart, lineChart, type Point } from '../charts/line-chart.ts';
import * as neuron from '../examples/chain-rule.ts';
import * as mlp from '../examples/mlp-321.ts';
import { fixedText, numberText, scientificText } from '../examples/number-text.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';

type Key = 'rate' | 'steps' | 'wrong';

/** Brief 2, §8.1: gradient descent on one sample and on the 3-2-1 network, right and wrong. */
export const gradientStepper: Explorable<Key> = {
  tag: 'gradient-stepper',
  title: '梯度下降步进器',
  topic: 'learning',
  question: '梯度公式写错一项，训练会怎样？',
  intro:
    '先看默认的一万步，再打开“用错误公式”：单个样本的损失第一步起就往上走，网络则停在0.3左右，什么也没学到。把学习率调到2，正确的公式也会发散。',
  fields: [
    {
      kind: 'number',
      key: 'rate',
      label: '学习率η',
      min: 0.001,
      max: 3,
      step: 0.001,
      value: 0.1,
      slider: true,
    },
    {
      kind: 'number',
      key: 'steps',
      label: '步数',
      unit: '步',
      min: 1,
      max: 10_000,
      step: 1,
      value: 10_000,
      whole: true,
      slider: true,
    },
    { kind: 'toggle', key: 'wrong', label: '用错误公式2(y − ŷ)', value: 0 },
  ],
  outcome,
};

const SHOWN_STEPS = [0, 1, 10, 100, 1000, 5000, 10_000];
/** Beyond this a loss has plainly run away. */
const RUNAWAY = 1e6;

interface Run {
  /** Loss after each step, up to the last one asked for or the first that ran away. */
  losses: number[];
  /** The model's answer after each step. */
  answers: number[];
}

function outcome({ rate, steps, wrong }: Values<Key>): Outcome {
  const single = run(neuron.start, steps, {
    step: (at) => (wrong ? neuron.wrongStep : neuron.step)(at, neuron.sample, rate),
    loss: (at) => neuron.loss(at, neuron.sample),
    answer: (at) => neuron.predict(at, neuron.sample),
  });
  const network = run(mlp.start, steps, {
    step: (net) => (wrong ? wrongNetStep(net, rate) : mlp.step(net, rate)),
    loss: (net) => mlp.loss(net),
    answer: (net) => mlp.forward(net, [0.5, 0.6, 0.7]).output,
  });
  return {
    summary: `走${fixedText(steps, 0)}步：单个样本的损失${change(single)}；3-2-1网络的损失${change(network)}。`,
    chart: chart(single, network, steps),
    table: {
      caption: '各步的损失与预测',
      columns: ['步', '单样本J', '单样本ŷ', '网络MSE', '网络ŷ(.5, .6, .7)'],
      rows: rowsAt(steps).map((n) => [
        fixedText(n, 0),
        ...[single, network].flatMap((of) => cells(of, n, steps)),
      ]),
    },
  };
}

interface Model<State> {
  step: (state: State) => State;
  loss: (state: State) => number;
  answer: (state: State) => number;
}

function run<State>(state: State, steps: number, { step, loss, answer }: Model<State>): Run {
  const result: Run = { losses: [loss(state)], answers: [answer(state)] };
  for (let n = 0; n < steps && (result.losses.at(-1) ?? 0) < RUNAWAY; n++) {
    state = step(state);
    const next = loss(state);
    result.losses.push(Number.isFinite(next) ? next : Number.MAX_VALUE);
    result.answers.push(answer(state));
  }
  return result;
}

/** The original's formula on the network: every weight moves by the mean of 2(y − ŷ). */
function wrongNetStep(net: mlp.Net, rate: number): mlp.Net {
  const slopes = mlp.samples.map((at) => 2 * (at.target - mlp.forward(net, at.inputs).output));
  const by = (rate * slopes.reduce((sum, s) => sum + s, 0)) / slopes.length;
  return { ...net, W1: net.W1.map((row) => row.map((w) => w - by)), W2: net.W2.map((w) => w - by) };
}

/** Always seven rows, so that nothing below moves: the steps of the article, the last one asked for. */
function rowsAt(steps: number): number[] {
  const last = SHOWN_STEPS.findLastIndex((n) => n < steps) + 1;
  return SHOWN_STEPS.map((n, i) => (i === last ? steps : n));
}

function cells({ losses, answers }: Run, n: number, steps: number): string[] {
  if (n > steps) return ['—', '—'];
  const [loss, answer] = [losses[n], answers[n]];
  if (loss === undefined || answer === undefined || ranAway(loss)) return ['发散', '发散'];
  return [lossText(loss), fixedText(answer, 6)];
}

function change({ losses }: Run): string {
  const [first = 0, last = 0] = [losses[0], losses.at(-1)];
  if (ranAway(last)) return `从${lossText(first)}起发散（第${losses.length - 1}步超过一百万）`;
  return `从${lossText(first)}${last > first ? '升到' : '降到'}${lossText(last)}`;
}

const ranAway = (loss: number): boolean => !(loss < RUNAWAY);

/** Below 1e-25 only rounding errors are left, and they differ between machines. */
function lossText(loss: number): string {
  if (loss < 1e-25) return '10⁻²⁵ 以下';
  return loss < 1e-4 ? scientificText(loss, 3) : numberText(loss, 6);
}

function chart(single: Run, network: Run, steps: number) {
  const all = [...single.losses, ...network.losses].map((loss) =>
    Math.log10(Math.max(loss, 1e-30)),
  );
  const low = Math.floor(all.reduce((a, b) => Math.min(a, b)));
  const high = Math.min(6, Math.ceil(all.reduce((a, b) => Math.max(a, b))));
  return lineChart({
    id: 'gradient-stepper',
    title: '损失随步数变化',
    description: `对数刻度。单个样本的损失${change(single)}；3-2-1网络的损失${change(network)}。`,
    x: { title: '步数', from: 0, to: steps, print: (n) => fixedText(n, 0), ...wholeTicks(steps) },
    y: {
      title: '损失',
      from: 10 ** low,
      to: 10 ** high,
      log: true,
      ticks: decades(low, high),
      print: power,
    },
    series: [
      {
        name: '单个样本',
        tone: 'indigo',
        points: thin(single.losses),
        label: labelAt(single, steps, 0.3),
      },
      {
        name: '3-2-1网络',
        tone: 'cinnabar',
        points: thin(network.losses),
        label: labelAt(network, steps, 0.55),
      },
    ],
  } satisfies LineChart);
}

/** The label stands over a place of the line that is not at its very end. */
function labelAt(
  { losses }: Run,
  steps: number,
  share: number,
): { at: Point; anchor: 'start' | 'end' } {
  const n = Math.min(losses.length - 1, Math.round(steps * share));
  return { at: [n, losses[n] ?? 1], anchor: 'start' };
}

/** Some hundred and fifty points: more cannot be told apart. */
function thin(losses: number[]): Point[] {
  const every = Math.max(1, Math.floor(losses.length / 150));
  const points = losses.map((loss, n): Point => [n, loss]);
  return points.filter(([n]) => n % every === 0 || n === losses.length - 1);
}

function decades(low: number, high: number): number[] {
  const gap = Math.max(1, Math.ceil((high - low) / 4));
  return Array.from(
    { length: Math.floor((high - low) / gap) + 1 },
    (_, i) => 10 ** (high - i * gap),
  );
}

/** Few steps have no fractions between them. */
function wholeTicks(steps: number): { ticks?: number[] } {
  return steps > 5 ? {} : { ticks: Array.from({ length: steps + 1 }, (_, n) => n) };
}

function power(value: number): string {
  const exponent = Math.round(Math.log10(value));
  return exponent === 0 ? '1' : scientificText(10 ** exponent, 0).replace(/^.*×/, '');
}
