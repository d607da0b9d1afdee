import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { dropUnused } from '../book/drop-unused.ts';
import { wholeArticle } from '../book/whole-article.ts';

/** Where `/print/` leaves room for an article. While writing, a link to it stands there. */
const PLACE = /<article data-whole="([^"]+)"[^>]*>[\s\S]*?<\/article>/g;

/**
 * After the build: puts every article, as its own page shows it, into `/print/`. Before the style
 * attributes are moved and the policy is written, for the page is one like the others.
 * @param base path of the site, from slash to slash
 */
export function printPage(base: string): AstroIntegration {
  return {
    name: 'print-page',
    hooks: {
      'astro:build:done': async ({ dir }) => fillPrintPage(fileURLToPath(dir), base),
    },
  };
}

async function fillPrintPage(root: string, base: string): Promise<void> {
  const file = join(root, 'print/index.html');
  if (!existsSync(file)) return;
  const page = await readFile(file, 'utf8');
  const slugs = new Set([...page.matchAll(PLACE)].map(([, slug = '']) => slug));
  const whole = new Map<string, Element>();
  for (const slug of slugs) {
    const html = await readFile(join(root, 'articles', slug, 'index.html'), 'utf8');
    whole.set(slug, wholeArticle(fromHtml(html), { slug, base, slugs }));
  }
  // What the contents of the page lead to.
  const led = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id));
  dropUnused([...whole.values()], new Set(led));
  await writeFile(
    file,
    page.replace(PLACE, (_, slug) => toHtml(whole.get(slug) ?? [])),
  );
}
