import { distance } from './distance.ts';
import { exact } from './exact.ts';
import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import { type Question, readQuery } from './plan.ts';

const SHORTEST = { chinese: 4, latin: 5 };
/** From so many letters on two slips are forgiven. */
const LONG_LATIN = 9;

/**
 * The last rung: one character of a keyword is wrong, or a letter or two of a long Latin word.
 * Where a keyword may have been meant in two ways, both are looked for.
 */
export async function corrected({ keywords }: Question, library: Library): Promise<Finding[]> {
  const meant = await Promise.all(keywords.map((keyword) => meantBy(keyword, library)));
  if (meant.some(({ length }) => length === 0)) return [];
  const findings: Finding[] = [];
  for (const query of queriesOf(meant)) {
    if (query === keywords.join(' ')) continue;
    const finding = await exact(readQuery(query), library);
    if (finding) findings.push({ ...finding, match: 'corrected' });
  }
  return findings;
}

/** The likeliest query, and the one with the second meaning of what has one. */
function queriesOf(meant: readonly (readonly string[])[]): string[] {
  const nth = (place: number) => meant.map((ways) => ways[place] ?? ways[0]).join(' ');
  return [...new Set([nth(0), nth(1)])];
}

/** The keyword where the site has it, or the likeliest corrections. */
async function meantBy(keyword: string, library: Library): Promise<string[]> {
  if (await exact(readQuery(keyword), library)) return [keyword];
  if (/^[a-z][a-z0-9]*$/.test(keyword)) return latinMeantBy(keyword, library);
  return /^\p{Script=Han}+$/u.test(keyword) ? chineseMeantBy([...keyword], library) : [];
}

/** The most frequent words that begin with the same two letters and differ least. */
async function latinMeantBy(keyword: string, library: Library): Promise<string[]> {
  if (keyword.length < SHORTEST.latin) return [];
  const { latin } = await library.words(keyword.slice(0, 2));
  const most = keyword.length >= LONG_LATIN ? 2 : 1;
  const near = latin.filter((word) => word.slice(0, 2) === keyword.slice(0, 2));
  for (let slips = 1; slips <= most; slips++) {
    const meant = near.filter((word) => distance(word, keyword, slips) <= slips);
    if (meant.length > 0) return meant;
  }
  return [];
}

/** Texts of the site that differ in one character, the most frequent first. */
async function chineseMeantBy(characters: readonly string[], library: Library): Promise<string[]> {
  if (characters.length < SHORTEST.chinese) return [];
  const counts = new Map<string, number>();
  for (const at of suspects(characters, library)) {
    const before = characters.slice(0, at).join('');
    const after = characters.slice(at + 1).join('');
    const keywords = [before, after].filter((part) => part !== '');
    const wanted = { keywords, phrase: keywords.join('') };
    const { ids } = await library.candidates(wanted, library.limits().few);
    const pattern = new RegExp(`${before}\\p{Script=Han}${after}`, 'gu');
    for (const { text } of await library.read(ids.slice(0, library.limits().guesses))) {
      for (const [found] of text.matchAll(pattern)) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  const found = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  if (found.length === 0) return wordsMeantBy(characters, library);
  return found.length > 1 ? byEar(characters, found, library) : found;
}

/** On a large site more may be written with the right characters than is read: words are kept apart. */
async function wordsMeantBy(characters: readonly string[], library: Library): Promise<string[]> {
  const first = await library.syllableOf(characters[0] ?? '');
  if (first === '') return [];
  const { chinese } = await library.words(first);
  const differs = (word: string) =>
    [...word].filter((one, at) => one !== characters[at]).length === 1;
  const like = Object.entries(chinese)
    .filter(([typed]) => typed.split(' ').length === characters.length)
    .flatMap(([, words]) => words.filter(differs));
  return like.length > 1 ? byEar(characters, like, library) : like;
}

/** Who types by sound takes a wrong character of the right sound: where one fits, it was meant. */
async function byEar(
  typed: readonly string[],
  found: readonly string[],
  library: Library,
): Promise<string[]> {
  const alike: string[] = [];
  for (const text of found) {
    const own = [...text];
    const at = own.findIndex((one, place) => one !== typed[place]);
    if (await library.soundAlike(own[at] ?? '', typed[at] ?? '')) alike.push(text);
  }
  return alike.length > 0 ? alike : [...found];
}

/** Places of the character that may be wrong: the one that the site does not have, or any. */
function suspects(characters: readonly string[], library: Library): number[] {
  const unknown = characters.flatMap((one, at) => (library.knows(one) ? [] : [at]));
  if (unknown.length > 1) return [];
  return unknown.length === 1 ? unknown : [...characters.keys()];
}
