import { glossaryFile } from '../places.ts';
import { readYamlMap } from '../problems/yaml-map.ts';
import { type Term, termSchema } from './schema.ts';

/** The glossary as the Markdown plugins need it: key to term. Entries that do not fit are left out. */
export function readGlossary(): ReadonlyMap<string, Term> {
  return readYamlMap(glossaryFile, termSchema).entries;
}
