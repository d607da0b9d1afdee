import type { Article } from './articles.ts';
import { series } from './series.ts';

/** A place in the series: an article, or one that is planned and not written yet. */
export interface Volume {
  order: number;
  seal: string;
  /** The title without the name of the series. */
  title: string;
  /** Missing while the article is not written. */
  article: Article | undefined;
}

/** The whole series in order: what is written and, where a place is still free, what is planned. */
export function volumes(articles: readonly Article[]): Volume[] {
  const written = articles.map((article) => ({
    order: article.data.order,
    seal: article.data.seal,
    title: shortTitle(article.data.title),
    article,
  }));
  const taken = new Set(written.map(({ order }) => order));
  const planned = series
    .filter(({ order }) => !taken.has(order))
    .map(({ order, seal, title }) => ({ order, seal, title, article: undefined }));
  return [...written, ...planned].sort((a, b) => a.order - b.order);
}

/** AI 大模型创业：如何利用平台优势？ → 如何利用平台优势？ */
export function shortTitle(title: string): string {
  return title.slice(title.lastIndexOf('：') + 1);
}

/** 第二讲; in digits from the eleventh on. */
export function lecture(order: number): string {
  return `第${'一二三四五六七八九十'[order - 1] ?? order}讲`;
}
