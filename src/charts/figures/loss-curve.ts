import * as line from '../../examples/linear-regression.ts';
import * as mlp from '../../examples/mlp-321.ts';
import { fixedText, scientificText } from '../../examples/number-text.ts';
import type { ChartFigure } from '../figure.ts';
import { lineChart, type Point } from '../line-chart.ts';

const RATE = 0.1;
const STEPS = 10_000;
const EVERY = 100;
const ROWS = [0, 1000, 2500, 5000, 7500, 10_000];

/** F5: the linear model cannot fit three points and stops; the small network can, and memorises. */
export function lossCurve(): ChartFigure {
  const linear = losses<line.Line>({ weights: [0, 0, 0], bias: 0 }, line.step, line.loss);
  const network = losses<mlp.Net>(
    mlp.start,
    (net, rate) => mlp.step(net, rate),
    (net) => mlp.loss(net),
  );
  return {
    caption:
      '同样三个样本、同样的学习率0.1：线性模型的训练损失停在0.045，3-2-1网络一直降到浮点数的极限，把三个点背了下来。',
    svg: lineChart({
      id: 'loss-curve',
      title: '线性模型与3-2-1网络的训练损失',
      description:
        '纵轴是对数刻度的均方误差，横轴是训练步数0到10,000。线性模型很快停在0.045；3-2-1网络在约一千步之后直线下降，八千步前后到10的负29次方上下，不再变化。',
      x: {
        title: '训练步数',
        from: 0,
        to: STEPS,
        ticks: [0, 2500, 5000, 7500, STEPS],
        print: (n) => fixedText(n, 0),
      },
      y: {
        title: '均方误差',
        from: 1e-30,
        to: 1,
        log: true,
        ticks: [1e-30, 1e-20, 1e-10, 1],
        print: power,
      },
      series: [
        {
          name: '线性模型：停在0.045',
          tone: 'indigo',
          points: linear,
          label: { at: [STEPS, 0.045], above: false },
        },
        {
          name: '3-2-1网络',
          tone: 'cinnabar',
          points: network,
          label: { at: [5200, 1e-13], anchor: 'start' },
        },
      ],
    }),
    table: {
      columns: ['步数', '线性模型', '3-2-1网络'],
      rows: ROWS.map((n) => [fixedText(n, 0), shown(at(linear, n)), shown(at(network, n))]),
    },
  };
}

/** The loss every 100 steps of one training run. */
function losses<Model>(
  model: Model,
  step: (model: Model, rate: number) => Model,
  loss: (model: Model) => number,
): Point[] {
  const points: Point[] = [];
  for (let n = 0; n <= STEPS; n++) {
    if (n % EVERY === 0) points.push([n, loss(model)]);
    model = step(model, RATE);
  }
  return points;
}

const at = (points: Point[], step: number): number => points[step / EVERY]?.[1] ?? 0;

/** Below 1e-25 only rounding errors are left, and they differ between machines. */
function shown(value: number): string {
  if (value < 1e-25) return '10⁻²⁵ 以下';
  return value < 1e-3 ? scientificText(value, 1) : fixedText(value, 4);
}

/** 10⁻²⁰ rather than 1.0×10⁻²⁰. */
function power(value: number): string {
  return value === 1 ? '1' : scientificText(value, 0).replace('1×', '');
}
