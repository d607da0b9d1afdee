/** A set of words that takes little room. */
export interface WordSet extends Iterable<string> {
  has(word: string): boolean;
}

/**
 * Makes sets that share one list of words and keep four bytes for each: thousands of them are kept
 * while the index of a large site is written.
 */
export function wordSets(): (words: Iterable<string>) => WordSet {
  const all: string[] = [];
  const numbers = new Map<string, number>();

  function numberOf(word: string): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, all.push(word) - 1);
    return all.length - 1;
  }

  return (words) => {
    const own = Uint32Array.from(new Set(words), numberOf).sort();
    return {
      has: (word) => includes(own, numbers.get(word)),
      *[Symbol.iterator]() {
        for (const number of own) yield all[number] ?? '';
      },
    };
  };
}

function includes(sorted: Uint32Array, wanted: number | undefined): boolean {
  if (wanted === undefined) return false;
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
}
