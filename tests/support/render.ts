import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { markdownProcessor } from '../../src/markdown/processor.ts';
import { printedHtml } from '../../src/markdown/rehype-static.ts';
import { articleRenderer } from '../../src/markdown/renderer.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { ContentError } from '../../src/problems/report.ts';

export interface Rendered {
  html: string;
  facts: unknown;
  problems: readonly Problem[];
}

const FILE = 'article/index.mdx';

/**
 * An article's text through the whole pipeline of the site, as HTML; components that draw
 * themselves at run time stand there as elements of their name. Mistakes come back as problems.
 */
export async function renderArticle(text: string, frontmatter = {}): Promise<Rendered> {
  const processor = markdownProcessor({ base: '/', live: false });
  let html = '';
  processor.options.rehypePlugins?.push(() => (tree: Root) => {
    html = printed(tree);
  });
  const renderer = await articleRenderer(processor);
  const data: Record<string, unknown> = { ...frontmatter };
  try {
    await renderer.process(text, FILE, data);
    return { html, facts: data.facts, problems: [] };
  } catch (error) {
    if (error instanceof ContentError) return { html, facts: data.facts, problems: error.problems };
    throw error;
  }
}

interface MdxNode {
  type: string;
  name?: string;
  attributes?: { name: string; value: unknown }[];
}

function printed(tree: Root): string {
  const copy = structuredClone(tree);
  visit(copy, (node) => {
    const mdx = node as unknown as MdxNode;
    if (/^mdx.*Expression$/.test(mdx.type)) Object.assign(node, { type: 'comment', value: '' });
    if (!mdx.type.startsWith('mdxJsx')) return;
    const html = printedHtml(node as unknown as MdxJsxFlowElement);
    if (html !== undefined) {
      Object.assign(node, { type: 'raw', value: html });
      return;
    }
    const properties = Object.fromEntries((mdx.attributes ?? []).map((a) => [a.name, a.value]));
    Object.assign(node, { type: 'element', tagName: mdx.name ?? 'div', properties });
  });
  return toHtml(copy, { allowDangerousHtml: true });
}
