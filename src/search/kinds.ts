/** What a match stands in: running text, a formula, code, an entry of the glossary, a source. */
export type Kind = 'text' | 'formula' | 'code' | 'term' | 'reference';

/** In the order in which they are offered. */
export const KINDS: readonly Kind[] = ['text', 'formula', 'code', 'term', 'reference'];

/** Narrows a question; what is left out does not narrow. */
export interface Filter {
  kind?: Kind;
  /** Slug of an article; `glossary` and `references` stand for those pages. */
  article?: string;
}
