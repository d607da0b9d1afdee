import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** What gives a formula its id `eq-…`. */
export const LABEL = /\\label\{([a-z0-9-]+)\}/;

/**
 * Before KaTeX: takes `\label{name}`, which KaTeX does not know, out of a display formula and keeps
 * it as the id `eq-name` of the box that the formula scrolls in.
 */
export function rehypeFormula() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const code = displayMath(node);
      if (!code || !parent || index === undefined) return;
      const text = code.children[0];
      if (text?.type !== 'text') return;
      const label = LABEL.exec(text.value)?.[1];
      text.value = text.value.replace(LABEL, '');
      const box = h('div.formula', { dataFormula: '', ...(label ? { id: `eq-${label}` } : {}) }, [
        h('div.formula-scroll', [node]),
      ]);
      if (node.position) box.position = node.position;
      parent.children[index] = box;
      return SKIP;
    });
  };
}

function displayMath(node: Element): Element | undefined {
  const code = node.tagName === 'pre' ? node.children[0] : undefined;
  if (code?.type !== 'element') return undefined;
  const { className } = code.properties;
  return Array.isArray(className) && className.includes('math-display') ? code : undefined;
}
