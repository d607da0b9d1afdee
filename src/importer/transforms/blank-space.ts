import type { Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { outsideCode } from '../outside-code.ts';

/** Takes away invisible characters, blank lines at the start, and the indents that editors type. */
export const blankSpace: Transform = {
  rule: '空白',
  edits({ text }) {
    return [
      ...found(text, /^\s+(?=\S)/g, '', '删去开头的空白'),
      ...found(text, /[\u200b\u2060\ufeff\u00ad]/g, '', '删去看不见的字符'),
      ...found(text, /(?![\n\t])\p{Cc}/gu, '', '删去控制字符'),
      ...found(text, /(?<=\S.*)\u00a0/g, ' ', '不换行空格改成普通空格'),
      ...paragraphs(text),
      // Markdown takes no ideographic space for an indent, and shows it.
      ...found(text, /(?<=^[ \t]*)(?:\u3000|\u00a0)+[ \t\u3000]*/gm, '', '删去段首的全角空格'),
    ];
  },
};

/** Where lines are indented as paragraphs are, each is one, though no blank line says so. */
function paragraphs(text: string): Edit[] {
  const indents = /(?<=[^\s|][^\n]*\n)\u3000{2}(?!\u3000)(?=[^\t\n]+(?:\n|$))/g;
  return outsideCode(text, indents).map(({ index, 0: indent }) => ({
    start: index,
    end: index + indent.length,
    text: '\n',
    say: '段首空两格的每一行是一段',
  }));
}

function found(text: string, pattern: RegExp, put: string, say: string): Edit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: put,
    say,
  }));
}
