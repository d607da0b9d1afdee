import { networkChart } from '../charts/network-chart.ts';
import {
  backward,
  forward,
  loss,
  type Net,
  type Output,
  type Sample,
  train,
} from '../examples/mlp-342.ts';
import { fixedText, scientificText } from '../examples/number-text.ts';
import { adam, gradientDescent } from '../examples/optimisers.ts';
import type { Explorable, NumberField, Outcome, Values } from './explorable.ts';
import { netFields, netGrids, netOf, type WeightKey } from './net-fields.ts';

type Key =
  | 'stage'
  | 'x1'
  | 'x2'
  | 'x3'
  | 'y1'
  | 'y2'
  | 'rate'
  | 'steps'
  | 'relu'
  | 'raw'
  | WeightKey;

/** The stages of one step, in order; a stage shows all before it too. */
const STAGES = [
  'x',
  'z1',
  'h',
  'prediction',
  'loss',
  'delta2',
  'slope2',
  'back',
  'delta1',
  'slope1',
  'update',
] as const;
type Stage = (typeof STAGES)[number];

const ADAM_RATE = 0.01;

/** Brief 5, §8.1: one step of the 3-4-2 network, right and with the two classic mistakes. */
export const backpropStepper: Explorable<Key> = {
  tag: 'backprop-stepper',
  title: '3-4-2网络的反向传播步进器',
  topic: 'learning',
  question: '误差怎样一层一层传回每个权重？',
  intro:
    '把“进行到”拨回1，再一格一格往右：先算出ŷ与J，再看δ怎样从输出流回来，外积怎样点亮权重。然后打开两个开关，看两种常见的错误各错在哪里。',
  fields: [
    { ...whole('stage', '进行到', [1, STAGES.length], STAGES.length), slider: true },
    input('x1', '输入x₁', 0.5),
    input('x2', '输入x₂', -1),
    input('x3', '输入x₃', 2),
    input('y1', '目标y₁', 1),
    input('y2', '目标y₂', 0.5),
    { kind: 'number', key: 'rate', label: '学习率α', min: 0.001, max: 1, step: 0.001, value: 0.1 },
    whole('steps', '更新几步', [1, 50], 1),
    { kind: 'toggle', key: 'relu', label: '输出层误用ReLU', value: 0 },
    { kind: 'toggle', key: 'raw', label: 'Adam漏掉偏差修正', value: 0 },
    ...netFields,
  ],
  folded: { title: '改权重与偏置', grids: netGrids },
  outcome,
};

function whole(key: Key, label: string, [min, max]: [number, number], value: number) {
  return { kind: 'number', key, label, min, max, step: 1, value, whole: true } as const;
}

function input(key: Key, label: string, value: number): NumberField<Key> {
  return { kind: 'number', key, label, min: -10, max: 10, step: 0.1, value };
}

/** Everything that one step works out. */
interface Step {
  at: Sample;
  pass: ReturnType<typeof forward>;
  slopes: ReturnType<typeof backward>;
  loss: number;
  output: Output;
  /** After so many steps of each optimiser; nothing where it ran away. */
  descent: number | undefined;
  adam: number | undefined;
}

function outcome(values: Values<Key>): Outcome {
  const step = stepOf(values);
  const reached = (stage: Stage) => STAGES.indexOf(stage) < values.stage;
  return {
    summary: sentence(STAGES[values.stage - 1] ?? 'update', step, values),
    chart: chartOf(step, reached),
    table: {
      caption: '这一步算出的量',
      columns: ['第几个', '1', '2', '3', '4'],
      rows: rowsOf(step, reached),
    },
  };
}

function stepOf(values: Values<Key>): Step {
  const { x1, x2, x3, y1, y2, rate, steps, relu, raw } = values;
  const net: Net = netOf(values);
  const at: Sample = { inputs: [x1, x2, x3], targets: [y1, y2] };
  const output: Output = relu ? 'relu' : 'linear';
  const after = (optimiser: ReturnType<typeof adam>) =>
    orNothing(() => loss(train(optimiser, steps, { net, at, output }), at, output));
  return {
    at,
    output,
    pass: forward(net, at.inputs, output),
    slopes: backward(net, at, output),
    loss: loss(net, at, output),
    descent: after(gradientDescent(rate)),
    adam: after(adam({ rate: ADAM_RATE, biasCorrection: !raw })),
  };
}

/** A run that overflows is refused by the example; here it is an answer. */
function orNothing(work: () => number): number | undefined {
  try {
    const value = work();
    return value < 1e6 ? value : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function sentence(stage: Stage, step: Step, { rate, steps, relu, raw }: Values<Key>): string {
  const { pass, slopes } = step;
  const words: Record<Stage, () => string> = {
    x: () => `输入x = ${list(step.at.inputs)}，目标y = ${list(step.at.targets)}。`,
    z1: () => `每个隐单元把输入加权求和再加偏置：z₁ = W₁x + b₁ = ${list(pass.z1)}。`,
    h: () => `ReLU把负的变成0：h = ${list(pass.hidden)}；${asleep(pass.hidden)}`,
    prediction: () =>
      relu
        ? `输出也过一遍ReLU：z₂ = ${list(pass.z2)}变成ŷ = ${list(pass.predictions)}。`
        : `回归的输出层不加激活：ŷ = W₂h + b₂ = ${list(pass.predictions)}。`,
    loss: () => `J是两个误差平方的平均：J = ${lossText(step.loss)}。`,
    delta2: () =>
      relu
        ? `δ₂ = (ŷ − y) 再乘上ReLU的开关：${list(slopes.delta2)}；${deaf(slopes.delta2)}`
        : `误差从输出开始往回走：δ₂ = ŷ − y = ${list(slopes.delta2)}。`,
    slope2: () => 'W₂ 的梯度是外积δ₂hᵀ：每个δ乘每个h，得到与W₂ 一样大的2×4矩阵。',
    back: () => `δ₂ 顺着W₂ 倒流回隐层：W₂ᵀδ₂ = ${list(slopes.back)}。`,
    delta1: () => `z₁ 不大于0的单元关门，其余放行：δ₁ = ${list(slopes.delta1)}。`,
    slope1: () => 'W₁ 的梯度是外积δ₁xᵀ：4×3的矩阵，睡着的单元那一行全是0。',
    update: () =>
      `${steps}步梯度下降（α = ${rate}）后，J从${lossText(step.loss)}${change(step.descent)}；${steps}步${raw ? '漏掉偏差修正的' : ''}Adam（α = ${ADAM_RATE}）后，${change(step.adam)}。${relu ? deaf(slopes.delta2) : ''}`,
  };
  return words[stage]();
}

function asleep(hidden: readonly number[]): string {
  const dead = hidden.flatMap((h, i) => (h > 0 ? [] : [i + 1]));
  if (dead.length === 0) return '四个单元都醒着。';
  return `第${dead.join('、')}个单元这一次睡着了。`;
}

/** The mistake: an output below 0 gets no gradient, however wrong it is. */
function deaf(delta2: readonly number[]): string {
  const dead = delta2.flatMap((d, i) => (d === 0 ? [i + 1] : []));
  if (dead.length === 0) return '这一次两个输出都大于0，错误没有显出来。';
  return `第${dead.join('、')}个输出的δ是0，它的误差永远消不掉。`;
}

function chartOf(step: Step, reached: (stage: Stage) => boolean) {
  const { pass, slopes } = step;
  const blank = (values: readonly number[]) => values.map(() => undefined);
  const deltas1 = reached('delta1') ? slopes.delta1 : reached('back') ? slopes.back : undefined;
  return networkChart({
    id: 'backprop-stepper',
    title: '3-4-2网络的前向与反向',
    description: `三个输入、四个隐单元、两个输出和损失J。圆里是前向算出的数，圆下是流回来的δ；亮起的连线是已经有梯度的权重。J = ${lossText(step.loss)}。`,
    layers: [
      { name: 'x', values: step.at.inputs },
      {
        name: reached('h') ? 'h' : 'z₁',
        values: reached('h') ? pass.hidden : reached('z1') ? pass.z1 : blank(pass.z1),
        deltas: deltas1,
        deltaName: reached('delta1') ? 'δ₁' : 'W₂ᵀδ₂',
      },
      {
        name: 'ŷ',
        values: reached('prediction') ? pass.predictions : blank(pass.predictions),
        deltas: reached('delta2') ? slopes.delta2 : undefined,
        deltaName: 'δ₂',
      },
      { name: 'J', values: [reached('loss') ? step.loss : undefined] },
    ],
    lit: [reached('slope1'), reached('slope2'), reached('delta2')],
    products: [
      {
        name: '∇W₂ = δ₂hᵀ',
        cells: reached('slope2') ? slopes.gradient.W2 : undefined,
        rows: 2,
        columns: 4,
      },
      {
        name: '∇W₁ = δ₁xᵀ',
        cells: reached('slope1') ? slopes.gradient.W1 : undefined,
        rows: 4,
        columns: 3,
      },
    ],
  });
}

/** Always the same rows, so that nothing below moves; what is not reached is a dash. */
function rowsOf(step: Step, reached: (stage: Stage) => boolean) {
  const { pass, slopes } = step;
  const row = (name: string, stage: Stage, values: readonly number[]) => [
    name,
    ...[0, 1, 2, 3].map((i) => {
      const value = values[i];
      return value === undefined || !reached(stage) ? '—' : fixedText(value, 3);
    }),
  ];
  const J = (name: string, stage: Stage, value: number | undefined) => [
    name,
    reached(stage) ? lossText(value) : '—',
    ...['—', '—', '—'],
  ];
  return [
    row('z₁', 'z1', pass.z1),
    row('h', 'h', pass.hidden),
    row('ŷ', 'prediction', pass.predictions),
    row('δ₂', 'delta2', slopes.delta2),
    row('W₂ᵀδ₂', 'back', slopes.back),
    row('δ₁', 'delta1', slopes.delta1),
    J('J', 'loss', step.loss),
    J('下降后', 'update', step.descent),
    J('Adam后', 'update', step.adam),
  ];
}

const list = (values: readonly number[]): string =>
  `(${values.map((value) => fixedText(value, 3).replace(/\.?0+$/, '')).join(', ')})`;

const change = (J: number | undefined): string => (J === undefined ? '发散' : `变成${lossText(J)}`);

/** Below 1e-25 only rounding errors are left, and they differ between machines. */
function lossText(J: number | undefined): string {
  if (J === undefined) return '发散';
  if (J < 1e-25) return '10⁻²⁵ 以下';
  return J < 1e-3 ? scientificText(J, 2) : fixedText(J, 4);
}
