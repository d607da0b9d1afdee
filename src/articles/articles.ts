import { type CollectionEntry, getCollection } from 'astro:content';
import type { ArticleData } from './schema.ts';

export interface Article {
  /** Name of the article's folder. */
  slug: string;
  /** Its page, below the base path. */
  path: string;
  data: ArticleData;
  entry: CollectionEntry<'articles'>;
}

/** All articles in the order of the series. The only caller of getCollection for articles. */
export async function getArticles(): Promise<Article[]> {
  const entries = await getCollection('articles');
  return entries
    .map((entry) => ({
      slug: entry.id,
      path: `articles/${entry.id}/`,
      data: entry.data,
      entry,
    }))
    .sort((a, b) => a.data.order - b.data.order || a.slug.localeCompare(b.slug));
}

/** The articles before and after one in the series. */
export function neighbours(
  articles: readonly Article[],
  { slug }: Article,
): { previous: Article | undefined; next: Article | undefined } {
  const at = articles.findIndex((article) => article.slug === slug);
  return { previous: articles[at - 1], next: articles[at + 1] };
}
