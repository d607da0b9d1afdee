import { across, frame, type Spoken } from './frame.ts';
import type { Tone } from './line-chart.ts';
import { element, type Markup } from './markup.ts';

export interface Bar {
  name: string;
  value: number;
  print: string;
  tone?: Tone;
}

/** Bars of one kind, on a scale of their own. */
export interface BarGroup {
  /** Stands above the group, with its unit. */
  heading?: string;
  bars: readonly Bar[];
  /** The value that would fill the width; a little more than the largest leaves room for numbers. */
  full: number;
}

export interface BarChart extends Spoken, BarGroup {}

const ROW = 52;
const HEADING = 30;

/** Lying bars, each under its name and with its number at the end: long Chinese names fit. */
export function barChart(chart: BarChart): Markup {
  return barGroups(chart, [chart]);
}

/** Several kinds of numbers below each other, never on one scale. */
export function barGroups(spoken: Spoken, groups: readonly BarGroup[]): Markup {
  let top = 0;
  const drawn = groups.flatMap(({ heading, bars, full }, index) => {
    if (index > 0) top += HEADING / 2;
    const title = heading && headingAt(heading, top);
    if (heading) top += HEADING;
    const rows = bars.map((bar, i) => row(bar, top + i * ROW, bar.value / full));
    top += bars.length * ROW;
    return title ? [title, ...rows] : rows;
  });
  return frame(spoken, top, drawn);
}

function headingAt(text: string, top: number): Markup {
  return element('text', { class: 'chart-axis-title', x: 0, y: top + 14 }, [text]);
}

function row({ name, print, tone = 'ink' }: Bar, top: number, share: number): Markup {
  // However little, it leaves a mark.
  const width = across(share > 0 ? Math.max(share, 0.004) : 0);
  return element('g', { class: 'chart-bar' }, [
    element('text', { class: 'chart-bar-name', x: 0, y: top + 16 }, [name]),
    element('rect', { class: tone, x: 0, y: top + 24, width, height: 16, rx: 2 }),
    element('text', { class: 'chart-bar-value', x: width, dx: 8, y: top + 37 }, [print]),
  ]);
}
