export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** The smallest box around all of them, or undefined for none. */
export function union(boxes: Iterable<Box | undefined>): Box | undefined {
  const corners: Point[] = [];
  for (const box of boxes) {
    if (box) corners.push(box, { x: box.x + box.width, y: box.y + box.height });
  }
  return boundsOf(corners);
}

/** The smallest box around points, or undefined for none. */
export function boundsOf(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** All numbers of an attribute such as `points` or `viewBox`. */
export function numbers(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

/** The corners of a polygon or polyline. */
export function pointsOf(text: string): Point[] {
  const values = numbers(text);
  const points: Point[] = [];
  for (let i = 0; i + 1 < values.length; i += 2) {
    points.push({ x: values[i] ?? 0, y: values[i + 1] ?? 0 });
  }
  return points;
}

/** Length of a line through points. */
export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += distance(points[i - 1], points[i]);
  return sum;
}

/** The point at a distance along a line through points; clamped to its ends. */
export function pointAt(points: readonly Point[], length: number): Point {
  let left = Math.max(0, length);
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    const step = distance(from, to);
    if (from && to && left <= step && step > 0) {
      const share = left / step;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    left -= step;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
}
