import { fixedText } from '../examples/number-text.ts';
import { across, frame, type Spoken } from './frame.ts';
import { element, type Markup } from './markup.ts';

/** A column of neurons; numbers not reached yet are left out. */
export interface Layer {
  name: string;
  /** In the circles. */
  values: readonly (number | undefined)[];
  /** Below them: what flows back. */
  deltas?: readonly number[];
  deltaName?: string;
}

/** A matrix of slopes: δ down the side, what it is multiplied with along the top. */
export interface OuterProduct {
  name: string;
  cells: readonly (readonly number[])[] | undefined;
  rows: number;
  columns: number;
}

export interface NetworkChart extends Spoken {
  layers: readonly Layer[];
  /** Between which layers the weights have their slopes: their lines light up. */
  lit: readonly boolean[];
  products: readonly OuterProduct[];
}

const TOP = 44;
const DOWN = 66;
const RADIUS = 21;
const ROW = 22;

/** Neurons with their numbers, their weights as lines, and below them the outer products. */
export function networkChart(chart: NetworkChart): Markup {
  const { layers, lit, products } = chart;
  const tall = Math.max(...layers.map(({ values }) => values.length));
  const placed = layers.map((layer, i) => ({ layer, ...placesOf(layer, i, layers.length, tall) }));
  const edges = placed.slice(1).flatMap((to, i) => {
    const from = placed[i];
    return from
      ? from.ys.flatMap((y1) => to.ys.map((y2) => edge(from.x, y1, to.x, y2, lit[i])))
      : [];
  });
  const below = TOP + tall * DOWN + 4;
  const tables = products.map((product, i) => {
    const before = products.slice(0, i).reduce((sum, { rows }) => sum + rows + 1.6, 0);
    return productMarkup(product, below + before * ROW);
  });
  const rows = products.reduce((sum, { rows }) => sum + rows + 1.6, 0);
  return frame(chart, below + rows * ROW, [
    ...edges,
    ...placed.map(({ layer, x, ys }) => layerMarkup(layer, x, ys)),
    ...tables,
  ]);
}

/** Columns at even distances, each centred on the tallest. */
function placesOf({ values }: Layer, i: number, count: number, tall: number) {
  const x = 0.07 + (i / (count - 1)) * 0.86;
  const first = TOP + ((tall - values.length) * DOWN) / 2;
  return { x, ys: values.map((_, row) => first + row * DOWN) };
}

function edge(x1: number, y1: number, x2: number, y2: number, lit = false): Markup {
  const line = { x1: across(x1), y1, x2: across(x2), y2 };
  return element('line', { class: lit ? 'net-edge lit' : 'net-edge', ...line });
}

function layerMarkup({ name, values, deltas, deltaName }: Layer, x: number, ys: number[]): Markup {
  const left = across(x);
  const middle = { x: left, 'text-anchor': 'middle' };
  const title = deltas && deltaName ? `${name} ${deltaName}` : name;
  return element('g', { class: 'net-layer' }, [
    element('text', { class: 'chart-axis-title', ...middle, y: (ys[0] ?? TOP) - RADIUS - 8 }, [
      title,
    ]),
    ...ys.flatMap((y, i) => [
      element('circle', { class: nodeClass(values[i], deltas?.[i]), cx: left, cy: y, r: RADIUS }),
      element('text', { ...middle, y: y + 4 }, [shown(values[i])]),
      deltas &&
        element('text', { class: 'net-delta', ...middle, y: y + RADIUS + 14 }, [shown(deltas[i])]),
    ]),
  ]);
}

/** A neuron whose δ is 0 learns nothing: it is shown asleep. */
function nodeClass(value: number | undefined, delta: number | undefined): string {
  if (value === undefined) return 'net-node unseen';
  return delta === 0 ? 'net-node asleep' : 'net-node';
}

function productMarkup({ name, cells, rows, columns }: OuterProduct, top: number): Markup {
  const grid = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      element(
        'text',
        {
          class: cells ? 'net-slope' : 'chart-axis-title',
          x: across((j + 1) / columns),
          y: top + (i + 1.85) * ROW,
          'text-anchor': 'end',
        },
        [cells ? shown(cells[i]?.[j], 3) : '·'],
      ),
    ),
  );
  return element('g', {}, [
    element('line', { class: 'chart-grid', x1: 0, x2: '100%', y1: top, y2: top }),
    element('text', { class: 'chart-axis-title', x: 0, y: top + ROW * 0.8 }, [name]),
    ...grid.flat(),
  ]);
}

/** From a thousand on without decimals: a neuron is no wider. */
const shown = (value: number | undefined, decimals = 2): string =>
  value === undefined ? '' : fixedText(value, Math.abs(value) < 1000 ? decimals : 0);
