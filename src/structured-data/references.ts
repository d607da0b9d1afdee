import type { Graph, Thing } from 'schema-dts';
import { formatReference } from '../references/gbt7714.ts';
import type { Name, Reference } from '../references/schema.ts';
import { breadcrumbs } from './breadcrumbs.ts';

const PATH = 'references/';
type Url = (path: string) => string;

/** What a kind of source is called at schema.org; the rest are plain creative works. */
const TYPES = {
  article: 'ScholarlyArticle',
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  webpage: 'WebPage',
  legislation: 'Legislation',
  dataset: 'Dataset',
  thesis: 'Thesis',
  standard: 'CreativeWork',
  software: 'SoftwareSourceCode',
} as const satisfies Record<Reference['type'], string>;

/** The sources under the names by which articles cite them. */
export function referencesGraph(
  references: ReadonlyMap<string, Reference>,
  url: Url,
): Graph['@graph'] {
  const works = [...references].map(([id, reference]) => work(id, reference, url));
  return [...works, breadcrumbs([{ name: '参考文献', path: PATH }], url)];
}

function work(id: string, reference: Reference, url: Url): Thing {
  const address = formatReference(reference).url;
  return {
    '@type': TYPES[reference.type],
    '@id': url(`${PATH}#${id}`),
    name: reference.title,
    ...(reference.author.length > 0 ? { author: reference.author.map(author) } : {}),
    ...(reference.issued ? { datePublished: reference.issued } : {}),
    ...(address ? { url: address } : {}),
  };
}

function author(name: Name): { '@type': 'Person' | 'Organization'; name: string } {
  if ('literal' in name) return { '@type': 'Organization', name: name.literal };
  const han = /\p{Script=Han}/u.test(name.family);
  const parts = han ? [name.family, name.given] : [name.given, name.family];
  return { '@type': 'Person', name: parts.filter(Boolean).join(han ? '' : ' ') };
}
