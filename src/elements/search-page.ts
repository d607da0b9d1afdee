import type { Filter } from '~/search/kinds.ts';
import { bindOpeners } from './search-openers.ts';
import { addressOf, askedIn, keptPlace } from './search-place.ts';
import { startSearch } from './search-session.ts';

/** The search page: answers the question of its address, and keeps the address up with the form. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    bindOpeners({ open: () => input.select(), warm: () => undefined });
    // The list is drawn again first; then it is scrolled to where it was.
    if (keptPlace()) history.scrollRestoration = 'manual';
    startSearch(this, {
      stay: true,
      asked: askedIn(new URL(location.href)),
      searched: keepInAddress,
    });
    // With the next picture: now, the whole page would be styled for it once more.
    if (input.value === '') requestAnimationFrame(() => input.focus());
  }
}

function keepInAddress(query: string, filter: Filter): void {
  const address = query === '' ? location.pathname + location.hash : addressOf(query, filter);
  history.replaceState(history.state, '', address);
}

customElements.define('search-page', SearchPage);
