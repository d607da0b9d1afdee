import { arcPoints, cubicPoints, quadraticPoints } from './curves.ts';
import { numbers, type Point } from './geometry.ts';

const ARGUMENTS: Record<string, number> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7 };

interface Pen {
  points: Point[];
  at: Point;
  start: Point;
  /** Last control point of the curve before, for S and T. */
  control: Point | undefined;
}

/**
 * The points of a path's `d` with curves and arcs made of short straight pieces, which is all that
 * boxes, lengths and points along the path need.
 */
export function pathPoints(d: string): Point[] {
  const origin = { x: 0, y: 0 };
  const pen: Pen = { points: [], at: origin, start: origin, control: undefined };
  for (const [, letter = 'M', rest = ''] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const command = letter.toUpperCase();
    if (command === 'Z') {
      move(pen, [pen.start]);
      continue;
    }
    const values = command === 'A' ? arcNumbers(rest) : numbers(rest);
    const size = ARGUMENTS[command] ?? 2;
    for (let i = 0; i + size <= values.length; i += size) {
      // After the first pair, a move goes on as lines.
      const name = command === 'M' && i > 0 ? 'L' : command;
      const some = values.slice(i, i + size);
      (DRAW[name] ?? line)(pen, absolute(pen.at, name, letter !== command, some));
    }
  }
  return pen.points;
}

type Draw = (pen: Pen, v: number[]) => void;

const line: Draw = (pen, v) => move(pen, [point(v, 0)]);

const DRAW: Record<string, Draw> = {
  M: (pen, v) => {
    pen.start = point(v, 0);
    move(pen, [pen.start]);
  },
  C: (pen, v) => move(pen, cubicPoints(pen.at, point(v, 0), point(v, 2), point(v, 4)), point(v, 2)),
  S: (pen, v) =>
    move(pen, cubicPoints(pen.at, mirrored(pen), point(v, 0), point(v, 2)), point(v, 0)),
  Q: (pen, v) => move(pen, quadraticPoints(pen.at, point(v, 0), point(v, 2)), point(v, 0)),
  T: (pen, v) => {
    const control = mirrored(pen);
    move(pen, quadraticPoints(pen.at, control, point(v, 0)), control);
  },
  A: (pen, v) => move(pen, arcPoints(pen.at, v)),
};

function move(pen: Pen, through: readonly Point[], control?: Point): void {
  pen.points.push(...through);
  pen.at = through.at(-1) ?? pen.at;
  pen.control = control;
}

function point(v: readonly number[], i: number): Point {
  return { x: v[i] ?? 0, y: v[i + 1] ?? 0 };
}

function mirrored({ at, control }: Pen): Point {
  return control ? { x: 2 * at.x - control.x, y: 2 * at.y - control.y } : at;
}

/** Flags of an arc may stand without blanks (`a1 1 0 015 5`). */
function arcNumbers(text: string): number[] {
  const one = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?';
  const arc = new RegExp(
    `(${one})[\\s,]*(${one})[\\s,]*(${one})[\\s,]*([01])[\\s,]*([01])[\\s,]*(${one})[\\s,]*(${one})`,
    'gi',
  );
  return [...text.matchAll(arc)].flatMap((match) => match.slice(1).map(Number));
}

function absolute(at: Point, name: string, relative: boolean, values: number[]): number[] {
  if (name === 'H') return [(values[0] ?? 0) + (relative ? at.x : 0), at.y];
  if (name === 'V') return [at.x, (values[0] ?? 0) + (relative ? at.y : 0)];
  if (!relative) return values;
  const first = name === 'A' ? 5 : 0;
  return values.map((value, i) => {
    if (i < first) return value;
    return value + ((i - first) % 2 === 0 ? at.x : at.y);
  });
}
