/** Words with how often each occurs. */
export type Words = ReadonlyMap<string, number>;

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const LETTER = /^(?!\p{Script=Han})[\p{L}\p{N}\p{M}]$/u;

/** The words of a text in order: each Chinese character, and each run of other letters and digits. */
export function listWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The words of a text, counted. Marks and blanks are none. */
export function countWords(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of listWords(text)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** What of `all` is left when `some` is taken away. */
export function without(all: Words, some: Words): Map<string, number> {
  const rest = new Map<string, number>();
  for (const [word, count] of all) {
    const left = count - (some.get(word) ?? 0);
    if (left > 0) rest.set(word, left);
  }
  return rest;
}

/** Both together. */
export function together(...parts: readonly Words[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const part of parts)
    for (const [word, count] of part) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}

/** How many words there are. */
export function total(words: Words): number {
  let sum = 0;
  for (const count of words.values()) sum += count;
  return sum;
}

/** Widens a range of a text so that it cuts through no word. */
export function wholeWords(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from > 0 && LETTER.test(text[from - 1] ?? '')) from--;
  while (to < text.length && LETTER.test(text[to] ?? '')) to++;
  return [from, to];
}
