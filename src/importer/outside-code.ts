import { codeRanges } from './code-ranges.ts';

/** Every match of a pattern that does not begin inside code or a comment. */
export function outsideCode(text: string, pattern: RegExp): RegExpExecArray[] {
  const inCode = codeRanges(text);
  return [...text.matchAll(pattern)].filter(({ index }) => !inCode(index));
}
