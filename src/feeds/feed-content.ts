import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { plainArticle } from '~/article-copy/plain-article.ts';
import type { Article } from '~/articles/articles.ts';
import { articleBody } from './article-body.ts';
import { printedSources } from './sources.ts';

/**
 * The whole text of an article for feed readers. They run no scripts and drop what they do not
 * know: a formula is MathML, a diagram its description with a link to the drawing.
 */
export async function feedContent(article: Article, page: string): Promise<string> {
  const body = plainArticle(await articleBody(article), {
    page,
    diagram: ({ id, description }) => [
      h('p', [description, h('a', { href: `${page}#fig-${id}` }, '在网页上看图')]),
    ],
  });
  return toHtml([
    h('p', [h('em', article.data.abstract)]),
    ...body.children,
    ...(await sourceList(article)),
  ]);
}

async function sourceList(article: Article): Promise<Element[]> {
  const sources = await printedSources(article);
  if (sources.length === 0) return [];
  const entries = sources.map(({ text, url }) =>
    h('li', [text, ...(url ? [' ', h('a', { href: url }, url)] : [])]),
  );
  return [h('h2', '参考文献'), h('ol', entries)];
}
