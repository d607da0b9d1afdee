import { numbers, type Point } from '../measure/geometry.ts';
import { descendants, nearest } from '../measure/tree.ts';

/** How far, in px, a drawn line may be from the one that was meant. */
const TOLERANCE = 0.12;

/**
 * Mermaid draws many boxes with a library for sketches: each side twice, as a curve that is
 * straight. Such a path is written again with one straight line for each side.
 */
export function straightenPaths(root: Element): void {
  for (const path of descendants(root, 'path')) {
    if (nearest(path, 'marker')) continue;
    const lines = straightLines(path.getAttribute('d') ?? '');
    if (!lines) continue;
    if (lines.length === 0) path.remove();
    else path.setAttribute('d', lines.map(write).join(''));
  }
}

/** The path as lines through points, or undefined when it has a real curve. */
function straightLines(d: string): Point[][] | undefined {
  const lines: Point[][] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const values = numbers(rest);
    const size = SIZES[letter];
    if (size === undefined || (size > 0 && values.length % size !== 0)) return undefined;
    if (letter === 'Z') extend(lines, at, start);
    for (let i = 0; size > 0 && i < values.length; i += size) {
      const to = { x: values[i + size - 2] ?? 0, y: values[i + size - 1] ?? 0 };
      if (letter === 'C' && !isStraight(at, values.slice(i, i + 4), to)) return undefined;
      if (letter === 'M' && i === 0) start = to;
      else extend(lines, at, to);
      at = to;
    }
    if (letter === 'Z') at = start;
  }
  return lines.map((line) => simplify(line));
}

const SIZES: Record<string, number> = { M: 2, L: 2, C: 6, Z: 0 };

/** Adds a side; one that was drawn before, or has no length, adds nothing. */
function extend(lines: Point[][], from: Point, to: Point): void {
  if (near(from, to)) return;
  const line = lines.at(-1);
  const end = line?.at(-1);
  const before = line?.at(-2);
  if (end && before && near(end, to) && near(before, from)) return;
  if (line && end && near(end, from)) line.push(to);
  else lines.push([from, to]);
}

function isStraight(from: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[], to: Point): boolean {
  return offLine({ x: x1, y: y1 }, from, to) < 0.3 && offLine({ x: x2, y: y2 }, from, to) < 0.3;
}

/** Leaves out points that a straight line passes anyway (Douglas and Peucker 1973). */
function simplify(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let [farthest, at] = [TOLERANCE, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const point = line[i];
    const distance = point ? offLine(point, first, last) : 0;
    if (distance > farthest) [farthest, at] = [distance, i];
  }
  if (at === 0) return [first, last];
  return [...simplify(line.slice(0, at + 1)), ...simplify(line.slice(at)).slice(1)];
}

/** Distance from the piece of line between two points. */
function offLine(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

function near(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < TOLERANCE && Math.abs(a.y - b.y) < TOLERANCE;
}

function write(line: readonly Point[]): string {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return '';
  const closed = line.length > 3 && near(first, last);
  const rest = closed ? line.slice(1, -1) : line.slice(1);
  let at = first;
  const steps = rest.map((to) => {
    const [sameX, sameY] = [Math.abs(to.x - at.x) < 0.01, Math.abs(to.y - at.y) < 0.01];
    at = to;
    if (sameY) return `H${to.x}`;
    return sameX ? `V${to.y}` : `L${to.x} ${to.y}`;
  });
  return `M${first.x} ${first.y}${steps.join('')}${closed ? 'Z' : ''}`;
}
