import { getCollection } from 'astro:content';
import type { Term } from './schema.ts';

export interface GlossaryEntry extends Term {
  /** Key in content/glossary.yaml and anchor on the glossary page. */
  id: string;
}

/** All terms by key, in the order of their English names. */
export async function getGlossary(): Promise<Map<string, GlossaryEntry>> {
  const entries = await getCollection('glossary');
  const terms = entries.map(({ id, data }) => ({ ...data, id }));
  terms.sort((a, b) => a.english.localeCompare(b.english, 'en'));
  return new Map(terms.map((term) => [term.id, term]));
}
