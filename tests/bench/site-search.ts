import type { Page } from 'playwright-core';

/** How to ask a site's own search; the defaults are this site's attributes. */
export interface SiteOptions {
  /** Below the site's address; with `{query}` in it the page is opened anew for each query. */
  page: string;
  /** Clicked first, where the field is not there at once. */
  open?: string;
  input: string;
  hit: string;
  /** Is there when the query is answered, `{query}` in it replaced; `settled` waits for quiet. */
  done: string;
}

export const OUR_SEARCH: SiteOptions = {
  page: 'search/',
  input: 'input[type=search][name=q]',
  hit: '[data-search-results] a[data-search-hit]',
  done: '[data-search-results][data-query={query}]:is([data-state=done], [data-state=empty])',
};

/** Asks as a reader does, in the page. @returns where the hits lead, in their order. */
export async function siteSearch(page: Page, url: string, options: SiteOptions) {
  const { input, hit, done, open } = options;
  const each = options.page.includes('{query}');
  if (!each) await page.goto(url + options.page);
  if (!each && open) await page.click(open);

  async function ask(query: string): Promise<string[]> {
    if (each) await page.goto(url + options.page.replace('{query}', encodeURIComponent(query)));
    else await page.locator(input).first().fill(query);
    if (done === 'settled') await settled();
    else
      await page
        .locator(done.replace('{query}', JSON.stringify(query)))
        .first()
        .waitFor();
    return (await links()).map((link) => decodeURIComponent(link.replace(url, '')));
  }

  function links(): Promise<string[]> {
    return page
      .locator(hit)
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  }

  /** A list that has not changed for three looks. */
  async function settled(): Promise<void> {
    let before = '';
    for (let same = 0; same < 3; ) {
      await page.waitForTimeout(150);
      const now = (await links()).join();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  }

  return { ask, close: async () => undefined };
}
