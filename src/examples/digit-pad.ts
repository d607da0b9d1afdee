import { MOST_INK, PIXELS } from './digits.ts';

/** A place on the pad: 0 to 1 from the left and from the top. */
export type Place = readonly [x: number, y: number];
/** From pen down to pen up. */
export type Stroke = readonly Place[];

/** The bitmap from which the data set counted its pixels. */
const BITMAP = 32;
const SIDE = Math.sqrt(PIXELS);
const BLOCK = BITMAP / SIDE;
/** Half the width of a stroke, in pixels of the bitmap. */
const PEN = 2.2;

// #region shrink
/**
 * What the network is shown of a drawing, made as the data set was: the
 * digit fills a bitmap of 32 × 32 from top to bottom, and each pixel of
 * 8 × 8 counts the ink of a block of 4 × 4. Nothing drawn gives paper.
 */
export function pixelsOf(strokes: readonly Stroke[]): Float64Array {
  const fit = fitted(strokes.flat());
  const bitmap = new Uint8Array(BITMAP * BITMAP);
  for (const stroke of strokes) {
    const places = stroke.map(fit);
    places.forEach((place, i) => {
      drawLine(bitmap, places[i - 1] ?? place, place);
    });
  }
  const pixels = new Float64Array(PIXELS);
  bitmap.forEach((ink, i) => {
    const row = Math.floor(i / BITMAP / BLOCK);
    const column = Math.floor((i % BITMAP) / BLOCK);
    const at = row * SIDE + column;
    pixels[at] = (pixels[at] ?? 0) + ink / MOST_INK;
  });
  return pixels;
}

/** Moves and scales so that the drawing touches top and bottom. */
function fitted(places: readonly Place[]): (place: Place) => Place {
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const size = Math.max(bottom - top, right - left, 0.05);
  const scale = (BITMAP - 2 * PEN) / size;
  return ([x, y]) => [
    BITMAP / 2 + (x - (left + right) / 2) * scale,
    BITMAP / 2 + (y - (top + bottom) / 2) * scale,
  ];
}

/** Inks every pixel whose middle lies within the pen's width. */
function drawLine(bitmap: Uint8Array, from: Place, to: Place): void {
  for (let i = 0; i < bitmap.length; i++) {
    const middle: Place = [
      (i % BITMAP) + 0.5,
      Math.floor(i / BITMAP) + 0.5,
    ];
    if (distance(middle, from, to) <= PEN) bitmap[i] = 1;
  }
}
// #endregion

/** From a place to the nearest point of a straight line. */
function distance([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (ax + t * dx), y - (ay + t * dy));
}
