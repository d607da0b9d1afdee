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
 * so long that one more answer to wait for is felt on a slow line; what only the articles need, before
 * the first of them, for cover and contents to be drawn sooner. That of the formulas, which is the
 * largest for its fonts, stays a file, and is fetched while the page still arrives.
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
  const [head = '', body = ''] = html.split('</head>', 2);
  const links = [...head.matchAll(SHEET)];
  const formulas = links.filter(([, path = '']) => FORMULAS.test(path)).map(([link]) => link);
  const first = links.filter(([, path = '']) => !FORMULAS.test(path));
  const [above, below] = await Promise.all(
    [first, [...body.matchAll(SHEET)]].map((some) => styleOf(some, root, base)),
  );
  const text = body
    .replace(SHEET, '')
    .replace('<article', (tag) => below + formulas.join('') + tag);
  return `${head.replace(SHEET, '')}${above}</head>${text}`;
}

async function styleOf(
  links: readonly RegExpExecArray[],
  root: string,
  base: string,
): Promise<string> {
  if (links.length === 0) return '';
  const sheets = links.map(([, path = '']) =>
    readFile(join(root, path.slice(base.length)), 'utf8'),
  );
  return `<style>${(await Promise.all(sheets)).join('')}</style>`;
}
