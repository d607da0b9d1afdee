import type { PagefindIndex } from './pagefind.ts';
import { packsAt } from './parts.ts';
import { runsOf } from './plan.ts';
import type { Outline } from './stored-page.ts';
import { type Asked, type Tokens, tokensOf } from './tokens.ts';

/** Pagefind's part: which packs may hold what is asked for. */
export interface IndexLookup {
  open(): Promise<PagefindIndex>;
  /**
   * Packs with the rarest of the keywords' characters and words, of as many as it takes to be left
   * with few; undefined where there is nothing that the index could be asked.
   */
  holding(keywords: readonly string[], few: number): Promise<Candidates | undefined>;
  /** By words in any order; those that are nowhere are left out. */
  byWords(words: readonly string[]): Promise<string[]>;
  /** What fetches all of the index, part by part. */
  parts(characters: string): (() => Promise<unknown>)[];
}

/** Packs that may hold what is looked for. */
export interface Candidates {
  ids: readonly string[];
  /** Tells them apart by more of the index; undefined where all of it was asked. */
  narrow?: (() => Promise<Candidates>) | undefined;
}

/** `openIndex` is called when the index is first asked. */
export function indexLookup(
  openIndex: () => Promise<PagefindIndex>,
  outline: Pick<Outline, 'characters' | 'grain'>,
): IndexLookup {
  const tokens = tokensOf(outline);
  let opening: Promise<PagefindIndex> | undefined;

  function open(): Promise<PagefindIndex> {
    opening ??= openIndex();
    return opening;
  }

  async function search(term: string): Promise<string[]> {
    const { results } = await (await open()).search(term);
    return results.flatMap(({ id, words }) => packsAt(id, words));
  }

  async function holding(
    keywords: readonly string[],
    few: number,
  ): Promise<Candidates | undefined> {
    const asked = askedFor(keywords, tokens);
    if (!asked) return { ids: [] };
    const [first, ...others] = asked;
    return first === undefined ? undefined : leave(await search(first), others, few);
  }

  /** Each term may fetch another file of the index: asked for only as far as it takes. */
  async function leave(
    ids: readonly string[],
    [term, ...others]: readonly string[],
    few: number,
  ): Promise<Candidates> {
    if (term === undefined || ids.length === 0) return { ids };
    const narrow = async () => {
      const holding = new Set(await search(term));
      return leave(
        ids.filter((id) => holding.has(id)),
        others,
        few,
      );
    };
    return ids.length <= few ? { ids, narrow } : narrow();
  }

  return {
    open,
    holding,
    byWords: (words) => search(words.join(' ')),
    parts: (characters) =>
      [...[...characters].filter((_, place) => place % EVERY === 0), ...FIRST_LETTERS].map(
        (one) => () => holding([one], 0),
      ),
  };
}

/** Characters so far apart stand in every file of the index at least once. */
const EVERY = 12;
const FIRST_LETTERS = [...'0123456789abcdefghijklmnopqrstuvwxyz'];

/** Undefined where one of the keywords can be nowhere. */
function askedFor(keywords: readonly string[], tokens: Tokens): string[] | undefined {
  const asked: Asked[] = [];
  const runs = [...new Set(keywords.flatMap(runsOf))];
  const hasMore = runs.some((run) => !isHan(run) || run.length > 1);
  for (const run of runs) {
    // A character alone is asked for as the beginning of words, which may go on in another file of
    // the index than Pagefind opens: where there is more to ask, it would lose what is there.
    if (hasMore && isHan(run) && run.length === 1) continue;
    const terms = isHan(run) ? tokens.asked(run) : [latin(run)];
    if (!terms) return undefined;
    asked.push(...terms);
  }
  return [...new Set(asked.sort((a, b) => b.rarity - a.rarity).map(({ term }) => term))];
}

/** As the beginning of a word. A letter or two begin very many. */
function latin(word: string): Asked {
  return { term: word, rarity: word.length > 2 ? Number.MAX_VALUE : -1 };
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}
