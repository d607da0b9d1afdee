import { loss, start, train } from '../../examples/mlp-342.ts';
import { fixedText, scientificText } from '../../examples/number-text.ts';
import { adam, gradientDescent, type Optimiser } from '../../examples/optimisers.ts';
import type { ChartFigure } from '../figure.ts';
import { type Losses, lossChart } from '../loss-chart.ts';

const STEPS = 20;
const ROWS = [0, 1, 2, 3, 5, 10, 20];

type Way = Omit<Losses, 'losses'> & { optimiser: () => Optimiser };

const WAYS: Way[] = [
  {
    name: '梯度下降0.1',
    tone: 'indigo',
    label: { at: 7, above: true },
    optimiser: () => gradientDescent(0.1),
  },
  {
    name: '梯度下降0.5',
    tone: 'indigo',
    dashed: true,
    label: { at: 6, above: false, anchor: 'end' },
    optimiser: () => gradientDescent(0.5),
  },
  {
    name: 'Adam 0.01',
    tone: 'cinnabar',
    label: { at: 6, above: true },
    optimiser: () => adam({ rate: 0.01 }),
  },
  {
    name: 'Adam无偏差修正',
    tone: 'cinnabar',
    dashed: true,
    label: { at: 13, above: false, anchor: 'end' },
    optimiser: () => adam({ rate: 0.01, biasCorrection: false }),
  },
];

/** Brief 5, §2.2: the loss of the 3-4-2 network, step by step. */
export function optimiserSteps(): ChartFigure {
  const lines = WAYS.map((way) => ({ ...way, losses: lossesOf(way.optimiser) }));
  return {
    caption:
      '3-4-2网络的损失：不做偏差修正的Adam头三步降得更快，第三步之后冲过了头，二十步时反而落后；梯度下降取0.5时，第二步还比第一步高。曲线降到百万分之一就不再画。',
    svg: lossChart({
      id: 'optimiser-steps',
      title: '四种更新方法下3-4-2网络的损失',
      description:
        '对数刻度，横轴0到20步。梯度下降两条线一路降到百万分之一以下；Adam二十步后是0.002；漏掉偏差修正的Adam第三步降到0.043后回升，二十步后仍有0.016。',
      count: '步',
      length: STEPS,
      decades: [-6, 0],
      lines,
    }),
    table: {
      columns: ['步', ...WAYS.map(({ name }) => name)],
      rows: ROWS.map((n) => [String(n), ...lines.map(({ losses }) => shown(losses[n] ?? 0))]),
    },
  };
}

function lossesOf(optimiser: () => Optimiser): number[] {
  return Array.from({ length: STEPS + 1 }, (_, n) => loss(n === 0 ? start : train(optimiser(), n)));
}

const shown = (loss: number): string =>
  loss < 1e-3 ? scientificText(loss, 1) : fixedText(loss, 4);
