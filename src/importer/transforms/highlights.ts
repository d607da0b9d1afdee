import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf } from '../parse.ts';

/** `==重点==` of other editors is a highlight. */
export const highlights: Transform = {
  rule: '高亮',
  edits(draft: Draft) {
    const edits: Edit[] = [];
    if (!draft.text.includes('==')) return edits;
    visit(draft.tree, 'text', (node: Text) => {
      const { start, end } = placeOf(node);
      for (const { index, 0: whole, 1: words = '' } of draft.text
        .slice(start, end)
        .matchAll(/(?<!=)==(?![\s=])([^=\n]*[^\s=])==(?!=)/g))
        edits.push({
          start: start + index,
          end: start + index + whole.length,
          text: `<mark>${words}</mark>`,
          say: `“==${words}==”写成高亮`,
        });
    });
    return edits;
  },
};
