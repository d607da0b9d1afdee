import type { Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * `markdown` for raw text, `mdx` for an article that is already one of the site's; `plain` is raw
 * text before its formulas are in order: a `$$` out of place would swallow all that follows.
 */
export type Grammar = 'markdown' | 'mdx' | 'plain';

const plain = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();
const markdown = plain().use(remarkMath).freeze();
const GRAMMARS = { plain, markdown, mdx: markdown().use(remarkMdx).freeze() };

/** Reads a text with the grammar that the site's own pipeline uses. */
export function parse(text: string, grammar: Grammar): Root {
  return GRAMMARS[grammar].parse(text);
}

/** Whether a text can be read as MDX. */
export function isMdx(text: string): boolean {
  try {
    parse(text, 'mdx');
    return true;
  } catch {
    return false;
  }
}

/** Where a node stands in the text. */
export function placeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The words a reader sees of a node, without marks. */
export function plainText(node: Nodes): string {
  return textOf(node, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();
}

/** Blocks as the author set them apart: what stands between blank lines on the outermost level. */
export type Block = RootContent;
