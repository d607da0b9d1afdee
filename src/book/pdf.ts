import type { Page } from 'playwright-core';
import { pageNumbers } from './page-numbers.ts';

/**
 * The open `/print/` as a PDF with tags, outline and page numbers in its contents: printed once to
 * see where everything stands, and once more with the numbers.
 */
export async function bookPdf(page: Page): Promise<Uint8Array> {
  const print = () => page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await number(page, new Map());
  const places = pageNumbers(await print());
  await number(page, places);
  return print();
}

/** Writes the pages into the contents; before they are known, room of the same width. */
async function number(page: Page, places: ReadonlyMap<string, number>): Promise<void> {
  const missing = await page.evaluate(
    (places) => {
      const known = new Map(places);
      const missing: string[] = [];
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
        const id = decodeURIComponent(link.hash.slice(1));
        const place = link.querySelector('[data-page]') ?? document.createElement('span');
        place.setAttribute('data-page', '');
        place.textContent = String(known.get(id) ?? '000');
        link.append(place);
        if (known.size > 0 && !known.get(id)) missing.push(id);
      }
      return missing;
    },
    [...places],
  );
  if (missing.length > 0) throw new Error(`the PDF does not say where these stand: ${missing}`);
}
