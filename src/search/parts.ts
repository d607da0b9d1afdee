/**
 * On a large site a record of the index stands for several packs, so that there are few records,
 * which Pagefind lists at the first query, and yet small packs. The place of a word in the record is
 * the number of its pack.
 */
export function partName(record: string, part: number): string {
  return part === 0 ? record : `${record}-${part}`;
}

/** The record that a pack belongs to. */
export function recordOf(name: string): string {
  return name.replace(/-\d+$/, '');
}

/** Names of the packs in which the words of a result stand, without repetition. */
export function packsAt(record: string, places: readonly number[]): string[] {
  return [...new Set(places)].map((part) => partName(record, part));
}
