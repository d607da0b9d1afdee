import { sameLength, whole } from './input.ts';

// #region cross
/**
 * What deep learning calls a convolution: the kernel slides over the image
 * as it is (cross-correlation, no padding), and each place gets the sum of
 * the products, plus a bias.
 */
export function crossCorrelate(
  image: number[][],
  kernel: number[][],
  { bias = 0, stride = 1 } = {},
): number[][] {
  const rows = outputSide(image.length, kernel.length, { stride });
  const columns = outputSide(width(image), width(kernel), { stride });
  const at = (p: number, q: number) =>
    kernel.flatMap((line, u) =>
      line.map((k, v) => k * (image[p + u]?.[q + v] ?? 0)),
    );
  return range(rows).map((p) =>
    range(columns).map((q) =>
      at(p * stride, q * stride).reduce((sum, part) => sum + part, bias),
    ),
  );
}
// #endregion

// #region flipped
/** What mathematics calls one: the same with the kernel turned by 180°. */
export function convolve(
  image: number[][],
  kernel: number[][],
  options: { bias?: number; stride?: number } = {},
): number[][] {
  const turned = kernel.map((line) => line.toReversed()).toReversed();
  return crossCorrelate(image, turned, options);
}
// #endregion

// #region side
/** ⌊(n + 2P − k) / s⌋ + 1 pixels on a side. */
export function outputSide(
  n: number,
  k: number,
  { padding = 0, stride = 1 } = {},
): number {
  whole('核的边长', k);
  whole('步幅', stride);
  const room = whole('图的边长', n) + 2 * whole('填充', padding, 0) - k;
  if (room < 0)
    throw new RangeError(`核（${k}）比图（${n}）还大，放不下。`);
  return Math.floor(room / stride) + 1;
}
// #endregion

/** How many columns; rows of different lengths are no image. */
function width(rows: number[][]): number {
  for (const row of rows) sameLength('各行', rows[0] ?? [], row);
  return rows[0]?.length ?? 0;
}

const range = (count: number): number[] => [...Array(count).keys()];

export function example(): Record<string, number> {
  const image = [
    [1, 2, 0, 1],
    [0, 1, 3, 1],
    [2, 1, 0, 0],
    [1, 0, 1, 2],
  ];
  // brighter on the left than on the right: a vertical edge
  const kernel = [
    [1, 0, -1],
    [1, 0, -1],
    [1, 0, -1],
  ];
  const bias = 0.5;
  return {
    ...places('cross', crossCorrelate(image, kernel, { bias })),
    ...places('flipped', convolve(image, kernel, { bias })),
    'side.4': outputSide(4, 3),
    'side.28': outputSide(28, 3, { padding: 1 }),
  };
}

const places = (name: string, rows: number[][]): Record<string, number> =>
  Object.fromEntries(
    rows.flatMap((row, i) =>
      row.map((v, j) => [`${name}.${i + 1}${j + 1}`, v] as const),
    ),
  );
