import type { Heading } from 'mdast';
import { codeRanges } from '../code-ranges.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { linesOf } from '../lines.ts';
import { placeOf, plainText } from '../parse.ts';

/** Headings that Markdown does not see (`##标题`), and rules that it takes for headings. */
export const headingMarks: Transform = {
  rule: '标题记号',
  edits(draft: Draft) {
    return [
      ...withoutBlank(draft.text),
      ...underlined(draft),
      ...boldInside(draft),
      ...empty(draft),
    ];
  },
};

function withoutBlank(text: string): Edit[] {
  const inCode = codeRanges(text);
  return linesOf(text).flatMap((line): Edit[] => {
    const marks = /^ {0,3}(#{2,6}|#)(?=[^#\s!\d{[(]|\d+[.、\s])/.exec(line.text);
    // `#话题` in running text is no heading: one mark alone must be followed by a numbered chapter.
    if (!marks || inCode(line.start) || (marks[1] === '#' && !/^#\s*第.+[章部]/.test(line.text)))
      return [];
    const at = line.start + marks[0].length;
    return [{ start: at, end: at, text: ' ', say: `“${line.text.trim()}”的 # 后面补空格` }];
  });
}

/** A line of `---` right below a sentence makes it a heading; it was meant as a rule. */
function underlined(draft: Draft): Edit[] {
  return headings(draft).flatMap((heading): Edit[] => {
    const { start, end } = placeOf(heading);
    const source = draft.text.slice(start, end);
    const underline = /\n[ \t]*(?:-+|=+)[ \t]*$/.exec(source);
    if (/^ {0,3}#/.test(source) || !underline) return [];
    const body = source.slice(0, underline.index);
    if (body.includes('\n') || /[。！？；：，]$/.test(body.trim()) || body.length > 60)
      return [
        {
          start: start + underline.index,
          end: start + underline.index,
          text: '\n',
          say: '分隔线前补空行，上面的段落不是标题',
        },
      ];
    const marks = source.endsWith('=') ? '#' : '##';
    return [
      {
        start,
        end,
        text: `${marks} ${body.trim()}`,
        say: `下划线式标题“${body.trim()}”改成 ${marks}`,
      },
    ];
  });
}

/** A heading that is all bold is a heading. */
function boldInside(draft: Draft): Edit[] {
  return headings(draft).flatMap((heading): Edit[] => {
    const [only, more] = heading.children;
    if (only?.type !== 'strong' || more) return [];
    const { start, end } = placeOf(only);
    const inner = draft.text.slice(start, end).replace(/^(?:\*\*|__)\s*|\s*(?:\*\*|__)$/g, '');
    return [{ start, end, text: inner, say: `标题“${plainText(heading)}”去掉粗体记号` }];
  });
}

/** Marks with no words behind them. */
function empty(draft: Draft): Edit[] {
  return headings(draft)
    .filter((heading) => heading.children.length === 0)
    .map((heading) => ({ ...placeOf(heading), text: '', say: '删去没有文字的标题' }));
}

function headings(draft: Draft): Heading[] {
  return draft.tree.children.filter((block): block is Heading => block.type === 'heading');
}
