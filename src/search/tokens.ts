import { type Alphabet, alphabet } from './alphabet.ts';
import type { Outline } from './stored-page.ts';

/**
 * How text is written in Pagefind's index. Where in a record a word stands, and how often, is left
 * out: that is read from the text, and would make up most of the index. On a small site every
 * Chinese character is a word, so that the index is small as a whole; on a large one every pair of
 * characters is, so that one file of the index tells the few records with a phrase from the others.
 */
export interface Tokens {
  /** All words of a normalised text. */
  written(text: string): Set<string>;
  /** What to ask for a run of Chinese characters, the rarest first; undefined where it can be nowhere. */
  asked(run: string): Asked[] | undefined;
}

export interface Asked {
  /**
   * As Pagefind takes it: without quotes also the beginning of a word, and packs that have it in a
   * heading come first; in quotes the whole word, in no order.
   */
  term: string;
  rarity: number;
}

/** The most frequent characters, one in so many, tell hardly two records apart and are left out. */
const COMMON = 55;

export function tokensOf({ characters, grain }: Pick<Outline, 'characters' | 'grain'>): Tokens {
  const letters = alphabet(characters);
  return grain === 'pair'
    ? pairs(letters)
    : single(letters, Math.floor(characters.length / COMMON));
}

/** Runs of Chinese characters, and Latin words and numbers. */
export const HAN = /\p{Script=Han}+/gu;
export const LATIN = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

function single(letters: Alphabet, common: number): Tokens {
  const told = (text: string) =>
    [...new Set(text.match(/\p{Script=Han}/gu))].filter((one) => letters.rarity(one) >= common);
  return {
    written: (text) =>
      new Set([...(letters.encode(told(text).join('')) ?? []), ...(text.match(LATIN) ?? [])]),
    asked(run) {
      const codes = letters.encode(run);
      return codes && rarestFirst(told(run).map((one) => ask(letters, one)));
    },
  };
}

function ask(letters: Alphabet, character: string): Asked {
  return { term: `"${letters.encode(character)?.[0] ?? ''}"`, rarity: letters.rarity(character) };
}

function pairs(letters: Alphabet): Tokens {
  const place = (character: string) => {
    const rarity = letters.rarity(character);
    return rarity === Infinity ? undefined : rarity.toString(36).padStart(WIDTH, '0');
  };
  const pair = (one = '', other = '') => SIGN + (place(one) ?? EDGE) + (place(other) ?? EDGE);
  return {
    written(text) {
      const words = new Set(text.match(LATIN) ?? []);
      for (const run of text.match(HAN) ?? []) {
        const characters = [...run];
        for (const [at, one] of characters.entries()) words.add(pair(one, characters[at + 1]));
      }
      return words;
    },
    asked(run) {
      const characters = [...run];
      if (characters.some((one) => !place(one))) return undefined;
      if (characters.length === 1)
        return [{ term: SIGN + place(run), rarity: letters.rarity(run) }];
      return rarestFirst(
        characters.slice(1).map((other, at) => {
          const one = characters[at] ?? '';
          const rarity = Math.log1p(letters.rarity(one)) + Math.log1p(letters.rarity(other));
          return { term: pair(one, other), rarity };
        }),
      );
    },
  };
}

function rarestFirst(asked: Asked[]): Asked[] {
  return asked.sort((a, b) => b.rarity - a.rarity);
}

/** A letter that no text of the site has, so that no pair is taken for the beginning of a word. */
const SIGN = 'ж';
/** Three digits to the base of 36 for 46,656 characters; the end of a run has a place of its own. */
const WIDTH = 3;
const EDGE = 'zzz';
