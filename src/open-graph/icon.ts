import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** 180 for Apple's home screens, the others for the web manifest. */
export const SIZES = [180, 192, 512] as const;

/** Systems cut their own shape; within the inner four fifths nothing is lost. */
const ROOM = 3;
const SIDE = 32 + 2 * ROOM;

/** The seal of public/favicon.svg at a size, with filled corners and room around the character. */
export async function appIcon(size: number): Promise<Buffer> {
  const seal = sealSvg()
    .replace('viewBox="0 0 32 32"', `viewBox="${-ROOM} ${-ROOM} ${SIDE} ${SIDE}"`)
    .replace(
      /<rect [^>]*?(fill="[^"]+")/,
      `<rect x="${-ROOM}" y="${-ROOM}" width="${SIDE}" height="${SIDE}" $1`,
    );
  return png(seal, size, SIDE);
}

/** The seal as it is, for the tabs of browsers, 64 px wide. */
export async function tabIcon(): Promise<Buffer> {
  return png(sealSvg(), 64, 32);
}

function sealSvg(): string {
  return readFileSync('public/favicon.svg', 'utf8');
}

/** @param side how wide the drawing is in its own units */
async function png(svg: string, size: number, side: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: (72 * size) / side })
    .resize(size, size)
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}
