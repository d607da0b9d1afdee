import { bananaTerrain, type Path, pathChart, valleyTerrain } from '../charts/path-chart.ts';
import { numberText, scientificText } from '../examples/number-text.ts';
import { adam, gradientDescent, momentum, type Optimiser, path } from '../examples/optimisers.ts';
import type { Explorable, NumberField, Outcome, Values } from './explorable.ts';

type Key = 'steps' | 'gd' | 'momentum' | 'adam' | 'banana' | 'raw';

const ROWS = [0, 1, 2, 5, 10, 100];
/** Beyond this a run has plainly run away. */
const RUNAWAY = 1e6;

/** Brief 5, §8.3: three ways down two landscapes. */
export const optimiserPaths: Explorable<Key> = {
  tag: 'optimiser-paths',
  title: '优化器怎样下山',
  topic: 'learning',
  question: '学习率多大会来回跳，多大会发散？',
  intro:
    '谷 ½(x² + 20y²) 横着比竖着陡二十倍。把梯度下降的学习率拨到0.1，y永远来回跳；拨到0.11，就发散。换成Rosenbrock的香蕉谷，学习率要小得多：先试0.001。',
  fields: [
    { ...rate('steps', '步数', [1, 200, 1], 10), whole: true, slider: true },
    { ...rate('gd', '梯度下降的学习率', [0.0001, 0.2, 0.0001], 0.09), slider: true },
    rate('momentum', '动量（0.9）的学习率', [0.0001, 0.2, 0.0001], 0.01),
    rate('adam', 'Adam的学习率', [0.0001, 1, 0.0001], 0.1),
    { kind: 'toggle', key: 'raw', label: 'Adam漏掉偏差修正', value: 0 },
    { kind: 'toggle', key: 'banana', label: '换成Rosenbrock函数', value: 0 },
  ],
  outcome,
};

function rate(
  key: Key,
  label: string,
  [min, max, step]: [number, number, number],
  value: number,
): NumberField<Key> {
  return { kind: 'number', key, label, min, max, step, value };
}

interface Run extends Pick<Path, 'tone' | 'dashed'> {
  name: string;
  places: number[][];
  /** f after each step, up to the first that ran away. */
  heights: number[];
}

function outcome(values: Values<Key>): Outcome {
  const terrain = values.banana ? bananaTerrain : valleyTerrain;
  const { steps, raw } = values;
  const runs = [
    run({ name: '梯度下降', tone: 'indigo' }, gradientDescent(values.gd)),
    run({ name: '动量', tone: 'ink', dashed: true }, momentum(values.momentum)),
    run({ name: 'Adam', tone: 'cinnabar' }, adam({ rate: values.adam, biasCorrection: !raw })),
  ];
  function run(look: Omit<Path, 'places'>, optimiser: Optimiser): Run {
    const places = path(terrain.landscape, optimiser, steps);
    const heights = places.map((at) => terrain.landscape.height(at));
    const end = heights.findIndex((height) => !(height < RUNAWAY));
    const last = end < 0 ? places.length : end;
    return { ...look, places: places.slice(0, last), heights: heights.slice(0, last) };
  }
  const ends = runs.map(({ name, heights }) => `${name} ${at(heights, steps)}`).join('，');
  return {
    summary: `走${steps}步之后的f：${ends}。`,
    chart: pathChart(
      {
        id: 'optimiser-paths-chart',
        title: '三种优化器在等高线上的路径',
        description: `从起点出发走${steps}步，f从${at(runs[0]?.heights ?? [], 0)}变成：${ends}。`,
      },
      terrain,
      runs.map((run) => ({ ...run, places: run.places.map(point) })),
    ),
    table: {
      caption: '各步之后的f',
      columns: ['步', ...runs.map(({ name }) => name)],
      rows: rowsAt(steps).map((n) => [
        String(n),
        ...runs.map(({ heights }) => (n > steps ? '—' : at(heights, n))),
      ]),
    },
  };
}

const point = ([x = 0, y = 0]: number[]): readonly [number, number] => [x, y];

/** Always six rows: those of the brief, the last one asked for among them. */
function rowsAt(steps: number): number[] {
  const last = ROWS.findLastIndex((n) => n < steps) + 1;
  return ROWS.map((n, i) => (i === Math.min(last, ROWS.length - 1) ? steps : n));
}

function at(heights: readonly number[], step: number): string {
  const height = heights[step];
  if (height === undefined) return '发散';
  return height < 1e-4 ? scientificText(height, 2) : numberText(height, 6);
}
