import type { Page } from 'playwright-core';
import { site as series } from '../site.ts';

/**
 * Readies `/print/` for paper: fonts there, named as the book, links out of the book with the site's
 * address, or plain words where the site has none.
 */
export async function openPrint(page: Page, url: string, site: string | undefined): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(`${url}print/`, { waitUntil: 'load' });
  await page.evaluate(
    async ({ site, title }) => {
      await document.fonts.ready;
      // What the PDF is called.
      document.title = title;
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.book a[href^="/"]')) {
        const path = link.getAttribute('href') ?? '';
        if (site) link.href = new URL(path, site).href;
        else link.removeAttribute('href');
      }
    },
    { site, title: series.book },
  );
}
