import { referencesFile } from '../places.ts';
import { readYamlMap } from '../problems/yaml-map.ts';
import { type Reference, referenceSchema } from './schema.ts';

/** The references as the Markdown plugins need them: key to source. Entries that do not fit are left out. */
export function readReferences(): ReadonlyMap<string, Reference> {
  return readYamlMap(referencesFile, referenceSchema).entries;
}
