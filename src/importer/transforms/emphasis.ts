import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { codeRanges } from '../code-ranges.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { linesOf } from '../lines.ts';
import { placeOf } from '../parse.ts';

/** Bold marks with blanks inside (`** 重点 **`) are closed up; those without a partner go. */
export const emphasis: Transform = {
  rule: '粗体记号',
  edits(draft: Draft) {
    const closed = spaced(draft.text);
    return closed.length > 0 ? closed : lone(draft);
  },
};

/** The marks of a line in pairs; Markdown itself takes one before a blank for no beginning. */
function spaced(text: string): Edit[] {
  const inCode = codeRanges(text);
  return linesOf(text).flatMap((line): Edit[] => {
    const marks = [...line.text.matchAll(/(?<![\\*])\*\*(?!\*)/g)]
      .map(({ index }) => line.start + index)
      .filter((at) => !inCode(at));
    return pairs(marks).flatMap(([start, end]): Edit[] => {
      const inner = text.slice(start + 2, end);
      if (inner.trim() === '' || inner.trim() === inner) return [];
      const say = `粗体“${inner.trim()}”的记号里不留空格`;
      return [{ start, end: end + 2, text: `**${inner.trim()}**`, say }];
    });
  });
}

function pairs(marks: readonly number[]): [number, number][] {
  return marks.flatMap((mark, i): [number, number][] => {
    const next = marks[i + 1];
    return i % 2 === 0 && next !== undefined ? [[mark, next]] : [];
  });
}

function lone({ text, tree }: Draft): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'text', (node: Text) => {
    const { start, end } = placeOf(node);
    for (const match of text.slice(start, end).matchAll(/(?<!\\)\*{2,}/g)) {
      const at = start + match.index;
      const stop = at + match[0].length;
      // 2**10 is a power.
      const power = /[\w)]/.test(text[at - 1] ?? '') && /[\w(]/.test(text[stop] ?? '');
      edits.push({
        start: at,
        end: stop,
        text: power ? match[0].replaceAll('*', '\\*') : '',
        say: power ? '乘方的 ** 前加反斜杠' : '删去没有配对的 **',
        decide: power ? undefined : '哪几个字要粗体',
      });
    }
  });
  return edits;
}
