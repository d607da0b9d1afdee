import type { Torn } from './structure.ts';

/** What MDX's parsers throw. */
interface SyntaxFailure {
  reason?: string;
  message?: string;
  line?: number;
  column?: number;
  ruleId?: string;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

/** A parser's English message in an author's words, with the block that it makes unreadable. */
export function mdxFailure(thrown: unknown, source: string): Torn {
  const error = thrown as SyntaxFailure;
  const reason = error.reason ?? error.message ?? String(thrown);
  const named = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
  const place = error.place?.start ?? error.place ?? error;
  const line = Number(place.line ?? named?.[1] ?? 1) - 1;
  const column = Number(place.column ?? named?.[2] ?? 1) - 1;
  const lines = source.split(/\r?\n/);
  return {
    line,
    column,
    ...blockAround(lines, line),
    rule: 'MDX',
    ...wordsFor(error, reason, lines[line] ?? '', column),
  };
}

function blockAround(lines: readonly string[], line: number): { from: number; to: number } {
  let from = line;
  let to = line + 1;
  while (from > 0 && (lines[from - 1] ?? '').trim() !== '') from -= 1;
  while (to < lines.length && (lines[to] ?? '').trim() !== '') to += 1;
  return { from, to };
}

function wordsFor({ ruleId = '' }: SyntaxFailure, reason: string, line: string, column: number) {
  const text = line.slice(Math.max(0, column - 12), column + 12).trim();
  const tag = /`<\/?([\w.]+)>`/.exec(reason)?.[1] ?? '';
  if (/import\/exports/.test(reason))
    return {
      message: `以 import 或 export 开头的行在 MDX 里是代码：“${text}”。`,
      cure: '组件不用 import，直接使用；正文换一个开头。',
    };
  if (ruleId === 'end-tag-mismatch')
    return {
      message: `“<${tag}>”没有在同一段里关上。`,
      cure: `标签要成对，而且整个在一段（或一格、一条）里：<${tag}>…</${tag}>；隔段的内容，前后各空一行。`,
    };
  if (/closing-slash|closing tag/.test(`${ruleId} ${reason}`))
    return {
      message: `结束标签前面没有开始标签：“${text}”。`,
      cure: '补上开头的标签，或删掉它。',
    };
  if (/acorn|expression|spread|eof|lazy/.test(`${ruleId} ${reason}`))
    return {
      message: `花括号里的代码读不懂：“${text}”。`,
      cure: '花括号在 MDX 里是代码；要显示它就写成 \\{ 和 \\}。标题的 id 写作 [#id]，注释写作 {/* … */}。',
    };
  if (/unexpected-character|before name/i.test(`${ruleId} ${reason}`))
    return {
      message: `标签读不懂：“${text}”。`,
      cure: '小于号在 MDX 里开始一个标签；要显示它就写成 \\<，网址写成 [文字](地址)。',
    };
  return {
    message: `读不懂这里：“${text}”（${reason.split('\n')[0]}）。`,
    cure: '检查这里的标签、花括号与小于号是否成对或已转义。',
  };
}
