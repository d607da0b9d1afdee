import { fencesOf } from './fences.ts';

interface Range {
  start: number;
  end: number;
}

/** A run of backticks, and the next run of the same length in the same paragraph. */
const INLINE = /(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;

let last: { text: string; ranges: Range[] } | undefined;

/**
 * Where code and comments stand in a text: nothing is to be changed there. Read off the text
 * itself, whose formulas may not be in order yet: a `$$` out of place would swallow what follows.
 */
export function codeRanges(text: string): (offset: number) => boolean {
  // Several transforms in a row ask about the same text.
  if (last?.text !== text) last = { text, ranges: rangesIn(text) };
  const { ranges } = last;
  return (offset) => ranges.some(({ start, end }) => start <= offset && offset < end);
}

function rangesIn(text: string): Range[] {
  const fences = fencesOf(text).map(({ open, close }) => ({
    start: open.start,
    end: close?.end ?? text.length,
  }));
  const outside = (at: number) => !fences.some(({ start, end }) => start <= at && at < end);
  const found = [...text.matchAll(INLINE), ...text.matchAll(COMMENT)]
    .filter(({ index }) => outside(index))
    .map(({ index, 0: code }) => ({ start: index, end: index + code.length }));
  return [...fences, ...found];
}
