/** Pixels of an image: 8 rows of 8. */
export const PIXELS = 64;
export const CLASSES = 10;
/** Ink of a pixel in the file: 0 to 16. */
export const MOST_INK = 16;

export interface Image {
  /** Row by row, 0 is paper and 1 is ink. */
  pixels: Float64Array;
  /** Which digit it is. */
  label: number;
}

/**
 * The 1797 handwritten digits of E. Alpaydin and C. Kaynak, 8 × 8 pixels
 * (UCI, 1998; as shipped with scikit-learn, BSD-3-Clause), packed as text.
 * About 45 KiB on the way, so it is loaded only when asked for.
 */
export async function loadDigits(): Promise<string> {
  const file = await import('./digits-8x8.json', {
    with: { type: 'json' },
  });
  return file.default.images;
}

/** Letters of an image in the text: its pixels, then its digit. */
const size = PIXELS + 1;

/** Takes the text apart: 64 letters, a to q, and the digit. */
export function readDigits(text: string): Image[] {
  if (text.length === 0 || text.length % size !== 0)
    throw new RangeError('数字图像的数据不完整，请重新载入页面。');
  return Array.from({ length: text.length / size }, (_, n) => ({
    pixels: Float64Array.from({ length: PIXELS }, (_, k) => {
      return (text.charCodeAt(n * size + k) - 97) / MOST_INK;
    }),
    label: Number(text[n * size + PIXELS]),
  }));
}

/** The images held back for the test, each read only when asked for. */
export function testImages(text: string, split: Split) {
  const all = [...Array(text.length / size).keys()];
  const held = splitDigits(all, split).test;
  return (n: number): Image | undefined => {
    const from = (held[n % held.length] ?? 0) * size;
    return readDigits(text.slice(from, from + size))[0];
  };
}

/** Two ways to hold images back for the test. */
export type Split = 'mixed' | 'ordered';

// #region split
/**
 * mixed: every fifth image is a test image. ordered: the last fifth of the
 * file is; it is harder, probably because other people wrote it.
 */
export function splitDigits<T>(images: readonly T[], split: Split) {
  const first = Math.floor(images.length * 0.8);
  const held = (n: number) =>
    split === 'mixed' ? n % 5 === 4 : n >= first;
  return {
    training: images.filter((_, n) => !held(n)),
    test: images.filter((_, n) => held(n)),
  };
}
// #endregion
