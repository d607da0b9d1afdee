import { resolve } from 'node:path';
import { type Cache, fileCache } from '../cache/file-cache.ts';
import { cacheDir } from '../places.ts';
import type { Drawing } from './drawing.ts';
import { ID_PREFIX } from './tidy/references.ts';
import { rendererVersion } from './version.ts';
import { drawInWorker } from './worker-client.ts';

/** A diagram ready for a page; width and height are its natural size in px. */
export type Diagram = Drawing;

let cache: Cache<Drawing> | undefined;
const underway = new Map<string, Promise<Drawing>>();

/**
 * Draws the source of a diagram as SVG that takes its colours from the `--mm-…` variables of
 * styles/diagram.css. Results are kept on disk.
 * @param id Start of every id in the drawing; unique on the page.
 * @throws DiagramError with the place in the source.
 */
export async function renderDiagram(source: string, id: string): Promise<Diagram> {
  const known = underway.get(source) ?? drawOnce(source);
  underway.set(source, known);
  const drawing = await known;
  return { ...drawing, svg: withIds(drawing.svg, `${id}-`) };
}

async function drawOnce(source: string): Promise<Drawing> {
  cache ??= fileCache({
    folder: resolve(cacheDir, 'diagrams'),
    version: rendererVersion(),
    isValue: isDrawing,
  });
  const kept = await cache.get(source);
  if (kept) return kept;
  const drawing = await drawInWorker(source);
  await cache.set(source, drawing);
  return drawing;
}

function withIds(svg: string, prefix: string): string {
  const start = new RegExp(`((?:id="|url\\(#|href="#))${ID_PREFIX}`, 'g');
  return svg.replace(start, (_, before: string) => before + prefix);
}

function isDrawing(value: unknown): value is Drawing {
  const { svg, width } = (value ?? {}) as Partial<Drawing>;
  return typeof svg === 'string' && svg.endsWith('</svg>') && Number(width) > 0;
}
