import { type Line, linesOf } from './lines.ts';

/** A code fence in a text that may not be whole Markdown yet. */
export interface Fence {
  open: Line;
  /** Undefined where the fence is never closed. */
  close: Line | undefined;
  /** First word after the fence's marks. */
  language: string;
}

const OPEN = /^\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})\s*([^\s`{]*)[^`]*$/;

/** The fences of a text, one after the other; what is inside one is not looked at. */
export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  let current: (Fence & { mark: string }) | undefined;
  for (const line of linesOf(text)) {
    if (current) {
      if (!closes(line.text, current.mark)) continue;
      current.close = line;
      current = undefined;
      continue;
    }
    const [, mark, language = ''] = OPEN.exec(line.text) ?? [];
    if (!mark) continue;
    current = { open: line, close: undefined, language: language.toLowerCase(), mark };
    fences.push(current);
  }
  return fences;
}

/** Whether a line closes a fence that these marks opened. */
export function closes(line: string, mark: string): boolean {
  const found = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
  return found !== undefined && found[0] === mark[0] && found.length >= mark.length;
}
