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
 * so long that one more answer to wait for is felt on a slow line; those of the whole site and those of
 * the text apart, so that the browser may pause between them. That of the formulas comes before the
 * first article, so that cover and contents do not wait for it.
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
  const site = links.filter(([, path = '']) => !FORMULAS.test(path));
  const groups = [site, [...body.matchAll(SHEET)]].filter(({ length }) => length > 0);
  const styles = await Promise.all(groups.map((some) => styleOf(some, root, base)));
  const text = body.replace(SHEET, '').replace('<article', (tag) => formulas.join('') + tag);
  return `${head.replace(SHEET, '')}${styles.join('')}</head>${text}`;
}

async function styleOf(
  links: readonly RegExpExecArray[],
  root: string,
  base: string,
): Promise<string> {
  const sheets = links.map(([, path = '']) =>
    readFile(join(root, path.slice(base.length)), 'utf8'),
  );
  return `<style>${(await Promise.all(sheets)).join('')}</style>`;
}
