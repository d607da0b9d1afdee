import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const BETWEEN_CHINESE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…])\n(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…])/gu;

/** A line break between two Chinese characters is the author's, not the reader's: no space is left. */
export function remarkSoftBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(BETWEEN_CHINESE, '');
      return SKIP;
    });
  };
}
