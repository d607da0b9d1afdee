import type { Point } from './geometry.ts';

/** Straight pieces that stand for one curve; at 24 a circle's box is right within 0.3 %. */
const STEPS = 24;

/** Points on a cubic Bézier curve, the start left out. */
export function cubicPoints(from: Point, a: Point, b: Point, to: Point): Point[] {
  return Array.from({ length: STEPS }, (_, i) => {
    const t = (i + 1) / STEPS;
    const s = 1 - t;
    const mix = (p: number, q: number, r: number, e: number) =>
      s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * e;
    return { x: mix(from.x, a.x, b.x, to.x), y: mix(from.y, a.y, b.y, to.y) };
  });
}

/** Points on a quadratic Bézier curve, the start left out. */
export function quadraticPoints(from: Point, control: Point, to: Point): Point[] {
  const towards = (end: Point): Point => ({
    x: end.x + (2 / 3) * (control.x - end.x),
    y: end.y + (2 / 3) * (control.y - end.y),
  });
  return cubicPoints(from, towards(from), towards(to), to);
}

/**
 * Points on an elliptical arc, the start left out.
 * Formulas: SVG 2, appendix B.2.4, conversion from endpoint to centre.
 * @param values radii, tilt in degrees, large-arc flag, sweep flag, end point
 */
export function arcPoints(from: Point, values: readonly number[]): Point[] {
  const [r1 = 0, r2 = 0, tilt = 0, large = 0, sweep = 0, x = 0, y = 0] = values;
  const angle = (tilt * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [(from.x - x) / 2, (from.y - y) / 2];
  const [u, v] = [cos * dx + sin * dy, cos * dy - sin * dx];
  // Radii that are too small for the distance grow until they reach.
  const fit = Math.sqrt(Math.max(1, (u / r1) ** 2 + (v / r2) ** 2));
  const [rx, ry] = [Math.abs(r1) * fit, Math.abs(r2) * fit];
  if (!(rx > 0 && ry > 0)) return [{ x, y }];
  const room = (rx * ry) ** 2 / ((rx * v) ** 2 + (ry * u) ** 2) - 1;
  const factor = Math.sqrt(Math.max(0, room)) * (large === sweep ? -1 : 1);
  const [cu, cv] = [(factor * rx * v) / ry, (-factor * ry * u) / rx];
  const start = Math.atan2((v - cv) / ry, (u - cu) / rx);
  const turn = turned(Math.atan2((-v - cv) / ry, (-u - cu) / rx) - start, sweep === 1);
  const inner = Array.from({ length: STEPS - 1 }, (_, i) => {
    const t = start + (turn * (i + 1)) / STEPS;
    const [px, py] = [rx * Math.cos(t) + cu, ry * Math.sin(t) + cv];
    return {
      x: cos * px - sin * py + (from.x + x) / 2,
      y: sin * px + cos * py + (from.y + y) / 2,
    };
  });
  return [...inner, { x, y }];
}

/** The angle in the direction of the sweep. */
function turned(angle: number, sweep: boolean): number {
  if (sweep && angle < 0) return angle + 2 * Math.PI;
  return !sweep && angle > 0 ? angle - 2 * Math.PI : angle;
}
