import { href } from '~/href.ts';
import type { Filter } from '~/search/kinds.ts';

/** What is asked: the query as typed, and what it is narrowed to. */
export interface Asked {
  query: string;
  filter: { kind?: string; article?: string };
}

/** Where a reader was in a list of results, kept with the entry in the browser's history. */
export interface SearchPlace extends Asked {
  /** Hits in view, so that as many are listed again. */
  shown: number;
  scroll: number;
  /** Address of the hit that was opened. */
  hit: string;
}

/** The search page with this question. */
export function addressOf(query: string, filter: Filter): string {
  return `${href('search/')}?${new URLSearchParams({ q: query, ...filter })}`;
}

/** The question in an address of the search page. */
export function askedIn(address: URL): Asked {
  const { q = '', kind = '', article = '' } = Object.fromEntries(address.searchParams);
  return { query: q, filter: { kind, article } };
}

/** The key is also read by search-dialog.ts. */
const KEY = 'search';

/** Keeps the place with the page that is being left. */
export function keepPlace(place: SearchPlace): void {
  history.replaceState({ ...history.state, [KEY]: place }, '');
}

/** Where the reader was who comes back to this page. */
export function keptPlace(): SearchPlace | undefined {
  return history.state?.[KEY];
}

export function dropPlace(): void {
  if (keptPlace()) history.replaceState({ ...history.state, [KEY]: undefined }, '');
}
