const INSIDE = /url\(data:font\/woff2;base64,([^)]+)\)/g;

/** In characters of Base64. Smaller ones weigh less than asking for them. */
const LARGE = 4_000;

/**
 * Takes the large fonts out of a sheet of `mathSheet`, which then names them as files beside it.
 * @returns the sheet, and by name the fonts it no longer holds
 */
export function withFontFiles(
  css: string,
  nameOf: (font: Buffer) => string,
): { css: string; fonts: Map<string, Buffer> } {
  const fonts = new Map<string, Buffer>();
  const named = css.replace(INSIDE, (inside, base64: string) => {
    if (base64.length < LARGE) return inside;
    const font = Buffer.from(base64, 'base64');
    const name = nameOf(font);
    fonts.set(name, font);
    return `url(${name})`;
  });
  return { css: named, fonts };
}
