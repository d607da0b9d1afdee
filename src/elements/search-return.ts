import type { SearchPlace } from './search-place.ts';

/** Lists as much as was in view when a hit was opened, scrolls there, and focuses the hit. */
export async function returnTo(
  { shown, scroll, hit }: SearchPlace,
  results: HTMLElement,
  scroller: Element,
): Promise<void> {
  const hits = () => [...results.querySelectorAll<HTMLAnchorElement>('a[data-search-hit]')];
  while (hits().length < shown) {
    const before = hits().length;
    await listMore(results);
    if (hits().length === before) break;
  }
  hits()
    .find(({ href }) => href === hit)
    ?.focus({ preventScroll: true });
  scroller.scrollTop = scroll;
}

/** As pressing the button does. */
function listMore(results: HTMLElement): Promise<void> {
  const more = results.querySelector<HTMLButtonElement>('[data-search-more]');
  if (!more) return Promise.resolve();
  return new Promise((resolve) => {
    more.addEventListener('listed', () => resolve(), { once: true });
    more.click();
  });
}
