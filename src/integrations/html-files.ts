import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** All HTML files of a built site, in a fixed order. */
export async function htmlFiles(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true });
  return names
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => join(root, name));
}
