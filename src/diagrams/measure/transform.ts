import { type Box, boundsOf, numbers } from './geometry.ts';

/** a, b, c, d, e, f of SVG: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads a `transform` attribute; unknown functions count as identity. */
export function parseTransform(text: string | null): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', values = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    matrix = multiply(matrix, single(name, numbers(values)));
  }
  return matrix;
}

/** First `b`, then `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** The upright box around a box that was moved, turned or scaled. */
export function transformBox(box: Box | undefined, matrix: Matrix): Box | undefined {
  if (!box || matrix === IDENTITY) return box;
  const { x, y, width, height } = box;
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ];
  const [a, b, c, d, e, f] = matrix;
  return boundsOf(corners.map((p) => ({ x: a * p.x + c * p.y + e, y: b * p.x + d * p.y + f })));
}

function single(name: string, [v0 = 0, v1, v2 = 0, v3 = 0, v4 = 0, v5 = 0]: number[]): Matrix {
  if (name === 'matrix') return [v0, v1 ?? 0, v2, v3, v4, v5];
  if (name === 'translate') return [1, 0, 0, 1, v0, v1 ?? 0];
  if (name === 'scale') return [v0, 0, 0, v1 ?? v0, 0, 0];
  if (name !== 'rotate') return IDENTITY;
  const angle = (v0 * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
  if (v1 === undefined) return turn;
  return multiply(multiply([1, 0, 0, 1, v1, v2], turn), [1, 0, 0, 1, -v1, -v2]);
}
