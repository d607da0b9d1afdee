import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { fileCache } from '../cache/file-cache.ts';
import { cacheDir } from '../places.ts';
import { type Card, cardSvg } from './card.ts';

/** A share image as PNG: flat colours and soft edges, so that 32 colours do and it stays small. */
export async function cardImage(card: Card): Promise<Buffer> {
  const source = JSON.stringify(card);
  const kept = await images.get(source);
  if (kept) return Buffer.from(kept, 'base64');
  const png = await sharp(Buffer.from(await cardSvg(card)))
    .png({ palette: true, colours: 32, dither: 0, compressionLevel: 9, effort: 3 })
    .toBuffer();
  await images.set(source, png.toString('base64'));
  return png;
}

const images = fileCache<string>({
  folder: join(cacheDir, 'open-graph'),
  version: drawingVersion(),
  isValue: (value): value is string => typeof value === 'string' && value.startsWith('iVBORw0KGgo'),
});

/** Changes whenever an image might: with any file of this room, with the font and with sharp. */
function drawingVersion(): string {
  const room = 'src/open-graph';
  const sources = readdirSync(room).sort();
  const hash = createHash('sha256');
  for (const name of sources) hash.update(readFileSync(join(room, name)));
  for (const name of ['sharp', 'fontkitten', '@fontsource-variable/noto-serif-sc']) {
    hash.update(readFileSync(join('node_modules', name, 'package.json')));
  }
  return hash.digest('hex');
}
