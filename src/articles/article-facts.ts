import { render } from 'astro:content';
import type { Article } from './articles.ts';
import { type ArticleFacts, emptyFacts } from './facts.ts';
import { gatherPlaces, type Place } from './mention-places.ts';
import { type FlatHeading, spelledOut } from './toc.ts';

/** What the Markdown plugins counted in an article. */
export async function getFacts(article: Article): Promise<ArticleFacts> {
  const { remarkPluginFrontmatter } = await readable(article);
  return remarkPluginFrontmatter.facts ?? emptyFacts();
}

/** The headings of an article, as its tables of contents need them. */
export async function getHeadings(article: Article): Promise<FlatHeading[]> {
  const { headings, remarkPluginFrontmatter } = await readable(article);
  return spelledOut(headings, remarkPluginFrontmatter.facts?.spelledHeadings);
}

/** The headings of an article as `slug#id`. */
export async function getPlaces(article: Article): Promise<string[]> {
  const headings = await getHeadings(article);
  return headings.map(({ slug }) => `${article.slug}#${slug}`);
}

/** Where the articles mention each term, or cite each source, by its key. */
export async function getMentionPlaces(
  articles: readonly Article[],
  kind: keyof ArticleFacts['mentions'],
): Promise<Map<string, Place<Article>[]>> {
  const all = await Promise.all(
    articles.map(async (article) => {
      const { mentions } = await getFacts(article);
      return { article, mentions: mentions[kind] };
    }),
  );
  return gatherPlaces(all);
}

type Read = Pick<Awaited<ReturnType<typeof render>>, 'headings' | 'remarkPluginFrontmatter'>;

/**
 * An article as its pages list it. In `npm run dev` one with a mistake holds nothing: its own page
 * says what is wrong, and the pages that only mention it stay up.
 */
async function readable(article: Article): Promise<Read> {
  try {
    return await render(article.entry);
  } catch (error) {
    if (import.meta.env.DEV) return { headings: [], remarkPluginFrontmatter: {} };
    throw error;
  }
}
