import { across, frame, type Spoken } from './frame.ts';
import type { Tone } from './line-chart.ts';
import { element, type Markup } from './markup.ts';

/** A bar from 0 (a level), or one that takes the level before it up or down (a change). */
export interface Step {
  name: string;
  value: number;
  kind: 'level' | 'change';
  print: string;
  tone?: Tone;
}

export interface WaterfallChart extends Spoken {
  /** Levels are 0 or above. */
  steps: readonly Step[];
}

const ROW = 52;
/** Of the width; the rest is for the numbers at the ends. */
const ROOM = 0.74;

/** Lying bars that lead from one level to another, each change beginning where the last one ended. */
export function waterfallChart(chart: WaterfallChart): Markup {
  const spans = spansOf(chart.steps);
  const full = Math.max(...spans.flat(), Number.MIN_VALUE) / ROOM;
  const rows = chart.steps.map((step, i) => {
    const [from, to] = spans[i] ?? [0, 0];
    return row(step, i * ROW, Math.min(from, to) / full, Math.max(from, to) / full);
  });
  return frame(chart, chart.steps.length * ROW, rows);
}

/** Where each bar begins and ends. */
function spansOf(steps: readonly Step[]): [from: number, to: number][] {
  let level = 0;
  return steps.map(({ kind, value }) => {
    const from = kind === 'level' ? 0 : level;
    level = from + value;
    return [from, level];
  });
}

function row(
  { name, print, tone = 'ink' }: Step,
  top: number,
  left: number,
  right: number,
): Markup {
  // A change of nothing still leaves a mark.
  const width = across(Math.max(right - left, 0.003));
  return element('g', { class: 'chart-bar' }, [
    element('text', { class: 'chart-bar-name', x: 0, y: top + 16 }, [name]),
    element('rect', { class: tone, x: across(left), y: top + 24, width, height: 16, rx: 2 }),
    element('text', { class: 'chart-bar-value', x: across(right), dx: 8, y: top + 37 }, [print]),
  ]);
}
