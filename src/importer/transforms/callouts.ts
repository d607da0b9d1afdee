import { codeRanges } from '../code-ranges.ts';
import type { Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { type Line, linesOf } from '../lines.ts';

const KINDS: Record<string, string> = {
  note: 'note',
  info: 'note',
  tip: 'note',
  hint: 'note',
  abstract: 'note',
  important: 'warning',
  warning: 'warning',
  caution: 'warning',
  danger: 'warning',
  example: 'example',
};
const OPEN = /^ {0,3}:{3,}\s*(\w+)\s*(.*)$/;
const CLOSE = /^ {0,3}:{3,}\s*$/;
const ALERT = /^ {0,3}>\s*\[!(\w+)\][+-]?\s*(.*)$/;

/** `:::tip` of other sites and `> [!NOTE]` of GitHub become callouts of this one. */
export const callouts: Transform = {
  rule: '提示框',
  edits({ text }) {
    const inCode = codeRanges(text);
    const lines = linesOf(text);
    return lines.flatMap((line, i): Edit[] => {
      if (inCode(line.start)) return [];
      if (OPEN.test(line.text)) return fenced(line, lines.slice(i + 1));
      return ALERT.test(line.text) ? quoted(line, lines.slice(i + 1)) : [];
    });
  },
};

function fenced(line: Line, after: readonly Line[]): Edit[] {
  const [, kind = '', title = ''] = OPEN.exec(line.text) ?? [];
  const next = after.findIndex(({ text }) => CLOSE.test(text) || OPEN.test(text));
  const close = after[next];
  if (!close || !CLOSE.test(close.text)) return [];
  return [
    put(line, opening(kind, title), `提示框 :::${kind} 改成本站的写法`),
    put(close, '\n</Callout>\n', '提示框的结尾改成本站的写法'),
  ];
}

function quoted(line: Line, after: readonly Line[]): Edit[] {
  const [, kind = '', title = ''] = ALERT.exec(line.text) ?? [];
  const end = after.findIndex(({ text }) => !/^ {0,3}>/.test(text));
  const body = end < 0 ? after : after.slice(0, end);
  const last = body.at(-1);
  if (!last) return [];
  const inner = body.map(({ text }) => text.replace(/^ {0,3}> ?/, '')).join('\n');
  const text = `${opening(kind, title)}${inner}\n\n</Callout>\n`;
  return [{ start: line.start, end: last.end, text, say: `提示框 [!${kind}] 改成本站的写法` }];
}

function opening(kind: string, title: string): string {
  const words = title.replace(/["<>{}`]/g, '').trim();
  return `\n<Callout kind="${KINDS[kind.toLowerCase()] ?? 'note'}"${words ? ` title="${words}"` : ''}>\n\n`;
}

const put = ({ start, end }: Line, text: string, say: string): Edit => ({ start, end, text, say });
