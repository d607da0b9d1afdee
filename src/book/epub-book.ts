import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Page } from 'playwright-core';
import { site } from '../site.ts';
import { epub } from './epub.ts';
import { epubArticle } from './epub-article.ts';
import { resolveDrawings } from './resolve-drawings.ts';
import { xhtml } from './xhtml.ts';

/** Raw parts of the open `/print/`. */
interface Parts {
  updated: string;
  articles: { slug: string; title: string; html: string; parts: { id: string; text: string }[] }[];
}

/** The open `/print/` as an EPUB. Changes the page. */
export async function bookEpub(page: Page, siteUrl: string | undefined): Promise<Uint8Array> {
  await page.setViewportSize({ width: 800, height: 1100 });
  const cover = await page.locator('.cover').screenshot({ type: 'png' });
  await page.evaluate(resolveDrawings);
  const { updated, articles } = await page.evaluate(partsOf);
  const slugs = articles.map(({ slug }) => slug);
  const chapters = articles.map(({ html, ...article }) => {
    const [whole] = fromHtml(html, { fragment: true }).children;
    const body = epubArticle(whole as Element, { slugs, site: siteUrl });
    return { ...article, xhtml: xhtml(article.title, site.lang, [body]) };
  });
  return epub({
    title: site.book,
    lang: site.lang,
    description: site.description,
    creators: site.originalAuthors,
    updated,
    cover,
    style: readFileSync(new URL('../styles/epub.css', import.meta.url), 'utf8'),
    chapters,
  });
}

/** Runs in the browser. */
function partsOf(): Parts {
  const articles = [...document.querySelectorAll<HTMLElement>('.whole')].map((whole) => ({
    slug: whole.id,
    title: whole.querySelector('h2')?.textContent?.trim() ?? '',
    html: whole.outerHTML,
    parts: [...whole.querySelectorAll('h3')].map(({ id, textContent }) => ({
      id,
      text: textContent?.trim() ?? '',
    })),
  }));
  const updated = document.querySelector('.cover time')?.textContent ?? '';
  return { updated, articles };
}
