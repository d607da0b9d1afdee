import type { Locator, Page } from 'playwright-core';

/** Search as a reader meets it, in the dialog or on the search page. */
export class SearchBox {
  readonly page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly results: Locator;
  readonly hits: Locator;
  readonly status: Locator;
  readonly opener: Locator;
  /** Latest searches in an empty dialog. */
  readonly recent: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: '搜索' });
    this.field = page.getByRole('searchbox', { name: '搜索全书' });
    this.results = page.locator('[data-search-results]');
    this.hits = this.results.locator('a[data-search-hit]');
    this.status = this.results.getByRole('status');
    this.opener = page.locator('[data-search-open]');
    this.recent = page.locator('a[data-search-recent]');
  }

  /** Opens the dialog over a page. */
  async open(): Promise<void> {
    await this.opener.click();
    await this.dialog.waitFor();
  }

  /** Types a query and waits until the list answers it. */
  async ask(query: string): Promise<void> {
    await this.field.fill(query);
    await this.answered(query);
  }

  async answered(query: string): Promise<void> {
    const state = ':is([data-state="done"], [data-state="empty"])';
    await this.page
      .locator(`[data-search-results][data-query=${JSON.stringify(query)}]${state}`)
      .waitFor();
  }

  async inState(state: 'idle' | 'loading' | 'done' | 'empty' | 'error'): Promise<void> {
    await this.page
      .locator(`[data-search-results][data-state="${state}"]`)
      .waitFor({ state: 'attached' });
  }

  /** A radio button of the filter: 全部, 正文, 公式, 代码, 术语, 文献. */
  kind(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  get article(): Locator {
    return this.page.getByRole('combobox', { name: '只看哪一篇' });
  }

  /** Where the hits lead, in their order: `articles/platform/#losses`. */
  async places(): Promise<string[]> {
    const links = await this.hits.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    const base =
      /^(.*?\/)(?:articles|glossary|references|search)\//.exec(links[0] ?? '')?.[1] ?? '';
    return links.map((link) => decodeURIComponent(link.slice(base.length)));
  }

  /** Whether an element has the focus. */
  static hasFocus(element: Locator): Promise<boolean> {
    return element.evaluate((one) => one === document.activeElement);
  }
}
