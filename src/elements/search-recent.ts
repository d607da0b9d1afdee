/** What was searched for on this device, the latest first; nothing leaves it. */
const KEY = 'recent-searches';
const MOST = 8;

/** Empty where storage is denied, or holds what this code did not write. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a query that led somewhere; what was only passed through while typing is not kept. */
export function rememberSearch(query: string): void {
  const words = query.trim();
  if (words !== '') keep([words, ...without(words)].slice(0, MOST));
}

export function forgetSearch(query: string): void {
  keep(without(query));
}

export function forgetAllSearches(): void {
  keep([]);
}

function without(query: string): string[] {
  return recentSearches().filter((one) => one !== query);
}

function keep(queries: string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Storage is full or forbidden: nothing is kept.
  }
}
