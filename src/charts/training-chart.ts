import { computeUsd, gpuHours, type Machine, trainingFlops } from '../examples/training-compute.ts';
import { bigText } from './big-text.ts';
import { lineChart, type Mark, type Tone } from './line-chart.ts';
import type { Markup } from './markup.ts';

/** What training costs by card, price and attempts. */
export interface Bill {
  machine: Machine;
  usdPerHour: number;
  attempts: number;
}

export interface Model {
  name: string;
  parameters: number;
  tone: Tone;
}

/** Tokens at both ends of the axis, and US dollars. */
const TOKENS = [1e11, 1e14] as const;
const DECADE = 10;

export function usdOf(parameters: number, tokens: number, bill: Bill): number {
  const hours = gpuHours(trainingFlops(parameters, tokens), bill.machine);
  return computeUsd(hours, bill.usdPerHour, bill.attempts);
}

/** Cost over tokens for models of several sizes, both on logarithmic scales: parallel lines. */
export function trainingChart(
  id: string,
  models: readonly Model[],
  bill: Bill,
  marks: readonly Mark[],
): Markup {
  const costs = models.flatMap(({ parameters }) => TOKENS.map((n) => usdOf(parameters, n, bill)));
  const low = powerBelow(Math.min(...costs));
  const high = powerBelow(Math.max(...costs)) * DECADE;
  return lineChart({
    id,
    title: '训练的裸算力成本随词元数变化',
    description: `横轴是训练词元数，纵轴是美元，都是对数刻度。${marks.map(({ text }) => text).join('；')}。`,
    x: {
      title: '训练词元数',
      from: TOKENS[0],
      to: TOKENS[1],
      log: true,
      ticks: [1e11, 1e12, 1e13, 1e14],
      print: bigText,
    },
    y: { title: '美元', from: low, to: high, log: true, ticks: powers(low, high), print: bigText },
    series: models.map(({ name, parameters, tone }) => ({
      name,
      tone,
      points: TOKENS.map((n) => [n, usdOf(parameters, n, bill)] as const),
      label: { at: [TOKENS[1], usdOf(parameters, TOKENS[1], bill)] as const, above: true },
    })),
    marks,
  });
}

const powerBelow = (value: number): number => DECADE ** Math.floor(Math.log10(value) + 1e-9);

/** Every second power of ten: 1万, 100万, 1亿. */
function powers(low: number, high: number): number[] {
  const exponents = Array.from({ length: 16 }, (_, i) => 2 * i);
  return exponents.map((n) => DECADE ** n).filter((value) => value >= low && value <= high);
}
