import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { series } from '../articles/series.ts';
import { articlesDir } from '../places.ts';

/** Where another text leads already, and headings, whose words are the table of contents too. */
const NOT_WITHIN: readonly string[] = ['link', 'linkReference', 'heading'];

/**
 * Makes the title of another article of the series, written 《如何利用平台优势？》, a link to it. An
 * article that this build does not hold, and the one being read, are not linked.
 */
export function remarkSeriesTitles() {
  return (tree: Root, file: VFile): void => {
    const own = basename(dirname(file.path ?? ''));
    const others = series.filter(({ slug }) => slug !== own && isBuilt(slug));
    if (others.length === 0) return;
    const titles = new RegExp(`(${others.map(({ title }) => `《${title}》`).join('|')})`);
    visit(tree, (node, index, parent) => {
      if (NOT_WITHIN.includes(node.type)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return;
      const parts = node.value.split(titles);
      if (parts.length === 1) return;
      const nodes = parts.filter(Boolean).map((value): Text | Link => {
        const named = others.find(({ title }) => value === `《${title}》`);
        return named ? linkTo(named.slug, node, value) : { type: 'text', value };
      });
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

function linkTo(slug: string, { position }: Text, value: string): Link {
  return { type: 'link', url: `/articles/${slug}/`, children: [{ type: 'text', value }], position };
}

function isBuilt(slug: string): boolean {
  return existsSync(join(articlesDir, slug, 'index.mdx'));
}
