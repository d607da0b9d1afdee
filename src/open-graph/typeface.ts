import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkitten';
import subsetFont from 'subset-font';

const PACKAGE = '@fontsource-variable/noto-serif-sc';
/** Set where a character has no glyph, as Chinese printers do. */
const MISSING = '〓';

/** Text as one SVG path, its baseline at the origin. */
export interface Outline {
  path: string;
  width: number;
}

/**
 * Draws text as outlines, so that an image is the same on a machine without any Chinese font.
 * @param weight of Noto Serif SC, 200 to 900
 */
export async function outline(text: string, size: number, weight: number): Promise<Outline> {
  let width = 0;
  let path = '';
  for (const character of text) {
    const { glyph, scale } = await glyphOf(character, size, weight);
    path += placed(glyph, scale, width);
    width += glyph.advanceWidth * scale;
  }
  return { path, width };
}

async function glyphOf(character: string, size: number, weight: number) {
  for (const drawn of [character, MISSING]) {
    const font = await fontWith(drawn, weight);
    const glyph = font?.glyphForCodePoint(drawn.codePointAt(0) ?? 0);
    if (font && glyph) return { glyph, scale: size / font.unitsPerEm };
  }
  throw new Error(`${PACKAGE} has no glyph for ${MISSING}`);
}

/** A font's y axis points up, the image's down. Tenths of a pixel are enough for the eye. */
function placed(glyph: Glyph, scale: number, left: number): string {
  return glyph.path
    .transform(scale, 0, 0, -scale, left, 0)
    .commands.map(({ command, args }) => LETTER[command] + args.map(tenth).join(' '))
    .join('');
}

const LETTER: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** One of the hundred files that the font is cut into. */
interface Cut {
  file: string;
  /** From and to, as code points. */
  ranges: [number, number][];
}

const require = createRequire(join(process.cwd(), 'package.json'));
const fonts = new Map<string, Promise<Font>>();
let cuts: Cut[] | undefined;

/** Only the files with the characters that are drawn are read, each once. */
async function fontWith(character: string, weight: number): Promise<Font | undefined> {
  const point = character.codePointAt(0) ?? 0;
  cuts ??= readCuts();
  const cut = cuts.find(({ ranges }) => ranges.some(([from, to]) => point >= from && point <= to));
  if (!cut) return undefined;
  const key = `${cut.file} ${weight}`;
  const font = fonts.get(key) ?? readFont(cut, weight);
  fonts.set(key, font);
  return (await font).hasGlyphForCodePoint(point) ? font : undefined;
}

/** Uncompressed and of one weight: fontkitten cannot vary the weight of a compressed font. */
async function readFont({ file, ranges }: Cut, weight: number): Promise<Font> {
  const compressed = readFileSync(
    require.resolve(`${PACKAGE}/files/noto-serif-sc-${file}-wght-normal.woff2`),
  );
  const plain = await subsetFont(compressed, charactersIn(ranges), {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
  });
  return create(plain) as Font;
}

function charactersIn(ranges: readonly [number, number][]): string {
  let all = '';
  for (const [from, to] of ranges) {
    for (let point = from; point <= to; point++) all += String.fromCodePoint(point);
  }
  return all;
}

/** The package's table: `"[118]": "U+4e00,U+5927-5929"`; later entries hold the commoner characters. */
function readCuts(): Cut[] {
  const table: Record<string, string> = require(`${PACKAGE}/unicode.json`);
  return Object.entries(table)
    .reverse()
    .map(([name, list]) => ({
      file: name.replace(/[[\]]/g, ''),
      ranges: list.split(',').map((range): [number, number] => {
        const [from = 0, to = from] = range
          .replace('U+', '')
          .split('-')
          .map((hex) => Number.parseInt(hex, 16));
        return [from, to];
      }),
    }));
}
