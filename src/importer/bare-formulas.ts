import type { MathSpan } from './math-spans.ts';
import { mended } from './mend-tex.ts';
import { prints } from './tex.ts';

/** A chat window copied as text loses the backslashes: `[`, the formula and `]` on lines of their own. */
export function bareBlock(text: string, start: number): MathSpan | undefined {
  const close = /\n[ \t>]*\][ \t]*(?=\n|$)/.exec(text.slice(start));
  if (!close) return undefined;
  const tex = text.slice(start + 1, start + close.index).trim();
  if (!/\\[A-Za-z]|[_^=]/.test(tex) || /\n[ \t]*\n/.test(tex) || !prints(mended(tex), true))
    return undefined;
  return { start, end: start + close.index + close[0].length, kind: 'display', mark: '[', tex };
}

/** Other formulas of the text have lost their backslashes, so `( N )` is one as well. */
const BARED = /^[ \t>]*\[[ \t]*$|\( \\[A-Za-z]/m;

/** And `( \theta )` inside a sentence. */
export function bareInline(text: string, start: number): MathSpan | undefined {
  let depth = 0;
  for (let at = start; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth > 0) continue;
    const tex = text.slice(start + 1, at).trim();
    const good =
      text[at - 1] === ' ' &&
      (/\\[A-Za-z]{2}|[_^]/.test(tex) || (/^[A-Za-z]$/.test(tex) && BARED.test(text))) &&
      !/[$`]/.test(tex);
    if (!good || /[A-Za-z]{2,}_[A-Za-z]{2}/.test(tex) || !prints(tex, false)) return undefined;
    return { start, end: at + 1, kind: 'inline', mark: '(', tex };
  }
  return undefined;
}
