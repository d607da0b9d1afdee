import type { DefinedTermSet, Graph } from 'schema-dts';
import type { GlossaryEntry } from '../glossary/glossary.ts';
import { site } from '../site.ts';
import { breadcrumbs } from './breadcrumbs.ts';

const PATH = 'glossary/';

/** The glossary as a set of defined terms. */
export function glossaryGraph(
  terms: Iterable<GlossaryEntry>,
  url: (path: string) => string,
): Graph['@graph'] {
  const set: DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': url(PATH),
    name: `${site.title}术语表`,
    url: url(PATH),
    inLanguage: site.lang,
    hasDefinedTerm: [...terms].map(({ id, term, english, abbreviation, aliases, definition }) => ({
      '@type': 'DefinedTerm',
      '@id': url(`${PATH}#${id}`),
      url: url(`${PATH}#${id}`),
      name: term,
      alternateName: [english, abbreviation, ...aliases].filter((name) => name !== undefined),
      description: definition,
    })),
  };
  return [set, breadcrumbs([{ name: '术语表', path: PATH }], url)];
}
