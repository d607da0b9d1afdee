import { bindOpeners } from './search-openers.ts';

/**
 * The shell of the search dialog: makes it from its template, opens and closes it. What searches and
 * draws is fetched when the reader reaches for the button, so that a page costs nothing for it; until
 * it is there the form leads to the search page. The element stays as long as its page, so nothing
 * is taken back.
 */
class SearchDialog extends HTMLElement {
  #session: Promise<unknown> | undefined;

  connectedCallback(): void {
    bindOpeners({ open: () => this.#open(), warm: () => this.#warm() });
    this.addEventListener('click', ({ target }) => {
      if ((target as Element).matches('dialog, [data-search-close], [data-search-close] *'))
        this.#dialog?.close();
    });
    this.addEventListener('keydown', (event) => {
      // In a field of type search, Escape would only empty it.
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.#dialog?.close();
    });
    // Back at a list from which a hit was opened; the key is that of search-place.ts.
    if (history.state?.search) this.#open();
    if (cameFromHit()) void import('./match-marks.ts').then(({ showMarks }) => showMarks());
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  /** Out of the template in which the page keeps it. */
  #make(): void {
    const template = this.querySelector('template');
    template?.replaceWith(template.content);
  }

  #open(): void {
    this.#make();
    this.#show();
    this.querySelector('input')?.select();
    this.#warm();
  }

  /**
   * Over the page, which stays where it is: `data-behind` on the root names what covers it, for its
   * style. Asking with `:has()` instead, the browser would look through all of the page with each
   * part of it that arrives.
   */
  #show(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    const { dataset } = document.documentElement;
    dataset.behind = 'search';
    dialog.addEventListener('close', () => delete dataset.behind, { once: true });
    dialog.showModal();
  }

  #warm(): void {
    this.#make();
    this.#session ??= import('./search-session.ts')
      .then(({ startSearch }) => startSearch(this, { open: () => this.#show() }))
      .catch(() => {
        this.#session = undefined;
        this.querySelector('[data-search-status]')?.replaceChildren('搜索没有载入，请刷新。');
        addEventListener('online', () => this.#warm(), { once: true });
      });
  }
}

/**
 * The key is that of kept-match.ts, which is not worth a download to look. A hit leads to a heading;
 * whoever opens a page at its top does not wait for the storage.
 */
function cameFromHit(): boolean {
  try {
    return location.hash !== '' && 'search-match' in sessionStorage;
  } catch {
    return false;
  }
}

customElements.define('search-dialog', SearchDialog);
