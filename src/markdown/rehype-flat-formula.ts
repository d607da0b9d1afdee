import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { flattenFormula } from '../math/flat-formula.ts';
import { hasClass } from '../math/katex-classes.ts';

/** After everything that knows KaTeX's elements: see math/flat-formula.ts. */
export function rehypeFlatFormula() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (!hasClass(node, 'katex-html')) return undefined;
      flattenFormula(node);
      return SKIP;
    });
  };
}
