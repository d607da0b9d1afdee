import { indexDocument } from '../search/index-document.ts';
import { sectionsOf } from '../search/sections.ts';
import type { Pack } from '../search/stored-page.ts';
import type { Tokens } from '../search/tokens.ts';
import { site } from '../site.ts';
import type { Place } from './pagefind-cut.ts';
import type { PagefindDocument } from './pagefind-folder.ts';
import { type WordSet, wordSets } from './word-sets.ts';

/** A pack, all of its words, and those of its headings. */
export interface IndexedPack {
  pack: Pack;
  words: WordSet;
  headings: WordSet;
}

export function indexedPacks(
  packs: readonly Pack[],
  texts: readonly string[],
  { written }: Tokens,
): IndexedPack[] {
  const setOf = wordSets();
  return packs.map((pack, number) => {
    const headings = sectionsOf(pack).map((one) => one.foldedHeading);
    return {
      pack,
      words: setOf(written(texts[number] ?? '')),
      headings: setOf(written(headings.join('\n'))),
    };
  });
}

/** Packs of the same page that follow each other, up to so many in a record. */
export function inRecords(packs: readonly IndexedPack[], most: number): IndexedPack[][] {
  const records: IndexedPack[][] = [];
  for (const one of packs) {
    const last = records.at(-1);
    if (last && last.length < most && last[0]?.pack.path === one.pack.path) last.push(one);
    else records.push([one]);
  }
  return records;
}

export function* documents(records: readonly IndexedPack[][]): Generator<PagefindDocument> {
  for (const [number, packs] of records.entries()) {
    const words = packs.flatMap((one) => [...one.words]);
    yield { url: `/${number}`, content: indexDocument(words, site.lang) };
  }
}

/** Pagefind may write a word in its own way: it is then in any of the packs. */
export function placesIn(packs: readonly IndexedPack[], word: string): Place[] {
  const all = packs.map(({ words, headings }, part) => ({
    part,
    heading: headings.has(word),
    has: words.has(word),
  }));
  const own = all.filter(({ has }) => has);
  return own.length > 0 ? own : all;
}
