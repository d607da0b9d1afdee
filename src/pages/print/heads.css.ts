import type { APIRoute } from 'astro';
import { getArticles } from '~/articles/articles.ts';
import { ONE_PAGE } from '~/articles/series.ts';
import { lecture, shortTitle } from '~/articles/volumes.ts';
import { runningHeads } from '~/book/running-heads.ts';
import { site } from '~/site.ts';

/** The running heads of `/print/`: a style sheet made from the titles. */
export const GET: APIRoute = async () => {
  const articles = await getArticles();
  // Where the articles are not on the page, nothing has a head.
  const heads = (articles.length > ONE_PAGE ? [] : articles).map(({ slug, data }) => ({
    slug,
    series: site.book,
    title: `${lecture(data.order)}　${shortTitle(data.title)}`,
  }));
  return new Response(runningHeads(heads), { headers: { 'content-type': 'text/css' } });
};
