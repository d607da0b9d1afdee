import type { Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { bare, type Line, linesOf } from '../lines.ts';

const WRAPPER = /^\s*`{3,}\s*(?:markdown|md)\s*$/i;
const FENCE = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?`{3,}\s*([^\s`]*)[^`]*$/;
const HEADING = /^#{1,6}\s/;

/** Takes an article out of the ```` ```markdown ```` fence that it was delivered in, closed or not. */
export const wrapperFence: Transform = {
  rule: '外层围栏',
  edits({ text }) {
    const lines = linesOf(text);
    const at = lines.findIndex((line) => WRAPPER.test(line.text));
    const open = lines[at];
    if (!open) return [];
    const close = closing(lines, at);
    const inside = lines.slice(at + 1, close ? lines.indexOf(close) : undefined);
    // A short sample of Markdown is part of the article.
    if (inside.filter((line) => HEADING.test(line.text)).length < 2) return [];
    const outside = lines.length - inside.length;
    if (outside > inside.length && !isSaidAgain(inside, lines)) return [];
    return [removal(open), ...(close ? [removal(close)] : [])];
  },
};

/** The title in the fence stands outside as well: not a sample but a copy of the article. */
function isSaidAgain(inside: readonly Line[], lines: readonly Line[]): boolean {
  const title = bare(inside.find(({ text }) => text.trim() !== '')?.text ?? '');
  return (
    title.length > 2 && lines.some((line) => !inside.includes(line) && bare(line.text) === title)
  );
}

/**
 * The line that closes the wrapper. A fence without a language may open a block, close one, or
 * close the wrapper: it opens one only where the next fence is bare as well and no chapter begins
 * between the two.
 */
function closing(lines: readonly Line[], wrapper: number): Line | undefined {
  const inside = lines.slice(wrapper + 1);
  const at = inside.flatMap((line, i) => (FENCE.test(line.text) ? [i] : []));
  let marks = 0;
  for (const [k, i] of at.entries()) {
    const line = inside[i];
    const length = /`{3,}/.exec(line?.text ?? '')?.[0].length ?? 3;
    if (marks > 0) {
      if (isBare(line) && length >= marks) marks = 0;
      continue;
    }
    if (isBare(line) && !opens(inside, i, at[k + 1])) return line;
    marks = length;
  }
  return undefined;
}

function opens(lines: readonly Line[], at: number, next: number | undefined): boolean {
  if (next === undefined || !isBare(lines[next])) return false;
  return !lines.slice(at, next).some(({ text }) => /^#{2,6}\s/.test(text));
}

function isBare(line: Line | undefined): boolean {
  return FENCE.exec(line?.text ?? '')?.[1] === '';
}

function removal(line: Line): Edit {
  return { ...line, text: '', say: `全文原来装在代码围栏里，删去“${line.text.trim()}”` };
}
