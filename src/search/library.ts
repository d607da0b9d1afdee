import { alphabet } from './alphabet.ts';
import { type Idle, restFetcher } from './fetch-rest.ts';
import { type Candidates, indexLookup } from './index-lookup.ts';
import type { Filter } from './kinds.ts';
import type { PagefindIndex } from './pagefind.ts';
import { runsOf } from './plan.ts';
import { headingScore, type Wanted } from './rank.ts';
import { type Records, recordsOf } from './records.ts';
import type { Section } from './sections.ts';
import type { Outline, Pack } from './stored-page.ts';
import type { Variants } from './variants.ts';
import { type WordLookup, wordLookup } from './word-lookup.ts';
import type { StoredWords } from './word-table.ts';

/** Where the index and the text are read from. */
export interface Source {
  outline: Outline;
  openIndex(): Promise<PagefindIndex>;
  readPack(record: string): Promise<Pack>;
  /** One of the files that the outline names. */
  readWords(key: string): Promise<StoredWords>;
  /** Syllables and the characters that are read so. */
  readReadings(): Promise<Record<string, string>>;
  readVariants(): Promise<Variants>;
  /** All Latin words and numbers, between spaces; asked for on a small site only. */
  readLatin(): Promise<string>;
  /** Missing where nothing is ever to be fetched that the reader has not asked for. */
  idle?: Idle;
}

/** The site as the search asks for it. */
export interface Library extends WordLookup {
  records: Records;
  /** What the question is narrowed to. */
  filter: Filter;
  /** Fetches what every query needs, and asks the index for nothing. */
  warm(): Promise<unknown>;
  /** Packs that may hold all keywords, the likeliest first, told apart until so few are left. */
  candidates(wanted: Wanted, few: number): Promise<Candidates>;
  /** Where those hold nothing: packs with the Chinese parts alone, or with the likest words. */
  nearest(keywords: readonly string[]): Promise<readonly string[]>;
  read(ids: readonly string[]): Promise<Section[]>;
  /** How much is read to answer. */
  limits(): Limits;
  /** Whether all texts have been fetched: looking through them costs nothing. */
  hasAll(): boolean;
  /** Whether a Chinese character occurs anywhere. */
  knows(character: string): boolean;
  /** Fetches all there is, a little at a time; false where that is not wanted or not possible. */
  fetchAll(): Promise<boolean>;
}

export interface Limits {
  /** Sections after which an answer goes on only when the reader asks. */
  sections: number;
  /** Packs read at a time. */
  packs: number;
  /** So few packs are first tried, before more of the index is asked. */
  tried: number;
  /** So few are rather read than told apart further. */
  few: number;
  /** Packs read in vain before giving up. */
  inVain: number;
  /** Packs after which an answer with anything in it goes on only when the reader asks. */
  enough: number;
  /** Packs read at most to find what a Chinese word with a wrong character was meant to be. */
  guesses: number;
}

const SMALL: Limits = {
  sections: 10,
  packs: 6,
  tried: 8,
  few: 8,
  inVain: Infinity,
  enough: Infinity,
  guesses: 20,
};
const LARGE: Limits = {
  sections: 6,
  packs: 3,
  tried: 1_000,
  few: 40,
  inVain: 30,
  enough: 16,
  guesses: 6,
};
/** All texts are there: what is found is counted and ranked as a whole. */
const WHOLE: Limits = {
  sections: Infinity,
  packs: Infinity,
  tried: 0,
  few: 0,
  inVain: Infinity,
  enough: Infinity,
  guesses: Infinity,
};

export function openLibrary(source: Source): Library {
  const { outline, idle } = source;
  const letters = alphabet(outline.characters);
  const records = recordsOf(outline.pages, source.readPack);
  const index = indexLookup(source.openIndex, outline);
  const lookup = wordLookup(source);
  let limits = outline.pages ? SMALL : LARGE;

  async function candidates(wanted: Wanted, few: number): Promise<Candidates> {
    return likeliestFirst(
      (await index.holding(wanted.keywords, few)) ?? { ids: records.ids },
      wanted,
    );
  }

  function likeliestFirst({ ids, narrow }: Candidates, wanted: Wanted): Candidates {
    const worths = new Map(ids.map((id) => [id, worth(id, wanted)]));
    return {
      ids: [...ids].sort((a, b) => (worths.get(b) ?? 0) - (worths.get(a) ?? 0)),
      narrow: narrow && (async () => likeliestFirst(await narrow(), wanted)),
    };
  }

  /** Headings that say it first; otherwise the order of Pagefind. */
  function worth(id: string, wanted: Wanted): number {
    return Math.max(0, ...records.headingsIn(id).map((heading) => headingScore(heading, wanted)));
  }

  async function nearest(keywords: readonly string[]): Promise<readonly string[]> {
    const runs = keywords.flatMap(runsOf);
    const chinese = runs.filter((run) => /^\p{Script=Han}/u.test(run));
    if (chinese.length === 0) return index.byWords(runs);
    return (await index.holding(chinese, limits.few))?.ids ?? [];
  }

  const parts = () => [
    ...lookup.parts(),
    ...index.parts(outline.characters),
    ...records.ids.map((id) => () => records.read(id)),
  ];
  const fetchRest = idle && outline.pages ? restFetcher(parts, idle) : async () => false;

  return {
    ...lookup,
    records,
    filter: {},
    warm: async () => (await index.open()).search(''),
    candidates,
    nearest,
    read: async (ids) => (await Promise.all(ids.map(records.read))).flat(),
    limits: () => limits,
    hasAll: () => limits === WHOLE,
    knows: (character) => letters.encode(character) !== undefined,
    async fetchAll() {
      const done = await fetchRest();
      if (done) limits = WHOLE;
      return done;
    },
  };
}
