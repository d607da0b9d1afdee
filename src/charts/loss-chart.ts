import { numberText, scientificText } from '../examples/number-text.ts';
import type { Spoken } from './frame.ts';
import { lineChart, type Point, type Tone } from './line-chart.ts';
import type { Markup } from './markup.ts';

export interface Losses {
  name: string;
  tone: Tone;
  dashed?: boolean;
  /** The loss after 0, 1, 2 … epochs or steps. */
  losses: readonly number[];
  /** After how many its name stands by the line. */
  label?: { at: number; above: boolean; anchor?: 'start' | 'end' };
}

export interface LossChart extends Spoken {
  /** What is counted: 轮 or 步. */
  count: string;
  /** How many the axis has room for, however many there are so far. */
  length: number;
  lines: readonly Losses[];
  /** Powers of ten at both ends of the axis; losses beyond them lie on its edge. */
  decades: readonly [lowest: number, highest: number];
}

/** Losses over time on a logarithmic axis: equal steps down are equal shares of it. */
export function lossChart({ count, length, lines, decades, ...spoken }: LossChart): Markup {
  const [low, high] = decades;
  return lineChart({
    ...spoken,
    x: { title: count, from: 0, to: length, print: String, ...wholeTicks(length) },
    y: {
      title: '损失',
      from: 10 ** low,
      to: 10 ** high,
      log: true,
      ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
      print: powerText,
    },
    series: lines.map(({ name, tone, dashed, losses, label }) => ({
      name,
      tone,
      dashed,
      points: within(losses, 10 ** low),
      ...(label && losses[label.at] !== undefined
        ? {
            label: {
              at: [label.at, losses[label.at] ?? 1] as const,
              above: label.above,
              anchor: label.anchor ?? ('start' as const),
            },
          }
        : {}),
    })),
  });
}

/** Up to the first loss below the axis, where the line leaves the drawing. */
function within(losses: readonly number[], lowest: number): Point[] {
  const end = losses.findIndex((loss) => loss < lowest);
  return (end < 0 ? losses : losses.slice(0, end + 1)).map((loss, n) => [n, loss]);
}

/** 0.01, but 10⁻⁵: long rows of zeros do not fit beside the axis. */
function powerText(loss: number): string {
  return loss < 1e-3 ? scientificText(loss, 0).replace('1×', '') : numberText(loss);
}

/** Few epochs have no fractions between them. */
function wholeTicks(length: number): { ticks?: number[] } {
  return length > 5 ? {} : { ticks: Array.from({ length: length + 1 }, (_, n) => n) };
}
