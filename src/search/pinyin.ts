import { exact } from './exact.ts';
import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import { type Question, readQuery } from './plan.ts';
import type { WordTable } from './word-table.ts';

/** Fewer letters are two syllables of anything. */
const SHORTEST = 4;
/** Readings that are looked up, and those that are shown. */
const MOST_TRIED = 24;
const MOST_SHOWN = 3;
const MOST_WORDS = 5;
/** Words that first letters may stand for; more are a guess. */
const MOST_INITIALS = 2;

/**
 * The third rung: the query is pinyin, with or without spaces, perhaps broken off in the middle
 * of a syllable; or the first letters of the syllables of one word.
 */
export async function byPinyin({ typed }: Question, library: Library): Promise<Finding[]> {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/['’\s]/g, '');
  if (!/^[a-z]+$/.test(letters)) return [];
  const found: Finding[] = [];
  let fewest = 0;
  for (const { text, words } of await readings(letters, library)) {
    // A word is likelier than words that happen to stand side by side.
    if (found.length === MOST_SHOWN || (found.length > 0 && words > fewest)) break;
    const finding = await exact(readQuery(text), library);
    if (finding) found.push({ ...finding, match: 'pinyin' });
    if (finding) fewest = words;
  }
  return found.length > 0 ? found : byInitials(letters, library);
}

/** What letters may stand for, and of how many words it is made. */
interface Reading {
  text: string;
  words: number;
}

/** A reading of the first letters: the words so far, and what is still to be read. */
interface Path {
  words: string[];
  syllables: number;
  rest: string;
}

/** Chinese texts that letters may stand for, of few words before those of many. */
async function readings(letters: string, library: Library): Promise<Reading[]> {
  if (letters.length < SHORTEST) return [];
  let paths: Path[] = [{ words: [], syllables: 0, rest: letters }];
  const read: Reading[] = [];
  const begun: Reading[] = [];
  for (let length = 1; length <= MOST_WORDS && read.length < MOST_TRIED; length++) {
    const longer: Path[] = [];
    for (const path of paths) {
      const { chinese } = await library.words(path.rest);
      longer.push(...stepsFrom(path, chinese));
      // Only at the end of the query may a word be broken off.
      if (read.length === 0)
        begun.push(...beginningsOf(path, chinese).map((text) => ({ text, words: length })));
    }
    const whole = longer.filter(({ rest, syllables }) => rest === '' && syllables > 1);
    read.push(...whole.map(({ words }) => ({ text: words.join(''), words: length })));
    paths = longer.filter(({ rest }) => rest !== '').slice(0, 200);
  }
  return [...read, ...begun].slice(0, MOST_TRIED);
}

/** The path with each word that the rest begins with, long words first. */
function stepsFrom({ words, syllables, rest }: Path, chinese: WordTable['chinese']): Path[] {
  const steps: Path[] = [];
  for (const [typed, homophones] of Object.entries(chinese)) {
    const plain = typed.replaceAll(' ', '');
    if (!rest.startsWith(plain)) continue;
    const more = { syllables: syllables + typed.split(' ').length, rest: rest.slice(plain.length) };
    for (const word of homophones.slice(0, 4)) steps.push({ words: [...words, word], ...more });
  }
  return steps.sort((a, b) => a.rest.length - b.rest.length);
}

/** Words whose pinyin goes on after the end of the query: one syllable of them at least is whole. */
function beginningsOf({ words, rest }: Path, chinese: WordTable['chinese']): string[] {
  return Object.entries(chinese).flatMap(([typed, homophones]) => {
    const plain = typed.replaceAll(' ', '');
    const first = typed.split(' ')[0] ?? '';
    const goesOn = plain.startsWith(rest) && plain !== rest;
    if (!goesOn || (words.length === 0 && rest.length <= first.length)) return [];
    return homophones.slice(0, 2).map((word) => words.join('') + word);
  });
}

/** `sshs` for 损失函数, where at most one other word of the site has these first letters. */
async function byInitials(letters: string, library: Library): Promise<Finding[]> {
  if (letters.length < 3) return [];
  const { chinese } = await library.words(letters[0] ?? '');
  const meant = Object.entries(chinese)
    .filter(([typed]) => typed.replace(/(\w)\w* ?/g, '$1') === letters)
    .flatMap(([, homophones]) => homophones);
  if (meant.length > MOST_INITIALS) return [];
  const findings = await Promise.all(meant.map((word) => exact(readQuery(word), library)));
  return findings.flatMap((finding) => (finding ? [{ ...finding, match: 'pinyin' as const }] : []));
}
