/** What we use of subset-font 2.9; its published types do not know `noHinting` yet. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** Leave out instructions for the pixels of coarse screens. */
    noHinting?: boolean;
    /** Fixes an axis of a variable font at a value. */
    variationAxes?: Record<string, number>;
  }
  /** A font with only the glyphs that draw the text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: Options,
  ): Promise<Buffer>;
}
