import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { diagramSources } from '~/article-copy/diagram-sources.ts';
import { articleMarkdown } from '~/article-copy/markdown.ts';
import { type PlainDiagram, plainArticle } from '~/article-copy/plain-article.ts';
import type { Article } from '~/articles/articles.ts';
import type { ArticleData } from '~/articles/schema.ts';
import { lecture } from '~/articles/volumes.ts';
import { siteVersion } from '~/cache/site-version.ts';
import { keyOf, slotCache } from '~/cache/slot-cache.ts';
import { cacheDir } from '~/places.ts';
import { site } from '~/site.ts';
import { articleHtml } from './article-body.ts';
import { type PrintedSource, printedSources } from './sources.ts';

/** An article as Markdown: what it is, its text, its sources. */
export async function markdownCopy(article: Article, page: string): Promise<string> {
  const html = await articleHtml(article);
  return [
    opening(article.data, page),
    import.meta.env.DEV ? text(article, html, page) : await keptText(article, html, page),
    list(await printedSources(article)),
  ].join('\n');
}

const texts = slotCache<string>(join(cacheDir, 'markdown-copies'));

/** Kept from build to build: to read a page and to write it as Markdown takes as long as to make it. */
function keptText(article: Article, html: string, page: string): Promise<string> {
  const key = keyOf(siteVersion(), html, page, article.entry.body ?? '');
  return texts.through(page, key, async () => text(article, html, page));
}

function text(article: Article, html: string, page: string): string {
  const sources = diagramSources(article.entry.body ?? '');
  const body = plainArticle(fromHtml(html, { fragment: true }), {
    page,
    diagram: (diagram) => fence(diagram, sources),
  });
  return articleMarkdown(body, page);
}

/** A diagram is its source, for those who draw it, and its description, for those who read. */
function fence({ id, description, source }: PlainDiagram, sources: Map<string, string>) {
  const mermaid = sources.get(id) ?? source ?? '';
  return [
    h('pre', [h('code', { className: ['language-mermaid'] }, mermaid)]),
    ...(description ? [h('p', description)] : []),
  ];
}

function opening(data: ArticleData, page: string): string {
  const facts = [
    `${site.title}，${lecture(data.order)}`,
    `更新于 ${data.updated.toISOString().slice(0, 10)}`,
    `关键词：${data.keywords.join('、')}`,
    `网页：<${page}>`,
  ];
  return `# ${data.title}\n\n> ${data.abstract}\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`;
}

/** Numbered as the text cites them. */
function list(sources: readonly PrintedSource[]): string {
  if (sources.length === 0) return '';
  const lines = sources.map(
    ({ number, text, url }) => `${number}. ${text}${url ? ` <${url}>` : ''}`,
  );
  return `## 参考文献 {#references}\n\n${lines.join('\n')}\n`;
}
