import type { Term } from './schema.ts';

/** What the card of a term says. */
export type Definition = Pick<Term, 'term' | 'english' | 'definition'>;

/** The definitions of an article's terms, by key. */
export function definitionsOf(
  ids: Iterable<string>,
  glossary: ReadonlyMap<string, Term>,
): Record<string, Definition> {
  const found: Record<string, Definition> = {};
  for (const id of ids) {
    const entry = glossary.get(id);
    if (!entry) continue;
    const { term, english, definition } = entry;
    found[id] = { term, english, definition };
  }
  return found;
}
