import type { ArticleData } from '../articles/schema.ts';
import { lecture, shortTitle } from '../articles/volumes.ts';
import { site } from '../site.ts';
import type { Card } from './card.ts';

/**
 * Up to so many articles each has an image of its own, 0.1 s of work for each; beyond that all
 * share the image of the site.
 */
export const OWN_IMAGES = 50;

/** Where the share image of an article lies, below the base path. */
export function imagePath(slug: string, articles: number): string {
  return articles > OWN_IMAGES ? SITE_IMAGE : `og/${slug}.png`;
}

export const SITE_IMAGE = 'og.png';

export function articleCard({ seal, order, title, question }: ArticleData): Card {
  return {
    seal,
    eyebrow: `${site.title} · ${lecture(order)}`,
    title: shortTitle(title),
    text: question,
    foot: site.tagline,
  };
}

export function siteCard(): Card {
  return {
    seal: site.seal,
    eyebrow: '五篇长文',
    title: site.book,
    text: site.tagline,
    foot: '公式可计算 · 代码可运行 · 论断有出处',
  };
}
