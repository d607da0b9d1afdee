import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** 180 for Apple's home screens, the others for the web manifest. */
export const SIZES = [180, 192, 512] as const;

/** Systems cut their own shape; within the inner four fifths nothing is lost. */
const ROOM = 3;
const SIDE = 32 + 2 * ROOM;

/** The seal of public/favicon.svg at a size, with filled corners and room around the character. */
export async function appIcon(size: number): Promise<Buffer> {
  const seal = readFileSync('public/favicon.svg', 'utf8')
    .replace('viewBox="0 0 32 32"', `viewBox="${-ROOM} ${-ROOM} ${SIDE} ${SIDE}"`)
    .replace(
      /<rect [^>]*?(fill="[^"]+")/,
      `<rect x="${-ROOM}" y="${-ROOM}" width="${SIDE}" height="${SIDE}" $1`,
    );
  return sharp(Buffer.from(seal), { density: (72 * size) / SIDE })
    .resize(size, size)
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}
