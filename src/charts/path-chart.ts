import { numberText } from '../examples/number-text.ts';
import { banana, type Landscape, valley } from '../examples/optimisers.ts';
import type { Spoken } from './frame.ts';
import { lineChart, type Point, type Series, type Tone } from './line-chart.ts';
import type { Markup } from './markup.ts';

/** Where a run has been, step by step. */
export interface Path {
  name: string;
  tone: Tone;
  dashed?: boolean;
  places: readonly Point[];
}

/** A landscape as a map: the frame, and lines of equal height. */
export interface Terrain {
  landscape: Landscape;
  x: readonly [from: number, to: number];
  y: readonly [from: number, to: number];
  heights: readonly number[];
  /** From where to where in x a line of that height goes. */
  extent(height: number): readonly [from: number, to: number];
  /** The line at an x: around which y it goes, and how far from it on either side. */
  line(height: number, x: number): { middle: number; away: number };
  /** How many straight pieces make one side of a line smooth. */
  pieces: number;
}

export const valleyTerrain: Terrain = {
  landscape: valley,
  x: [-5, 5],
  y: [-1.5, 1.5],
  heights: [0.5, 2, 5, 10, 18],
  // ½(x² + 20y²) = c is an ellipse
  extent: (c) => [-Math.sqrt(2 * c), Math.sqrt(2 * c)],
  line: (c, x) => ({ middle: 0, away: root((2 * c - x * x) / 20) }),
  pieces: 24,
};

export const bananaTerrain: Terrain = {
  landscape: banana,
  x: [-2, 2],
  y: [-1, 3],
  heights: [0.5, 4, 24, 100, 400],
  // (1 − x)² + 100(y − x²)² = c is one in 1 − x and 10(y − x²)
  extent: (c) => [1 - Math.sqrt(c), 1 + Math.sqrt(c)],
  line: (c, x) => ({ middle: x * x, away: root(c - (1 - x) ** 2) / 10 }),
  pieces: 48,
};

/** At the ends of a line rounding may leave a little less than 0. */
const root = (value: number): number => Math.sqrt(Math.max(0, value));

/** Paths over a map with lines of equal height; a path ends where it leaves the map. */
export function pathChart(spoken: Spoken, terrain: Terrain, paths: readonly Path[]): Markup {
  const inside = ([x, y]: Point) =>
    x >= terrain.x[0] && x <= terrain.x[1] && y >= terrain.y[0] && y <= terrain.y[1];
  const contours = terrain.heights
    .flatMap((height) => [side(terrain, height, 1), side(terrain, height, -1)])
    .flatMap((points) => unbroken(points, inside))
    .map((points): Series => ({ name: '', tone: 'faint', points }));
  const [startX = 0, startY = 0] = terrain.landscape.start;
  return lineChart({
    ...spoken,
    x: { title: 'x', from: terrain.x[0], to: terrain.x[1], print: (value) => numberText(value) },
    y: { title: 'y', from: terrain.y[0], to: terrain.y[1], print: (value) => numberText(value) },
    series: [...contours, ...paths.map((path, i) => seriesOf(path, i, inside, terrain))],
    marks: [{ x: startX, y: startY, text: '起点' }],
  });
}

/** The upper (1) or lower (−1) side of a line, as far as the map goes; closer at its ends, where it bends. */
function side({ x, extent, line, pieces }: Terrain, height: number, sign: 1 | -1): Point[] {
  const [from, to] = extent(height);
  const [left, right] = [Math.max(from, x[0]), Math.min(to, x[1])];
  return Array.from({ length: pieces + 1 }, (_, i): Point => {
    const at = (left + right) / 2 - ((right - left) / 2) * Math.cos((Math.PI * i) / pieces);
    const { middle, away } = line(height, at);
    return [at, middle + sign * away];
  });
}

/** The runs of points that lie on the map. */
function unbroken(points: readonly Point[], inside: (point: Point) => boolean): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points)
    if (inside(point)) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  return runs.filter((run) => run.length > 1);
}

/** Its name stands in the corner, where no path of interest goes. */
function seriesOf(path: Path, i: number, inside: (point: Point) => boolean, map: Terrain): Series {
  const { name, tone, dashed, places } = path;
  const end = places.findIndex((place) => !inside(place));
  const points = end < 0 ? places : places.slice(0, Math.max(end, 1));
  const [from, to] = map.y;
  const at = [map.x[1], to - (to - from) * (0.12 + 0.09 * i)] as const;
  return { name: `${dashed ? '┄' : '─'} ${name}`, tone, dashed, points, label: { at } };
}
