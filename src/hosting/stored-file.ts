import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { notServed } from './paths.ts';

export interface StoredFile {
  file: string;
  size: number;
  modified: number;
}

/**
 * Finds what a built site holds at a path, never outside the site.
 * @param path below the base, decoded; a folder with its slash stands for its `index.html`
 */
export async function findStored(
  root: string,
  path: string,
): Promise<StoredFile | 'folder' | undefined> {
  const parts = path.split('/');
  // A path of its own kind for each file: none that climbs, hides, or reads otherwise elsewhere.
  if (path.includes('\\') || path.includes('\0') || notServed.test(path)) return undefined;
  if (parts.includes('..') || parts.slice(0, -1).includes('')) return undefined;
  const name = join(root, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return fileAt(name);
}

/** The file of a name, without asking what a reader may see. */
export async function fileAt(file: string): Promise<StoredFile | 'folder' | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? { file, size: found.size, modified: found.mtimeMs } : undefined;
}
