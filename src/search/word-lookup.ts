import type { Source } from './library.ts';
import { once } from './once.ts';
import type { Variants } from './variants.ts';
import { keysFor, syllablesOf, unpackWords, type WordTable } from './word-table.ts';

/** What is fetched to understand pinyin, slips and traditional characters. */
export interface WordLookup {
  /** Words of the site that a text typed in pinyin, or a Latin word, may begin with. */
  words(typed: string): Promise<WordTable>;
  /** Whether two Chinese characters of the site are typed the same way. */
  soundAlike(one: string, other: string): Promise<boolean>;
  /** How a Chinese character of the site is typed; empty where that is not known. */
  syllableOf(character: string): Promise<string>;
  /** Traditional characters and what the site writes for them. */
  variants(): Promise<Variants>;
  /** All Latin words and numbers of a small site. */
  latin(): Promise<string[]>;
  /** What fetches all of it, part by part. */
  parts(): (() => Promise<unknown>)[];
}

export function wordLookup({ outline, ...source }: Source): WordLookup {
  const readings = once(source.readReadings);
  const syllables = once(async () => syllablesOf(await readings()));
  const stored = once(source.readWords);
  const file = once(async (key) => unpackWords(await stored(key), await syllables()));
  const variants = once(source.readVariants);
  const latin = once(source.readLatin);

  async function words(typed: string): Promise<WordTable> {
    const tables = await Promise.all(keysFor(typed, outline.words).map(file));
    return {
      latin: tables.flatMap(({ latin }) => latin),
      chinese: Object.assign({}, ...tables.map(({ chinese }) => chinese)),
    };
  }

  async function soundAlike(one: string, other: string): Promise<boolean> {
    const sounds = Object.values(await readings());
    return sounds.some((alike) => alike.includes(one) && alike.includes(other));
  }

  async function syllableOf(character: string): Promise<string> {
    return (await syllables()).get(character) ?? '';
  }

  return {
    words,
    soundAlike,
    syllableOf,
    variants,
    latin: async () => (outline.pages ? (await latin()).split(' ') : []),
    // Read, not yet unpacked: most readers never type what needs them.
    parts: () => [
      ...outline.words.map((key) => () => stored(key)),
      () => readings(),
      () => variants(),
    ],
  };
}
