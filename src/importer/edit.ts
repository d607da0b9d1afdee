import type { Words } from './words.ts';

/** What an article's front matter is made of, as far as the text told it. */
export interface Matter {
  title?: string;
  abstract?: string;
  published?: string;
  keywords: string[];
  authors: string[];
}

/** One replacement in the text of a draft. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** What was done, in words for the author. */
  say: string;
  /** What the author must still decide about it. */
  decide?: string;
  /** What went from here to the front matter. */
  moved?: Partial<Matter>;
}

/** An edit with the name of the transform that found it. */
export interface RuledEdit extends Edit {
  rule: string;
}

/** An edit as the report tells it. */
export interface Change {
  rule: string;
  /** Lines of the input, from 1. */
  line: number;
  lastLine: number;
  say: string;
  decide?: string;
  /** Words that are in the input and, by this change, not in the output; and the other way round. */
  dropped: Words;
  added: Words;
  /** The text that was replaced. */
  before: string;
}

/** All words of a front matter, for counting. */
export function wordsOfMatter(matter: Partial<Matter>): string {
  const { title = '', abstract = '', published = '', keywords = [], authors = [] } = matter;
  return [title, abstract, published, ...keywords, ...authors].join('\n');
}

/** Edits by place; of two that overlap only the first. */
export function inOrder(edits: readonly RuledEdit[]): RuledEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = -1;
  return sorted.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = Math.max(end, start + 1);
    return true;
  });
}
