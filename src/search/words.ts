import { exact } from './exact.ts';
import { type Finding, takeChecked } from './finding.ts';
import type { Library } from './library.ts';
import { recordOf } from './parts.ts';
import { type Question, readQuery } from './plan.ts';
import type { Wanted } from './rank.ts';
import { rewordings } from './rewordings.ts';
import { type Section, sectionHolds } from './sections.ts';
import { areSyllables } from './syllables.ts';

/**
 * The second rung: the query in other words, or its words apart, all of them in one section; else
 * spread over the sections of one page, which is said to be a match in part.
 */
export async function words(question: Question, library: Library): Promise<Finding[]> {
  for (const other of rewordings(question)) {
    const finding = await exact(other, library);
    if (finding) return [{ ...finding, match: 'words' }];
  }
  const keywords = [...new Set(question.keywords.flatMap(wordsOf))].filter((one) => !ASKS.has(one));
  if (keywords.length < 2) return [];
  const areTyped = keywords.join() === question.keywords.join();
  const wanted: Wanted = { keywords, phrase: question.phrase };
  const finding =
    (areTyped ? undefined : await together(wanted, library)) ??
    (await scattered(wanted, areTyped, library));
  return finding ? [finding] : [];
}

async function together(wanted: Wanted, library: Library): Promise<Finding | undefined> {
  const candidates = await library.candidates(wanted, library.limits().few);
  return takeChecked({ match: 'words', wanted, candidates, says: saysAll }, library);
}

/** Each of the words is somewhere; two count only where the reader has parted them. */
async function scattered(
  wanted: Wanted,
  areTyped: boolean,
  library: Library,
): Promise<Finding | undefined> {
  if (wanted.keywords.length < (areTyped ? 2 : 3) || areSyllables(wanted.keywords)) {
    return undefined;
  }
  for (const keyword of wanted.keywords) {
    if (!(await exact(readQuery(keyword), library))) return undefined;
  }
  const candidates = { ids: await scatteredOver(wanted.keywords, library) };
  return takeChecked(
    { match: 'words', partial: true, wanted, candidates, says: saysMost },
    library,
  );
}

/** The words of a keyword; a single character goes with its neighbour, a letter or a digit is left out. */
export function wordsOf(keyword: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const parts = [...segmenter.segment(keyword)]
    .map(({ segment }) => segment)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment) && !EMPTY.has(segment));
  const words: string[] = [];
  let single = '';
  for (const part of parts) {
    if (/^[a-z0-9]$/.test(part)) continue;
    if (!/^\p{Script=Han}+$/u.test(part)) words.push(part);
    else if ([...part].length === 1 && single === '') single = part;
    else {
      words.push(single + part);
      single = '';
    }
  }
  if (single === '') return words;
  const last = words.pop();
  // A query of one lone character besides Latin words has nothing to join it to.
  return last && /\p{Script=Han}$/u.test(last) ? [...words, last + single] : [];
}

/** Made when it is first asked: that takes a phone as long as all else it does to open the search. */
let segmenter: Intl.Segmenter | undefined;

/** Words that ask. */
const ASKS = new Set(['什么', '怎么', '怎样', '如何', '哪些', '有哪些', '为什么', '多少']);
/** Words that say nothing by themselves. */
const EMPTY = new Set('的了和与及在是中对为等将把被或从到向以于之其'.split(''));

function saysAll(section: Section, { keywords }: Wanted): boolean {
  return keywords.every((keyword) => sectionHolds(section, keyword));
}

function saysMost(section: Section, { keywords }: Wanted): boolean {
  const held = keywords.filter((keyword) => sectionHolds(section, keyword)).length;
  return held >= mostOf(keywords);
}

function mostOf(keywords: readonly string[]): number {
  return keywords.length > 2 ? Math.max(2, Math.ceil(keywords.length * 0.6)) : 1;
}

/** Packs with most of the words, of pages that have all of them; the fullest first. */
async function scatteredOver(keywords: readonly string[], library: Library): Promise<string[]> {
  const holding = new Map<string, Set<string>>();
  const pages = new Map<string, Set<string>>();
  for (const keyword of keywords) {
    const wanted = { keywords: [keyword], phrase: keyword };
    for (const id of (await library.candidates(wanted, library.limits().few)).ids) {
      const page = pageOf(id, library);
      holding.set(id, (holding.get(id) ?? new Set()).add(keyword));
      pages.set(page, (pages.get(page) ?? new Set()).add(keyword));
    }
  }
  const complete = (id: string): boolean =>
    pages.get(pageOf(id, library))?.size === keywords.length;
  return [...holding]
    .filter(([id, held]) => held.size >= mostOf(keywords) && complete(id))
    .sort(([, a], [, b]) => b.size - a.size)
    .map(([id]) => id);
}

/** On a large site, where that is not known before it is read, its record stands for its page. */
function pageOf(id: string, { records }: Library): string {
  return records.headingsIn(id)[0]?.page.path ?? recordOf(id);
}
