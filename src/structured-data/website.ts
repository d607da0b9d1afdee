import type { Graph, SearchAction, WebSite } from 'schema-dts';
import type { Article } from '../articles/articles.ts';
import { site } from '../site.ts';

/** The series as a thing of its own: articles say that they are part of it. */
export const SERIES = '#series';

/** The site, how it is searched, and the series it holds. */
export function websiteGraph(
  articles: readonly Pick<Article, 'path' | 'data'>[],
  url: (path: string) => string,
): Graph['@graph'] {
  return [
    website(url),
    {
      '@type': 'CreativeWorkSeries',
      '@id': url(SERIES),
      name: site.title,
      description: site.description,
      url: url(''),
      inLanguage: site.lang,
      image: url('og.png'),
      hasPart: articles.map(({ path, data }) => ({
        '@type': 'Article',
        '@id': url(path),
        url: url(path),
        headline: data.title,
        position: data.order,
      })),
    },
  ];
}

/** Google's name for the input of a search action; schema-dts does not know it. */
type Searched = SearchAction & { 'query-input': string };

function website(url: (path: string) => string): WebSite {
  const search: Searched = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${url('search/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': url('#website'),
    name: site.title,
    alternateName: site.tagline,
    description: site.description,
    url: url(''),
    inLanguage: site.lang,
    potentialAction: search,
  };
}
