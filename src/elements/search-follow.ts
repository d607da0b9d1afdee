import { keepMatch } from './kept-match.ts';
import { keepPlace, type SearchPlace } from './search-place.ts';
import { rememberSearch } from './search-recent.ts';

/** What was searched for and where in the list the reader is. */
interface Search {
  /** What the list in view was found by. */
  words: string[];
  place: Omit<SearchPlace, 'hit'>;
}

/** A hit that is followed is kept for its page to mark, and the list for the way back. */
export function followHit(event: MouseEvent, host: HTMLElement, search: Search): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a');
  if (!link) return;
  const isHit = link.matches('[data-search-hit]');
  if (isHit || link.matches('[data-search-all]')) rememberSearch(search.place.query);
  if (!isHit || event.ctrlKey || event.metaKey || event.shiftKey) return;
  keepMatch(link, search.words);
  keepPlace({ ...search.place, hit: link.href });
  if (link.pathname !== location.pathname) return;
  // A hit on the page one is on lies below the dialog.
  host.querySelector('dialog')?.close();
  // The browser goes to the section first.
  setTimeout(() => void import('./match-marks.ts').then(({ showMarks }) => showMarks()), 50);
}
