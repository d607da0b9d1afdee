import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a style sheet under a name made from its content, below the hashed files of the site.
 * @param root folder of the built site
 * @param name what the name begins with
 * @returns its path below the root
 */
export async function writeSheet(root: string, name: string, css: string): Promise<string> {
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const path = `_astro/${name}.${hash}.css`;
  await mkdir(join(root, '_astro'), { recursive: true });
  await writeFile(join(root, path), css);
  return path;
}
