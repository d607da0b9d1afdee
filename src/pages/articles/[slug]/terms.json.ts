/** The definitions of an article's terms, for the cards that show them in the text. */
import type { APIRoute } from 'astro';
import { getFacts } from '~/articles/article-facts.ts';
import { type Article, getArticles } from '~/articles/articles.ts';
import { definitionsOf } from '~/glossary/definitions.ts';
import { getGlossary } from '~/glossary/glossary.ts';

export async function getStaticPaths() {
  const articles = await getArticles();
  return articles.map((article) => ({ params: { slug: article.slug }, props: { article } }));
}

export const GET: APIRoute<{ article: Article }> = async ({ props }) => {
  const { terms } = await getFacts(props.article);
  return Response.json(definitionsOf(terms, await getGlossary()));
};
