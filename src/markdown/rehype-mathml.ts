import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Elements with a fixed number of parts. */
const PARTS = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mfrac']);
const FUNCTION_APPLICATION = '\u2061';

/**
 * KaTeX 0.16 writes an operator alone in a subscript, `\lambda_{\max}`, as a part too many: the name
 * and the invisible sign of its application. Put into one row they are one part again.
 */
export function rehypeMathml() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (!PARTS.has(node.tagName)) return;
      const parts: Element[] = [];
      for (const part of node.children) {
        if (part.type !== 'element') continue;
        const before = textOf(part) === FUNCTION_APPLICATION ? parts.pop() : undefined;
        parts.push(before ? h('mrow', [before, part]) : part);
      }
      node.children = parts;
    });
  };
}
