import type { APIRoute, GetStaticPaths } from 'astro';
import { type Article, getArticles } from '~/articles/articles.ts';
import { markdownCopy } from '~/feeds/markdown-copy.ts';
import { fullUrl } from '~/href.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getArticles()).map((article) => ({ params: { slug: article.slug }, props: { article } }));

/** An article as Markdown, for those who read with other programs. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article }, site }) =>
  new Response(await markdownCopy(article, fullUrl(article.path, site)));
