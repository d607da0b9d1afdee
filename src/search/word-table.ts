/** Words of the site by how they are typed on a Latin keyboard, for queries in pinyin and for slips. */
export interface WordTable {
  /** By pinyin, syllables parted by spaces (ü as v): the words, the most frequent first. */
  chinese: Record<string, string[]>;
  /** Latin words of four letters and more, the most frequent first. */
  latin: string[];
}

/**
 * The same as a file holds it: words with a comma between them, the most frequent first. How a
 * Chinese word is typed follows from its characters; where it does not it is told, `银行=yin hang`.
 */
export interface StoredWords {
  chinese: string;
  latin: string;
}

/** How each character is typed when it stands alone, by syllable. */
export type Readings = Record<string, string>;

/** The other way round: how a character is typed. */
export type Syllables = ReadonlyMap<string, string>;

export function syllablesOf(readings: Readings): Syllables {
  return new Map(
    Object.entries(readings).flatMap(([syllable, characters]) =>
      [...characters].map((one) => [one, syllable] as const),
    ),
  );
}

export function unpackWords({ chinese, latin }: StoredWords, syllables: Syllables): WordTable {
  const table: WordTable = { chinese: {}, latin: latin.split(',').filter(Boolean) };
  for (const entry of chinese.split(',').filter(Boolean)) {
    const [word = '', told] = entry.split('=');
    const typed = told ?? [...word].map((one) => syllables.get(one) ?? '').join(' ');
    const same = table.chinese[typed];
    if (same) same.push(word);
    else table.chinese[typed] = [word];
  }
  return table;
}

/** Files that would have to be fetched at most to see how a few letters may go on. */
const MOST_BEGUN = 4;

/** Which of the files may have what a text begins with; where it is too short for any, all that go on from it. */
export function keysFor(typed: string, keys: readonly string[]): string[] {
  const whole = keys.filter((key) => typed.startsWith(key));
  if (whole.length > 0) return whole;
  const begun = keys.filter((key) => key.startsWith(typed));
  return begun.length <= MOST_BEGUN ? begun : [];
}
