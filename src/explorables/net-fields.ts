import { flatten, type Net, start, unflatten } from '../examples/mlp-342.ts';
import type { Grid, NumberField, Values } from './explorable.ts';

type Row = 1 | 2 | 3 | 4;
type Matrix = `${'w1' | 'w2'}-${Row}${Row}`;
type Bias = `${'b1' | 'b2'}-${Row}`;
/** A weight by its row and column, or a bias: `w1-12`, `b2-1`. */
export type WeightKey = Matrix | Bias;

const ROWS: readonly Row[] = [1, 2, 3, 4];
/** Far enough to put a neuron to sleep or to let a step run away. */
const REACH = 2;

/** The parameters of the 3-4-2 network as a reader may set them. */
export const netGrids: readonly Grid<WeightKey>[] = [
  { name: 'W₁', rows: matrix('w1', 4, 3) },
  { name: 'b₁', rows: bias('b1', 4) },
  { name: 'W₂', rows: matrix('w2', 2, 4) },
  { name: 'b₂', rows: bias('b2', 2) },
];

/** One field for each, in the order of `flatten`; they begin with the network's fixed start. */
export const netFields: readonly NumberField<WeightKey>[] = netGrids
  .flatMap(({ name, rows }) =>
    rows.flatMap((row, i) =>
      row.map((key, j) => ({ key, label: labelOf(name, i, j, row.length) })),
    ),
  )
  .map(({ key, label }, i) => ({
    ...{ kind: 'number', key, label, min: -REACH, max: REACH, step: 0.1 },
    value: flatten(start)[i] ?? 0,
  }));

/** The network that these values describe. */
export function netOf(values: Values<WeightKey>): Net {
  return unflatten(netFields.map(({ key }) => values[key]));
}

function matrix(layer: 'w1' | 'w2', rows: number, columns: number): Matrix[][] {
  return ROWS.slice(0, rows).map((row) =>
    ROWS.slice(0, columns).map((column): Matrix => `${layer}-${row}${column}`),
  );
}

function bias(layer: 'b1' | 'b2', rows: number): Bias[][] {
  return ROWS.slice(0, rows).map((row): Bias[] => [`${layer}-${row}`]);
}

function labelOf(name: string, row: number, column: number, columns: number): string {
  return columns === 1 ? `${name} 第${row + 1}个` : `${name} 第${row + 1}行第${column + 1}列`;
}
