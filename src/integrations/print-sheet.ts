import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The page that holds the whole series, below the root of the site. */
export const PRINT_FILE = 'print/index.html';

const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;
/** The sheet of a page's formulas, fonts included (page-styles.ts). */
const FORMULAS = /\/page\.\w+\.css$/;

/**
 * After the style attributes are moved: the style sheets stand in `/print/` itself, for this page is
 * so long that one more answer to wait for is felt on a slow line; that of the formulas, which is the
 * larger part, comes before the first article, so that cover and contents do not wait for it.
 * @param base path of the site, from slash to slash
 */
export function printSheet(base: string): AstroIntegration {
  return {
    name: 'print-sheet',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const file = join(root, PRINT_FILE);
        if (!existsSync(file)) return;
        await writeFile(file, await withSheets(await readFile(file, 'utf8'), root, base));
      },
    },
  };
}

async function withSheets(html: string, root: string, base: string): Promise<string> {
  const links = [...html.matchAll(SHEET)].map(([link, path = '']) => ({ link, path }));
  const late = links.filter(({ path }) => FORMULAS.test(path));
  const early = links.filter(({ path }) => !FORMULAS.test(path));
  const css = await Promise.all(
    early.map(({ path }) => readFile(join(root, path.slice(base.length)), 'utf8')),
  );
  const bare = links.reduce((text, { link }) => text.replace(link, ''), html);
  return bare
    .replace('</head>', () => `<style>${css.join('')}</style></head>`)
    .replace('<article', () => `${late.map(({ link }) => link).join('')}<article`);
}
