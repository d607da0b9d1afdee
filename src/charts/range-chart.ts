import { across, frame, type Spoken } from './frame.ts';
import type { Axis, Tone } from './line-chart.ts';
import { element, type Markup } from './markup.ts';
import { linearScale, logScale, roundTicks, type Scale } from './scale.ts';

/** One thing on the axis: from here to there; the same twice is a single dot. */
export interface Range {
  name: string;
  from: number;
  to: number;
  /** Its numbers in words, at the end of the line that names it. */
  print: string;
  tone?: Tone;
}

export interface RangeChart extends Spoken {
  axis: Axis;
  rows: readonly Range[];
  /** The two ends differ in kind (before and after, one model and another): the first is hollow. */
  hollowStart?: boolean;
  /** A value that everything is measured against. */
  level?: { at: number; text: string };
}

const ROW = 50;
const TOP = 22;

/** Ranges on one axis, each below its name: for spans, and for what moved from one value to another. */
export function rangeChart(chart: RangeChart): Markup {
  const { axis, rows, level, hollowStart = false } = chart;
  const scale = axis.log ? logScale(axis.from, axis.to) : linearScale(axis.from, axis.to);
  const bottom = TOP + rows.length * ROW;
  return frame(chart, bottom + 50, [
    axisOf(axis, scale, bottom),
    ...(level ? [levelLine(level, scale, bottom)] : []),
    ...rows.map((row, i) => rowOf(row, TOP + i * ROW, scale, hollowStart)),
  ]);
}

function axisOf(axis: Axis, scale: Scale, bottom: number): Markup {
  const ticks = axis.ticks ?? roundTicks(axis.from, axis.to, 5);
  return element('g', { class: 'chart-axis' }, [
    ...ticks.flatMap((tick, i) => {
      const x = across(scale(tick));
      const place = { x, y: bottom + 18, 'text-anchor': 'middle' };
      return [
        element('line', { class: 'chart-grid', x1: x, x2: x, y1: TOP, y2: bottom }),
        element('text', { class: i % 2 ? 'chart-tick odd' : 'chart-tick', ...place }, [
          axis.print(tick),
        ]),
      ];
    }),
    element(
      'text',
      { class: 'chart-axis-title', x: '100%', y: bottom + 40, 'text-anchor': 'end' },
      [axis.title],
    ),
  ]);
}

function levelLine({ at, text }: { at: number; text: string }, scale: Scale, bottom: number) {
  const x = across(scale(at));
  return element('g', { class: 'chart-mark' }, [
    element('line', { class: 'chart-limit', x1: x, x2: x, y1: TOP - 6, y2: bottom }),
    element('text', { x, y: TOP - 10, 'text-anchor': 'middle' }, [text]),
  ]);
}

function rowOf(row: Range, top: number, scale: Scale, hollowStart: boolean): Markup {
  const { name, from, to, print, tone = 'ink' } = row;
  const [start, end] = [across(scale(from)), across(scale(to))];
  const y = top + 32;
  return element('g', { class: 'chart-range' }, [
    element('text', { class: 'chart-bar-name', x: 0, y: top + 16 }, [name]),
    element('text', { x: '100%', y: top + 16, 'text-anchor': 'end' }, [print]),
    element('line', { class: tone, x1: start, x2: end, y1: y, y2: y }),
    element('circle', { class: hollowStart ? `${tone} hollow` : tone, cx: start, cy: y, r: 5 }),
    element('circle', { class: tone, cx: end, cy: y, r: 5 }),
  ]);
}
