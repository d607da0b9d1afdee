import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { flattenFormula } from '../math/flat-formula.ts';

/** After everything that knows KaTeX's elements: see math/flat-formula.ts. */
export function rehypeFlatFormula() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      const { className } = node.properties;
      if (!Array.isArray(className) || !className.includes('katex-html')) return undefined;
      flattenFormula(node);
      return SKIP;
    });
  };
}
