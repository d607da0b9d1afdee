import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getArticles } from '~/articles/articles.ts';
import { feedContent } from '~/feeds/feed-content.ts';
import { fullUrl } from '~/href.ts';
import { site as series } from '~/site.ts';

/** A feed with whole texts is heavy; whoever wants the older ones finds them on the site. */
const NEWEST = 20;

export const GET: APIRoute = async ({ site }) => {
  const articles = await getArticles();
  const newest = articles
    .toSorted((a, b) => b.data.published.getTime() - a.data.published.getTime())
    .slice(0, NEWEST);
  return rss({
    title: series.title,
    description: series.description,
    site: fullUrl('', site),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${series.lang}</language>`,
      `<atom:link href="${fullUrl('rss.xml', site)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: await Promise.all(
      newest.map(async (article) => {
        const page = fullUrl(article.path, site);
        const { data } = article;
        return {
          title: data.title,
          link: page,
          pubDate: data.published,
          description: data.abstract,
          categories: data.keywords,
          content: await feedContent(article, page),
          customData: data.authors
            .map((name) => `<dc:creator>${escaped(name)}</dc:creator>`)
            .join(''),
        };
      }),
    ),
  });
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
