/**
 * The Chinese characters of a site, the most frequent first. In the index each goes by its place in
 * this row instead of its own code: Pagefind cuts its index into files by alphabet, so that rare
 * characters, which tell sections apart best, come to stand together in a file or two, and a
 * search seldom has to fetch the long lists of the frequent ones.
 */
export interface Alphabet {
  /** How Chinese text is written in the index; undefined where it has a character the site lacks. */
  encode(text: string): string[] | undefined;
  /** Place in the row: the higher, the rarer. */
  rarity(character: string): number;
}

export function alphabet(characters: string): Alphabet {
  const places = new Map([...characters].map((character, place) => [character, place]));
  return {
    encode(text) {
      const codes = [...text].map((character) => code(places.get(character)));
      return codes.every((one) => one !== undefined) ? codes : undefined;
    },
    rarity: (character) => places.get(character) ?? Infinity,
  };
}

/** All Chinese characters of the texts in the order of an alphabet. */
export function charactersOf(texts: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of text.match(/\p{Script=Han}/gu) ?? []) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  const often = ([, a]: [string, number], [, b]: [string, number]) => b - a;
  return [...counts]
    .sort(often)
    .map(([character]) => character)
    .join('');
}

/** A Chinese character again, because Pagefind cuts text by what its characters are. */
function code(place: number | undefined): string | undefined {
  if (place === undefined) return undefined;
  const [start, end] = FIRST_BLOCK;
  return String.fromCodePoint(place <= end - start ? start + place : SECOND_BLOCK + place);
}

const FIRST_BLOCK = [0x4e00, 0x9fff] as const;
const SECOND_BLOCK = 0x20000;
