import { createHash } from 'node:crypto';

export interface FontFile {
  /** Made from its content. */
  name: string;
  content: Buffer;
}

const INSIDE = /url\(data:font\/woff2;base64,([^)]+)\)/g;

/** In characters of Base64. Smaller ones weigh less than asking for them. */
const LARGE = 4_000;

/**
 * Takes the large fonts out of a sheet of `mathSheet`, which then names them as files beside it.
 * @returns the sheet, and the fonts it no longer holds
 */
export function withFontFiles(css: string): { css: string; fonts: FontFile[] } {
  const fonts: FontFile[] = [];
  const named = css.replace(INSIDE, (inside, base64: string) => {
    if (base64.length < LARGE) return inside;
    const content = Buffer.from(base64, 'base64');
    const name = `font.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.woff2`;
    fonts.push({ name, content });
    return `url(${name})`;
  });
  return { css: named, fonts };
}
