import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { prefixAt } from '../lines.ts';
import { type LoneMark, type MathSpan, mathSpans } from '../math-spans.ts';

/**
 * Writes formulas as the site reads them: `\( \)` and a `$$ $$` inside a line as `$ $`; `\[ \]`, an
 * environment and a `$$ $$` alone on its lines as a block whose marks have lines of their own.
 */
export const mathDelimiters: Transform = {
  rule: '公式记号',
  edits({ text }: Draft) {
    const { spans, lone } = mathSpans(text);
    const edits = spans.flatMap((span) => {
      const edit = rewritten(text, span);
      return edit ? [edit] : [];
    });
    return edits.length > 0 ? edits : lone.map((mark) => single(text, mark));
  },
};

function rewritten(text: string, { start, end, kind, mark, tex }: MathSpan): Edit | undefined {
  if (tex === '') return undefined;
  const whole = text.slice(start, end);
  const line = lineAround(text, start, end);
  if (line?.trail.trim() === '' && /^\$\$[ \t]*\n[\s\S]*\n[\s>]*\$\$$/.test(whole))
    return undefined;
  const alone = kind !== 'inline' && line !== undefined;
  const put = alone ? block(tex, line) : `$${tex.replace(/\s*\n[\s>]*/g, ' ')}$`;
  const replaced = {
    start: alone ? start - line.lead : start,
    end: alone ? end + line.trail.length : end,
  };
  if (text.slice(replaced.start, replaced.end) === put) return undefined;
  const say = `公式记号 ${mark.trim()} 改成 ${alone ? '独立的 $$' : '$'}`;
  return { ...replaced, text: put, say };
}

interface Around {
  /** Blanks and quotation marks before the formula, repeated on each of its lines. */
  indent: string;
  /** Characters before the formula on its line that it replaces. */
  lead: number;
  /** A mark after the formula, which belongs to it. */
  trail: string;
  first: boolean;
}

/** What is around a formula that has its lines to itself; undefined where text is beside it. */
function lineAround(text: string, start: number, end: number): Around | undefined {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const next = text.indexOf('\n', end);
  const after = text.slice(end, next < 0 ? text.length : next);
  if (!/^[\s.,;，。；]*$/.test(after)) return undefined;
  const marker = /^(\s*)(?:[-*+]|\d+[.)])\s+$/.exec(before);
  if (marker) return { indent: ' '.repeat(before.length), lead: 0, trail: after, first: true };
  if (!/^[\s>]*$/.test(before)) return undefined;
  return { indent: before, lead: before.length, trail: after, first: false };
}

function block(tex: string, { indent, trail, first }: Around): string {
  const mark = trail.trim();
  const lines = tex.split('\n').map((line) => line.replace(/^[\s>]+/, ''));
  // A mark after a formula is set as part of it; a Chinese one is not printed by KaTeX.
  const body = /^[.,;]$/.test(mark) ? [...lines.slice(0, -1), lines.at(-1) + mark] : lines;
  const opening = first ? '$$' : `${indent}$$`;
  return [opening, ...body.map((line) => indent + line), `${indent}$$`].join('\n');
}

/** A `$$` without a partner would take all that follows for a formula. */
function single(text: string, { start, end }: LoneMark): Edit {
  if (end === undefined)
    return {
      start,
      end: start + 2,
      text: '',
      say: '删去没有配对的 $$',
      decide: '这里的公式从哪里开始、到哪里结束',
    };
  const indent = prefixAt(text, start);
  return {
    start: end,
    end,
    text: `\n${indent}$$`,
    say: '公式没有关上，补上结尾的 $$',
    decide: '公式到这里结束，对不对',
  };
}
