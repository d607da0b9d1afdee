import { across, frame, type Spoken } from './frame.ts';
import { element, type Markup, short } from './markup.ts';
import { linearScale, logScale, roundTicks, type Scale } from './scale.ts';

export type Tone = 'cinnabar' | 'indigo' | 'ink' | 'faint';
export type Point = readonly [x: number, y: number];
type Anchor = 'start' | 'middle' | 'end';

export interface Axis {
  /** With its unit: 每月词元（亿）. */
  title: string;
  from: number;
  to: number;
  log?: boolean;
  /** Where lines and numbers stand; chosen evenly where none are given. */
  ticks?: readonly number[];
  print: (value: number) => string;
}

export interface Series {
  /** Written beside the line, in its colour, where `label` says so. */
  name: string;
  tone: Tone;
  points: readonly Point[];
  dashed?: boolean;
  label?: { at: Point; anchor?: Anchor; above?: boolean };
}

/** A place worth pointing at: a dot at a point, or a line down the whole chart at an x. */
export interface Mark {
  x: number;
  y?: number;
  text: string;
  anchor?: Anchor;
  below?: boolean;
}

export interface LineChart extends Spoken {
  x: Axis;
  y: Axis;
  series: readonly Series[];
  marks?: readonly Mark[];
}

const HEIGHT = 316;
const TOP = 34;
const BOTTOM = 258;
/** The inner drawing is this many units wide and then stretched across. */
const UNITS = 1000;

interface Scales {
  /** Share of the width, 0–1. */
  x: Scale;
  /** Pixels from the top. */
  y: (value: number) => number;
}

/** Draws lines over two axes, each line labelled where it runs. */
export function lineChart(chart: LineChart): Markup {
  const up = scaleOf(chart.y);
  const scales: Scales = {
    x: scaleOf(chart.x),
    y: (value) => BOTTOM - up(value) * (BOTTOM - TOP),
  };
  return frame(chart, HEIGHT, [
    yAxis(chart.y, scales),
    xAxis(chart.x, scales),
    lines(chart.series, scales),
    ...(chart.marks ?? []).map((mark) => markAt(mark, scales)),
    ...chart.series.map((series) => lineLabel(series, scales)),
  ]);
}

function scaleOf({ from, to, log }: Axis): Scale {
  return log ? logScale(from, to) : linearScale(from, to);
}

function ticksOf({ from, to, ticks }: Axis, count: number): readonly number[] {
  return ticks ?? roundTicks(from, to, count);
}

function yAxis(axis: Axis, { y }: Scales): Markup {
  return element('g', { class: 'chart-axis' }, [
    element('text', { class: 'chart-axis-title', x: 0, y: 14, dx: '-3.2em' }, [axis.title]),
    ...ticksOf(axis, 4).flatMap((tick) => [
      element('line', { class: 'chart-grid', x1: 0, x2: '100%', y1: y(tick), y2: y(tick) }),
      element('text', { x: 0, dx: -8, y: y(tick) + 4, 'text-anchor': 'end' }, [axis.print(tick)]),
    ]),
  ]);
}

function xAxis(axis: Axis, { x }: Scales): Markup {
  return element('g', { class: 'chart-axis' }, [
    element('line', { class: 'chart-base', x1: 0, x2: '100%', y1: BOTTOM, y2: BOTTOM }),
    ...ticksOf(axis, 5).map((tick, i) => {
      // Every second number gives way where there is little room.
      const place = { x: across(x(tick)), y: BOTTOM + 20, 'text-anchor': 'middle' };
      return element('text', { class: i % 2 ? 'chart-tick odd' : 'chart-tick', ...place }, [
        axis.print(tick),
      ]);
    }),
    element(
      'text',
      { class: 'chart-axis-title', x: '100%', y: HEIGHT - 12, 'text-anchor': 'end' },
      [axis.title],
    ),
  ]);
}

/** The only part that is stretched: its strokes keep their width by `vector-effect`. */
function lines(series: readonly Series[], { x, y }: Scales): Markup {
  const place = ([px, py]: Point) => `${tenth(x(px) * UNITS)} ${tenth(y(py))}`;
  const stretched = { viewBox: `0 0 ${UNITS} ${HEIGHT}`, preserveAspectRatio: 'none' };
  return element(
    'svg',
    { class: 'chart-lines', x: 0, y: 0, width: '100%', height: HEIGHT, ...stretched },
    // A series that has no point yet, as before training, has no line: `d="M"` is an error.
    series.flatMap(({ points, tone, dashed }) =>
      points.length === 0
        ? []
        : element('path', {
            class: `chart-line ${tone}${dashed ? ' dashed' : ''}`,
            d: `M${points.map(place).join('L')}`,
          }),
    ),
  );
}

/** A line has many points: finer than a tenth is not to be seen, and each digit is sent. */
const tenth = (value: number): string => short(Math.round(value * 10) / 10);

function lineLabel({ name, tone, label }: Series, { x, y }: Scales): Markup | undefined {
  if (!label) return undefined;
  const { at, anchor = 'end', above = true } = label;
  const place = { x: across(x(at[0])), y: y(at[1]) + (above ? -9 : 20), 'text-anchor': anchor };
  return element('text', { class: `chart-label ${tone}`, ...place }, [name]);
}

function markAt(
  { x: at, y: height, text, anchor = 'start', below = false }: Mark,
  { x, y }: Scales,
): Markup {
  const left = across(x(at));
  const dx = anchor === 'start' ? 7 : anchor === 'end' ? -7 : 0;
  if (height === undefined)
    return element('g', { class: 'chart-mark' }, [
      element('line', { class: 'chart-limit', x1: left, x2: left, y1: TOP, y2: BOTTOM }),
      element('text', { x: left, dx, y: BOTTOM - 10, 'text-anchor': anchor }, [text]),
    ]);
  const top = y(height);
  return element('g', { class: 'chart-mark' }, [
    element('circle', { cx: left, cy: short(top), r: 4.5 }),
    element('text', { x: left, dx, y: top + (below ? 22 : -11), 'text-anchor': anchor }, [text]),
  ]);
}
