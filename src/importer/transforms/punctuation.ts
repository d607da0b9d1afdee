import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { FULL_WIDTH } from '../../checks/half-width.ts';
import type { Draft, Transform } from '../draft.ts';
import { placeOf } from '../parse.ts';

const CHINESE = '[\\p{Script=Han}”’》）」』]';
/** A half-width mark after a Chinese character and before another, a blank or the end. */
const MARK = new RegExp(`(?<=${CHINESE})([,;:?!.])[ \\t]*(?=[\\p{Script=Han}“‘《（]|\\s|$)`, 'gu');
const ROUND = /(?<![A-Za-z0-9)\]\\])\(([^()\n]*\p{Script=Han}[^()\n]*)\)/gu;
const QUOTED = /(?<![A-Za-z0-9])"([^"\n]*\p{Script=Han}[^"\n]*)"/gu;

/** Half-width marks between Chinese characters become full-width ones; only when asked for. */
export const punctuation: Transform = {
  rule: '标点',
  edits(draft: Draft) {
    return marks(draft).map(({ start, end, put }) => ({
      start,
      end,
      text: put,
      say: `“${draft.text.slice(start, end).trim()}”改成“${put}”`,
    }));
  },
};

/** How many half-width marks stand between Chinese characters. */
export function halfWidthMarks(draft: Draft): number[] {
  return marks(draft).map(({ start }) => draft.lineAt(start));
}

interface Mark {
  start: number;
  end: number;
  put: string;
}

function marks(draft: Draft): Mark[] {
  const found: Mark[] = [];
  visit(draft.tree, 'text', (node: Text, _, parent) => {
    const { start, end } = placeOf(node);
    // The text of a bare address is the address.
    if (parent?.type === 'link' && /^https?:/.test(node.value)) return;
    const source = draft.text.slice(start, end);
    const add = (at: number, length: number, put: string) =>
      found.push({ start: start + at, end: start + at + length, put });
    for (const match of source.matchAll(MARK))
      add(match.index, match[0].length, FULL_WIDTH[match[1] ?? ''] ?? match[0]);
    for (const match of source.matchAll(ROUND)) {
      add(match.index, 1, '（');
      add(match.index + match[0].length - 1, 1, '）');
    }
    for (const match of source.matchAll(QUOTED)) {
      add(match.index, 1, '“');
      add(match.index + match[0].length - 1, 1, '”');
    }
  });
  return found;
}
