import type { Article as ArticleThing, Graph } from 'schema-dts';
import type { ArticleFacts } from '../articles/facts.ts';
import type { ArticleData } from '../articles/schema.ts';
import { site } from '../site.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { SERIES } from './website.ts';

interface Source {
  path: string;
  data: ArticleData;
  facts: ArticleFacts;
  /** Path of the share image. */
  image: string;
  /** A full address for a path below the base path. */
  url(path: string): string;
}

/** What search engines and libraries want to know of an article. */
export function articleGraph(source: Source): Graph['@graph'] {
  const { path, data, url } = source;
  return [articleThing(source), breadcrumbs([{ name: data.title, path }], url)];
}

function articleThing({ path, data, facts, image, url }: Source): ArticleThing {
  return {
    '@type': 'Article',
    '@id': url(path),
    url: url(path),
    headline: data.title,
    image: url(image),
    inLanguage: site.lang,
    datePublished: day(data.published),
    dateModified: day(data.updated),
    keywords: data.keywords,
    wordCount: facts.hanCharacters,
    author: authors(data, url),
    isBasedOn: {
      '@type': 'CreativeWork',
      name: data.title,
      author: site.originalAuthors.map((name) => ({ '@type': 'Organization', name })),
    },
    isPartOf: { '@type': 'CreativeWorkSeries', '@id': url(SERIES), name: site.title, url: url('') },
    position: data.order,
    // What they are stands on the page of references, under these names.
    citation: facts.citations.map(({ id }) => ({ '@id': url(`references/#${id}`) })),
  };
}

function authors({ authors }: ArticleData, url: Source['url']): ArticleThing['author'] {
  if (authors.length > 0) return authors.map((name) => ({ '@type': 'Person', name }));
  return { '@type': 'Organization', name: `${site.title}编者`, url: url('about/') };
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
