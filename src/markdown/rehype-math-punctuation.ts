import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

const CLOSING = /^[，。；：、？！）》」』”’…,.;:?!)]+/u;
const OPENING = /[（《「『“‘(]+$/u;

/**
 * Before KaTeX: keeps an inline formula on the line of the mark that follows or opens it, and of the
 * source cited for it. A formula is a box to the browser, and beside a box the rules for line starts
 * do not hold.
 */
export function rehypeMathPunctuation() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!isInlineFormula(node) || !parent || index === undefined) return;
      const before = take(parent.children[index - 1] as ElementContent | undefined, OPENING);
      const [source] = isSource(parent.children[index + 1])
        ? (parent.children.splice(index + 1, 1) as Element[])
        : [];
      const after = take(parent.children[index + 1] as ElementContent | undefined, CLOSING);
      if (!before && !source && !after) return SKIP;
      parent.children[index] = h(
        'span.formula-with-mark',
        [before, node, source, after].filter((part) => part),
      );
      return SKIP;
    });
  };
}

/** As remark-math leaves it for KaTeX. */
function isInlineFormula(node: Element): boolean {
  return node.tagName === 'code' && hasClass(node, 'math-inline');
}

function isSource(node: RootContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'sup' && hasClass(node, 'cite');
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** Takes the marks at the formula's side of a text off it and returns them. */
function take(node: ElementContent | undefined, marks: RegExp): string {
  if (node?.type !== 'text') return '';
  const found = marks.exec(node.value)?.[0] ?? '';
  (node as Text).value = node.value.replace(marks, '');
  return found;
}
