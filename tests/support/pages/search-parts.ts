import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { distDir } from '../dist.ts';

/** Ends of the paths of all that the search can fetch besides its own code. */
export const searchParts: readonly string[] = ['text', 'words', 'index'].flatMap((folder) =>
  readdirSync(join(distDir, 'pagefind', folder))
    .filter((name) => !/\.(?:br|gz)$/.test(name))
    .map((name) => `pagefind/${folder}/${name}`),
);
