import { cutOut } from './cut-out.ts';
import { type Finding, takeChecked } from './finding.ts';
import type { Library } from './library.ts';
import { holds, holdsAnywhere } from './match.ts';
import { type Question, withoutEdges } from './plan.ts';
import type { Wanted } from './rank.ts';
import { allText, type Section, sectionHolds, sectionSpeaks } from './sections.ts';
import { areSyllables } from './syllables.ts';

/** Packs read at most where the index itself names none. */
const MOST_NEAR = 8;

/**
 * The first rung: sections that hold every keyword as typed; where none does, those with a formula
 * that is read so. Where the index names none, the text itself is read more widely, because the
 * index does not see the middle of a Latin word or the number of a note; the punctuation around a
 * keyword is given up last.
 */
export async function exact(question: Question, library: Library): Promise<Finding | undefined> {
  const candidates = await library.candidates(question, library.limits().tried);
  const task = { match: 'exact', wanted: question, candidates } as const;
  const near =
    (await takeChecked({ ...task, says }, library)) ??
    (await takeChecked({ ...task, says: speaks }, library));
  if (question.keywords.every(isHan)) return near;
  if (near) return withCut(near, question, library);
  const cut = await cutOut(question, library);
  if (cut) return cut;
  const wide = { ids: (await library.nearest(question.keywords)).slice(0, MOST_NEAR) };
  for (const wanted of [question, ...bare(question)]) {
    const finding = await takeChecked({ match: 'exact', wanted, candidates: wide, says }, library);
    if (finding) return finding;
  }
  return undefined;
}

/** Where the words stand here and there, and all texts can be seen: what has the phrase as a whole too. */
async function withCut(near: Finding, question: Question, library: Library): Promise<Finding> {
  const whole = near.sections.some(({ text }) => holds(text, question.phrase));
  if (whole || !library.hasAll()) return near;
  const cut = await cutOut(question, library);
  if (!cut) return near;
  const sections = [...new Set([...cut.sections, ...near.sections])];
  return { ...near, wanted: { ...question, inside: true }, sections };
}

function says(section: Section, { keywords, phrase }: Wanted): boolean {
  if (keywords.length === 0) return false;
  if (areSyllables(keywords)) return keywords.every((keyword) => holdsWord(section, keyword));
  if (keywords.every((one) => sectionHolds(section, one) || isGivenName(section, one, keywords))) {
    return true;
  }
  const { text, textWithNotes } = section;
  return isMixed(phrase) && (holdsAnywhere(text, phrase) || holdsAnywhere(textWithNotes, phrase));
}

function speaks(section: Section, { keywords }: Wanted): boolean {
  if (keywords.length === 0 || areSyllables(keywords)) return false;
  return keywords.every((keyword) => sectionSpeaks(section, keyword));
}

/** Syllables of pinyin begin many a Latin word by chance; they are no such word's beginning. */
function holdsWord(section: Section, syllable: string): boolean {
  return new RegExp(`(?<![a-z0-9])${syllable}(?![a-z0-9])`).test(allText(section));
}

/** Sources print initials: a given name is known beside the family name, `Ashish Vaswani`. */
function isGivenName({ authors }: Section, keyword: string, keywords: readonly string[]): boolean {
  const name = withoutEdges(keyword);
  return authors.some((words) => {
    const [family = '', ...given] = words.toReversed();
    const isGiven = (word: string) => word === name || (name.length === 1 && word[0] === name);
    return keywords.includes(family) && given.some(isGiven);
  });
}

/** A lone Latin word is wanted from its beginning; a phrase may have been cut anywhere. */
function isMixed(phrase: string): boolean {
  return /[^a-z0-9]/.test(phrase);
}

function isHan(keyword: string): boolean {
  return /^\p{Script=Han}+$/u.test(keyword);
}

/** Without the punctuation around it; nothing where a lone letter or digit would be left: C++. */
function bare(question: Question): Wanted[] {
  const keywords = question.keywords.map(withoutEdges);
  if (keywords.some((one, at) => one !== question.keywords[at] && /^[a-z0-9]$/.test(one)))
    return [];
  return [{ keywords, phrase: withoutEdges(question.phrase) }];
}
