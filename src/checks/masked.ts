/** A block's text with inline code and formulas blanked, and the marks among them that have no partner. */
export interface Masked {
  text: string;
  /** Offsets of runs of `$` or backticks without a partner. */
  alone: { at: number; mark: '$' | '`' }[];
  /** Offsets of formulas with Chinese outside `\text`: the wrong two dollars were paired. */
  odd: number[];
}

/** Stands for an escaped character and its backslash. */
export const ESCAPED = '\ufffc';

/** Blanks what Markdown will not read as text, in the order in which it reads: escapes, code, formulas. */
export function masked(source: string): Masked {
  const result: Masked = { text: '', alone: [], odd: [] };
  let i = 0;
  const copy = (until: number) => {
    result.text += source.slice(i, until);
    i = until;
  };
  while (i < source.length) {
    const unit = source[i] ?? '';
    if (unit === '\\') {
      result.text += ESCAPED.repeat(Math.min(2, source.length - i));
      i += 2;
    } else if (unit === '`' || unit === '$') {
      const run = runAt(source, i);
      const close = closing(source, i + run, unit, run);
      if (close < 0) {
        result.alone.push({ at: i, mark: unit });
        copy(i + run);
      } else {
        if (unit === '$' && hasChinese(source.slice(i + run, close))) result.odd.push(i);
        result.text += source.slice(i, close + run).replace(/[^\n]/g, '\u00a0');
        i = close + run;
      }
    } else copy(i + 1);
  }
  return result;
}

function runAt(source: string, at: number): number {
  let end = at;
  while (source[end] === source[at]) end += 1;
  return end - at;
}

function closing(source: string, from: number, mark: string, length: number): number {
  for (let i = from; i < source.length; i++) {
    if (source[i] !== mark) continue;
    const run = runAt(source, i);
    if (run === length) return i;
    i += run - 1;
  }
  return -1;
}

function hasChinese(tex: string): boolean {
  return /\p{Script=Han}/u.test(tex.replace(/\\(?:text\w*|mbox|tag)\s*\{[^}]*\}?/g, ''));
}
