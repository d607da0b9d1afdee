import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { attribute } from './mdx-element.ts';

/**
 * Last: runs of top-level boxes that hold nothing but HTML become one string of it. Astro's
 * `optimize` does the same at its end; here the walks before that, seven over every node of every
 * formula, find hardly anything to walk over.
 */
export function rehypeStatic() {
  return (tree: Root): void => {
    const children: RootContent[] = [];
    let run: (RootContent & ElementContent)[] = [];
    const close = () => {
      if (run.some(({ type }) => type === 'element')) children.push(htmlOf(run));
      else children.push(...run);
      run = [];
    };
    for (const child of tree.children) {
      if (isStatic(child)) {
        run.push(child);
        continue;
      }
      close();
      children.push(child);
    }
    close();
    tree.children = children;
  };
}

/** What Astro still has to see: headings, which it lists, and images, which it makes files of. */
const SEEN = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'script', 'style']);

function isStatic(node: Nodes): node is Element | (RootContent & ElementContent) {
  if (node.type === 'text') return true;
  if (node.type !== 'element' || SEEN.has(node.tagName)) return false;
  return node.children.every(isStatic);
}

/** An element of MDX that prints HTML as it stands. */
function htmlOf(nodes: readonly ElementContent[]): MdxJsxFlowElement & RootContent {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: SET_HTML, value: toHtml([...nodes]) }],
    children: [],
  } as MdxJsxFlowElement & RootContent;
}

const SET_HTML = 'set:html';

/** The HTML that such an element prints; undefined for any other. */
export function printedHtml(node: MdxJsxFlowElement): string | undefined {
  return node.name === 'Fragment' ? attribute(node, SET_HTML) : undefined;
}
