import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** The built site under test: `dist/`, or the folder named by DIST_DIR. */
export const distDir = process.env.DIST_DIR ?? 'dist';

export interface Page {
  /** Path below the site's root: `''`, `articles/platform/`, `404.html`. */
  route: string;
  html: string;
  tree: Root;
}

/**
 * All pages of a built site.
 * @throws where there is no built site, so that a test cannot pass on nothing.
 */
export function pagesOf(root = distDir): Page[] {
  if (!existsSync(root)) throw new Error(`no built site in ${root}: run npm run build first`);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => openPage(root, join(root, name)));
}

function openPage(root: string, file: string): Page {
  const html = readFileSync(file, 'utf8');
  const route = relative(root, file)
    .split(sep)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1');
  return { route, html, tree: fromHtml(html) };
}

/** Every element of a page, in the order of the document. */
export function elementsOf(tree: Root): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}
