import { across, frame, type Spoken } from './frame.ts';
import type { Tone } from './line-chart.ts';
import { element, type Markup } from './markup.ts';

/** What a bar is made of; the same in every bar. */
export interface Part {
  name: string;
  tone: Tone;
  /** Strength of the colour, 0–1, where several parts share a tone. */
  strength?: number;
}

export interface StackedBars extends Spoken {
  parts: readonly Part[];
  rows: readonly {
    name: string;
    /** Said at the end of the row's title. */
    note: string;
    /** One share for each part, 0–1, together at most 1. */
    shares: readonly number[];
  }[];
}

const ROW = 54;
const LEGEND_ROW = 24;
const LEGEND_COLUMNS = 3;
/** Between neighbouring parts, in pixels, so that shades need not be told apart. */
const GAP = 1.5;

/** Bars of equal length that show how a whole is divided, under one legend. */
export function stackedBars(chart: StackedBars): Markup {
  const legendRows = Math.ceil(chart.parts.length / LEGEND_COLUMNS);
  const top = legendRows * LEGEND_ROW + 8;
  return frame(chart, top + chart.rows.length * ROW, [
    ...chart.parts.map(legendEntry),
    ...chart.rows.map((row, i) => bar(row, chart.parts, top + i * ROW)),
  ]);
}

function legendEntry({ name, tone, strength }: Part, index: number): Markup {
  const x = across((index % LEGEND_COLUMNS) / LEGEND_COLUMNS);
  const y = Math.floor(index / LEGEND_COLUMNS) * LEGEND_ROW;
  return element('g', { class: 'chart-bar' }, [
    element('rect', { class: tone, 'fill-opacity': strength, x, y, width: 12, height: 12, rx: 2 }),
    element('text', { x, y: y + 11, dx: 18 }, [name]),
  ]);
}

function bar(
  { name, note, shares }: StackedBars['rows'][number],
  parts: readonly Part[],
  top: number,
): Markup {
  let from = 0;
  const rects = parts.map(({ tone, strength }, i) => {
    const share = shares[i] ?? 0;
    const rect = {
      class: tone,
      'fill-opacity': strength,
      x: across(from),
      y: top + 24,
      width: across(share),
      height: 18,
    };
    from += share;
    return share > 0 ? element('rect', rect) : undefined;
  });
  return element('g', { class: 'chart-bar' }, [
    element('text', { class: 'chart-bar-name', x: 0, y: top + 16 }, [name]),
    element('text', { x: '100%', y: top + 16, 'text-anchor': 'end' }, [note]),
    ...rects,
    ...edges(shares, top + 24),
  ]);
}

/** Lines of paper between the parts. */
function edges(shares: readonly number[], y: number): Markup[] {
  let from = 0;
  return shares.slice(0, -1).flatMap((share) => {
    from += share;
    if (share === 0 || from > 0.9999) return [];
    const x = across(from);
    return [
      element('line', {
        class: 'chart-edge',
        x1: x,
        x2: x,
        y1: y,
        y2: y + 18,
        'stroke-width': GAP,
      }),
    ];
  });
}
