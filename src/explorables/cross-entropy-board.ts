import { lineChart, type Point, type Series } from '../charts/line-chart.ts';
import { binaryCrossEntropy, crossEntropy, sourceCrossEntropy } from '../examples/losses.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';

type Key = 'probability' | 'positive' | 'classes';

/** The three samples of 算例 B that stay as they are; the first is the reader's. */
const OTHERS: Point[] = [
  [0, 0.2],
  [1, 0.6],
  [0, 0.3],
];

/** Denser towards the ends, where the curves are steep. */
const CURVE = [
  0.001,
  0.003,
  0.006,
  ...Array.from({ length: 99 }, (_, i) => (i + 1) / 100),
  0.994,
  0.997,
  0.999,
];

/** Brief 2, §8.2: what each formula charges for one answer, and where the original's is blind. */
export const crossEntropyBoard: Explorable<Key> = {
  tag: 'cross-entropy-board',
  title: '交叉熵对照板',
  topic: 'learning',
  question: '损失里漏掉负类那一项，会看不见什么错？',
  intro:
    '拖动模型给正类的概率，再把真实标签关成负类：原式的损失变成0，错得再离谱也看不见。四个样本里另外三个不变。',
  fields: [
    {
      kind: 'number',
      key: 'probability',
      label: '预测概率ŷ',
      min: 0.001,
      max: 0.999,
      step: 0.001,
      value: 0.9,
      slider: true,
    },
    {
      kind: 'number',
      key: 'classes',
      label: '多分类类别数',
      unit: '类',
      min: 2,
      max: 20,
      step: 1,
      value: 3,
      whole: true,
      slider: true,
    },
    { kind: 'toggle', key: 'positive', label: '真实标签是正类', value: 1 },
  ],
  outcome,
};

function outcome({ probability, positive, classes }: Values<Key>): Outcome {
  const losses = lossesAt(positive, probability, classes);
  const labels = [positive, ...OTHERS.map(([y]) => y)];
  const probabilities = [probability, ...OTHERS.map(([, p]) => p)];
  const batch = {
    source: sourceCrossEntropy(labels, probabilities),
    binary: binaryCrossEntropy(labels, probabilities),
  };
  return {
    summary: sentence(positive, probability, losses),
    chart: chart(positive, probability, classes),
    table: {
      caption: '三种写法算出的损失',
      columns: ['写法', '这个样本', '四个样本平均'],
      rows: [
        ['原式 −y ln ŷ', fixedText(losses.source, 6), fixedText(batch.source, 6)],
        ['二分类交叉熵', fixedText(losses.binary, 6), fixedText(batch.binary, 6)],
        [`${classes}类交叉熵`, fixedText(losses.multiclass, 6), '—'],
      ],
    },
  };
}

function lossesAt(y: number, p: number, classes: number) {
  return {
    source: sourceCrossEntropy([y], [p]),
    binary: binaryCrossEntropy([y], [p]),
    multiclass: multiclass(y, p, classes),
  };
}

/** Class 0 is the positive one and gets p; what is left is spread evenly over the others. */
function multiclass(y: number, p: number, classes: number): number {
  const rest = Array.from({ length: classes - 1 }, () => (1 - p) / (classes - 1));
  const right = y === 1 ? 0 : 1;
  const oneHot = Array.from({ length: classes }, (_, c) => (c === right ? 1 : 0));
  return crossEntropy([oneHot], [[p, ...rest]]);
}

function sentence(y: number, p: number, losses: ReturnType<typeof lossesAt>): string {
  const said = `真实标签y = ${y}，模型说${numberText(p)}：二分类交叉熵${fixedText(losses.binary, 4)}，`;
  if (y === 1) return `${said}原式${fixedText(losses.source, 4)}，正类上两者相同。`;
  return `${said}原式${fixedText(losses.source, 0)}，它看不见负类上的错误。`;
}

function chart(y: number, p: number, classes: number) {
  const curve = (loss: (p: number) => number): Point[] => CURVE.map((at) => [at, loss(at)]);
  const rest = (1 - 0.35) / (classes - 1);
  const apart: Series[] = [
    {
      name: `${classes}类`,
      tone: 'ink',
      dashed: true,
      points: curve((at) => multiclass(y, at, classes)),
      label: { at: [0.35, -Math.log(rest)] },
    },
    {
      name: '二分类',
      tone: 'indigo',
      points: curve((at) => binaryCrossEntropy([y], [at])),
      label: { at: [0.72, 1.27], anchor: 'start', above: false },
    },
    {
      name: '原式',
      tone: 'cinnabar',
      points: [
        [0, 0],
        [1, 0],
      ],
      label: { at: [0.02, 0], anchor: 'start' },
    },
  ];
  const together: Series[] = [
    {
      name: '三种写法重合',
      tone: 'indigo',
      points: curve((at) => binaryCrossEntropy([y], [at])),
      label: { at: [0.3, 1.25], anchor: 'start' },
    },
  ];
  const binary = binaryCrossEntropy([y], [p]);
  return lineChart({
    id: 'cross-entropy-board',
    title: '一个样本的损失随预测概率变化',
    description: `真实标签y = ${y}。预测概率为${numberText(p)}时，二分类交叉熵为${fixedText(binary, 4)}，原式为${fixedText(sourceCrossEntropy([y], [p]), 4)}。`,
    x: {
      title: '预测为正类的概率ŷ',
      from: 0,
      to: 1,
      ticks: [0, 0.25, 0.5, 0.75, 1],
      print: String,
    },
    y: { title: '损失（奈特）', from: 0, to: 7, ticks: [0, 2, 4, 6], print: String },
    series: y === 1 ? together : apart,
    marks: [{ x: p, y: binary, text: fixedText(binary, 3), anchor: p > 0.7 ? 'end' : 'start' }],
  });
}
