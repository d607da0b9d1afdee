/** What was searched for, kept for the page that a hit leads to. */
interface Kept {
  /** Address of the hit, without the origin. */
  place: string;
  words: string[];
}

const KEY = 'search-match';

export function keepMatch(hit: HTMLAnchorElement, words: string[]): void {
  const kept: Kept = { place: hit.pathname + hit.hash, words };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Without storage the page opens without marks.
  }
}

/** What led to this very place, once. */
export function takeKept(): string[] | undefined {
  const kept: Kept | null = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  sessionStorage.removeItem(KEY);
  return kept?.place === location.pathname + location.hash ? kept.words : undefined;
}
