import { type Finding, takeChecked } from './finding.ts';
import type { Library } from './library.ts';
import { type Question, runsOf } from './plan.ts';
import type { Wanted } from './rank.ts';
import { type Section, sectionHasInside } from './sections.ts';

/** Packs read at most, and whole words tried at most, where not all texts are there. */
const MOST_READ = 8;
const MOST_WORDS = 24;

/**
 * Sections with a phrase that was cut out of a text beside the borders of its words: `LM，接口` of
 * `vLLM，接口`. The index knows Latin words by their beginning only, so it is asked for the words that
 * end so, and for the rest of the phrase; the text decides.
 */
export async function cutOut(question: Question, library: Library): Promise<Finding | undefined> {
  const { phrase } = question;
  if (!BEGINS_LATIN.test(phrase) || isLone(phrase)) return undefined;
  return find(phrase, library);
}

/** The rung for a lone fragment of a Latin word: `ndsurf`. */
export async function insideWords({ phrase }: Question, library: Library): Promise<Finding[]> {
  const finding = isLone(phrase) ? await find(phrase, library) : undefined;
  return finding ? [finding] : [];
}

async function find(phrase: string, library: Library): Promise<Finding | undefined> {
  const wanted: Wanted = { keywords: [phrase], phrase, inside: true };
  const candidates = { ids: await mayHold(phrase, library) };
  return takeChecked({ match: 'exact', wanted, candidates, says }, library);
}

function says(section: Section, { phrase }: Wanted): boolean {
  return sectionHasInside(section, phrase);
}

async function mayHold(phrase: string, library: Library): Promise<readonly string[]> {
  if (library.hasAll()) return library.records.ids;
  const ids = new Set<string>();
  const queries = await queriesFor(phrase, library);
  for (const keywords of queries) {
    const found = await library.candidates({ keywords, phrase }, MOST_READ / queries.length);
    for (const id of found.ids) ids.add(id);
  }
  return [...ids].slice(0, MOST_READ);
}

/** What the index is asked for: each word that may be meant, with the rest of the phrase. */
async function queriesFor(phrase: string, library: Library): Promise<string[][]> {
  const [piece = '', ...others] = runsOf(phrase);
  const rest = others.filter((run) => /\p{Script=Han}|.{3}/u.test(run));
  const words = (await library.latin()).filter((word) =>
    isLone(phrase) ? word.includes(piece) : word.endsWith(piece),
  );
  const tellsLittle = words.length === 0 || words.length > MOST_WORDS;
  if (tellsLittle && rest.length > 0) return [rest];
  return words.slice(0, MOST_WORDS).map((word) => [word, ...rest]);
}

const BEGINS_LATIN = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;

/** Nothing but one Latin word or number, of two letters at least. */
function isLone(phrase: string): boolean {
  return /^[a-z0-9]{2,}$/.test(phrase);
}
