import type { Problem } from '../problems/problem.ts';
import { typedSpace, typedSpacesIn } from './typed-spaces.ts';

/** `key: words`, perhaps the first of a list's item; a line without a key goes on with the last. */
const FIELD = /^\s*(?:- )?(?:([\w-]+):(?:\s|$))?/;

/**
 * Spaces typed between Chinese and Latin in those fields of a YAML text. Other fields are left alone:
 * the title of a source stands as its publisher wrote it.
 */
export function fieldSpaces(file: string, yaml: string, fields: readonly string[]): Problem[] {
  let field = '';
  return yaml.split('\n').flatMap((line, index) => {
    field = FIELD.exec(line)?.[1] ?? field;
    if (!fields.includes(field)) return [];
    return typedSpacesIn(line).map((at) => ({
      ...{ file, line: index + 1, column: at + 1 },
      ...typedSpace(line, at),
    }));
  });
}
