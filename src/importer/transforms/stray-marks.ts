import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { lonelySquares } from '../../checks/brackets.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf } from '../parse.ts';

/** Marks that Markdown left as letters: they are escaped, or made what they were meant to be. */
const MARKS: readonly [pattern: RegExp, put: (mark: string) => string, say: string][] = [
  [/(?<=^|\n)(?:[-+]|\d{1,2}\.)(?=\p{Script=Han})/gu, (mark) => `${mark} `, '列表的记号后面补空格'],
  [/(?<=^|\n)#{1,6}(?=[^#\s])/g, (mark) => `\\${mark}`, '行首的 # 不是标题，前面加反斜杠'],
  [/(?<=\n)(?=[[［][\d０-９]{1,3}[\]］][.\s]?\s*\S)/g, () => '\n', '文献每条一段'],
  [/\$/g, () => '\\$', '美元符号不是公式的记号，前面加反斜杠'],
  [/`/g, () => '\\`', '没有成对的反引号前加反斜杠'],
  [/\*(?=\S)|(?<=\S)\*/g, () => '\\*', '星号不是强调的记号，前面加反斜杠'],
  [/~~/g, () => '\\~\\~', '没有成对的 ~~ 前加反斜杠'],
  [/\\(?=[^!-/:-@[-`{-~\n]|$)/g, () => '\\\\', '反斜杠照原样显示'],
  [/\]\(/g, () => '\\](', '没有写完整的链接照原样显示'],
  // 如下：1. 甲；2. 乙 in one sentence is no list.
  [/(?<=[。；：！？）”]\d{1,2})\. /g, () => '\\. ', '句子里的序号不是列表'],
  [
    /(?<=[\p{Script=Han}。；，：、！？）”])- (?=\p{Script=Han})/gu,
    () => '\\- ',
    '句子里的横线不是列表',
  ],
  [/(?<=^|\n)\||\|(?=\n|$)/g, () => '\\|', '竖线没有成为表格，照原样显示'],
  [
    /&(?:nbsp|lt|gt|amp|quot|[en]?m?sp|[mn]dash|hellip|times|[lr][ds]quo|#\d+|#x[\da-f]+)\b(?!;)/gi,
    (mark) => `${mark};`,
    '字符实体补上分号',
  ],
  [/\/>/g, () => '/\\>', '“/>”照原样显示'],
  [/:{3,}/g, (mark) => mark.replaceAll(':', '\\:'), '“:::”照原样显示'],
];

/** Escapes single marks that a reader would see as letters of the text; `10~20` is a range. */
export const strayMarks: Transform = {
  rule: '记号',
  edits(draft: Draft) {
    const edits: Edit[] = [];
    visit(draft.tree, (node, _, parent) => {
      if (node.type === 'text') edits.push(...inText(draft, node, parent?.type === 'heading'));
      if (node.type !== 'delete') return;
      const { start, end } = placeOf(node);
      if (draft.text.startsWith('~~', start)) return;
      const say = '单个的 ~ 是范围，不是删除线';
      edits.push({ start, end: start + 1, text: '\\~', say });
      edits.push({ start: end - 1, end, text: '\\~', say });
    });
    return edits;
  },
};

function inText(draft: Draft, node: Text, inHeading: boolean): Edit[] {
  const { start, end } = placeOf(node);
  // What is escaped already, and comments, are of no concern: they are blotted out.
  const source = draft.text
    .slice(start, end)
    .replace(/\\[!-/:-@[-`{-~]|\{\/\*[\s\S]*?\*\/\}/g, (known) => '\ufffc'.repeat(known.length));
  const edit = (at: number, length: number, text: string, say: string): Edit => ({
    start: start + at,
    end: start + at + length,
    text,
    say,
  });
  // One that is escaped already may be the partner of one that is not.
  const unescaped = draft.text.slice(start, end).replace(/\\(?=[[\]])/g, '\ufffc');
  const squares = lonelySquares(unescaped)
    .filter((at) => source[at] === unescaped[at])
    .map((at) => edit(at, 1, `\\${source[at]}`, '没有成对的方括号前加反斜杠'));
  const last = inHeading ? / \[(?=[a-z][a-z0-9-]*\]\s*$)/.exec(source) : null;
  return [
    ...squares,
    ...(last ? [edit(last.index, 2, ' \\[', '标题末尾的方括号不是 id')] : []),
    ...MARKS.flatMap(([pattern, put, say]) =>
      [...source.matchAll(pattern)].map(({ index, 0: mark }) =>
        edit(index, mark.length, put(mark), say),
      ),
    ),
  ];
}
