import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { termSchema } from '../glossary/schema.ts';
import { glossaryFile, referencesFile } from '../places.ts';
import type { Problem } from '../problems/problem.ts';
import { shownPath } from '../problems/report.ts';
import { readYamlMap } from '../problems/yaml-map.ts';
import { referenceSchema } from '../references/schema.ts';
import { frontMatterProblems } from './check-article.ts';
import { orderProblems } from './check-order.ts';
import { glossaryLinks } from './data-links.ts';
import { fieldSpaces } from './field-spaces.ts';
import { unusedEntries } from './unused.ts';

/**
 * What can be told without compiling anything: front matter, the data files and what lies between
 * articles. A build asks it first, because Astro would not stop at most of it.
 */
export function quickProblems(articles: readonly { file: string; text: string }[]): Problem[] {
  const glossary = readYamlMap(glossaryFile, termSchema);
  const references = readYamlMap(referencesFile, referenceSchema);
  const text = {
    glossary: readFileSync(glossaryFile, 'utf8'),
    references: readFileSync(referencesFile, 'utf8'),
  };
  const slugs = articles.map(({ file }) => basename(dirname(file)));
  return [
    ...glossary.problems,
    ...references.problems,
    ...glossaryLinks(glossary.entries, { file: glossaryFile, text: text.glossary, slugs }),
    ...fieldSpaces(glossaryFile, text.glossary, ['term', 'aliases', 'definition']),
    ...fieldSpaces(referencesFile, text.references, ['note']),
    ...articles.flatMap(({ file, text }) => frontMatterProblems(shownPath(file), text)),
    ...orderProblems(articles),
    ...unusedEntries(articles, text),
  ];
}
