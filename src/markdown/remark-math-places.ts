import type { Root } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

export type Formula = DisplayMath | InlineMath;

declare module 'vfile' {
  interface DataMap {
    formulas: Formula[];
  }
}

/**
 * Remembers each formula with its place, because display formulas lose theirs on the way to HTML;
 * `rehype-katex-strict` needs it to say where a formula is wrong.
 */
export function remarkMathPlaces() {
  return (tree: Root, file: VFile): void => {
    const formulas: Formula[] = [];
    visit(tree, ['math', 'inlineMath'], (node) => {
      formulas.push(node as Formula);
    });
    file.data.formulas = formulas;
  };
}
