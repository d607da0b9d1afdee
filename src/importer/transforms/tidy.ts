import { codeRanges } from '../code-ranges.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf } from '../parse.ts';

/** One blank line between blocks, none at the ends, and no rule where nothing is to be divided. */
export const tidy: Transform = {
  rule: '空行',
  edits(draft: Draft) {
    const { text } = draft;
    const inCode = codeRanges(text);
    const runs = [...text.matchAll(/\n(?:[ \t]*\n){2,}/g)]
      .filter(({ index }) => !inCode(index + 1))
      .map(({ index, 0: run }) => edit(index, run, '\n\n', '多余的空行并成一行'));
    const lead = /^\s+/.exec(text);
    const tail = /\s*$/.exec(text);
    const ends = [
      ...(lead ? [edit(0, lead[0], '', '删去开头的空行')] : []),
      ...(tail && tail[0] !== '\n' ? [edit(tail.index, tail[0], '\n', '文末留一个换行')] : []),
    ];
    // Without a line that looks like one the tree need not be read again.
    return [...(/^ {0,3}[-*_][-*_ \t]*$/m.test(text) ? rules(draft) : []), ...runs, ...ends];
  },
};

function edit(start: number, was: string, put: string, say: string): Edit {
  return { start, end: start + was.length, text: put, say };
}

/** Rules at the beginning, at the end, before a heading, and second ones in a row. */
function rules({ tree }: Draft): Edit[] {
  const blocks = tree.children;
  return blocks.flatMap((block, i): Edit[] => {
    if (block.type !== 'thematicBreak') return [];
    const next = blocks[i + 1];
    const needless = i === 0 || !next || next.type === 'thematicBreak' || next.type === 'heading';
    return needless ? [{ ...placeOf(block), text: '', say: '删去不分隔什么的分隔线' }] : [];
  });
}
