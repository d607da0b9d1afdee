import type { APIRoute, GetStaticPaths } from 'astro';
import { getArticles } from '~/articles/articles.ts';
import type { ArticleData } from '~/articles/schema.ts';
import { articleCard, OWN_IMAGES } from '~/open-graph/cards.ts';
import { cardImage } from '~/open-graph/image.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const articles = await getArticles();
  if (articles.length > OWN_IMAGES) return [];
  return articles.map(({ slug, data }) => ({ params: { slug }, props: { data } }));
};

/** The share image of an article. */
export const GET: APIRoute<{ data: ArticleData }> = async ({ props }) =>
  new Response(new Uint8Array(await cardImage(articleCard(props.data))));
