import { holds, holdsAnywhere, occurrences } from './match.ts';
import { type Heading, nameForm, type Section } from './sections.ts';

/** What is looked for: normalised keywords, and the whole query as one phrase. */
export interface Wanted {
  keywords: string[];
  phrase: string;
  /** The phrase may have been cut out of the text in the middle of a Latin word. */
  inside?: boolean;
}

/**
 * Sections that hold what is wanted, best first: those whose heading says it before those whose
 * text does, among headings the one that says little else; in text, more often and closer together
 * is better, and a long section needs a little more. Equal ones keep the order of the book.
 */
export function rank(sections: readonly Section[], wanted: Wanted): Section[] {
  return sections
    .map((section) => ({ section, score: score(section, wanted) }))
    .sort((a, b) => b.score - a.score)
    .map(({ section }) => section);
}

function score(section: Section, wanted: Wanted): number {
  const length = 0.85 + 0.15 * Math.min(3, section.text.length / 300);
  return (
    named(section, wanted) +
    headingScore(section, wanted) +
    textScore(section.text, wanted) / length
  );
}

/** The glossary's own entry comes first where its term is typed exactly. */
function named({ names }: Section, { phrase }: Wanted): number {
  return names.includes(nameForm(phrase)) ? 300 : 0;
}

/** 100–170 for a heading that says it all, 60–90 for a title, below 25 for a heading in part. */
export function headingScore(
  { foldedHeading, opening, page }: Heading,
  { keywords, phrase }: Wanted,
): number {
  if (saysAll(foldedHeading, keywords, phrase)) {
    const bare = foldedHeading.replace(NUMBERING, '');
    const share = Math.min(1, phrase.length / Math.max(1, bare.length));
    if (opening) return 60 + 30 * share;
    // The title of a source is no heading of the book.
    if (page.path === SOURCES) return 30 * share;
    if (isNumberOf(foldedHeading, phrase)) return 170;
    const said = /^[\d.]+$/.test(phrase) ? bare : foldedHeading;
    return (said.includes(phrase) ? 140 : 100) + 30 * share;
  }
  const held = keywords.filter((keyword) => holds(foldedHeading, keyword)).length;
  return (25 * held) / (keywords.length + 1);
}

/** 3.1 is the number of “3.1 …”, and only in that of “4.3.1 …”. */
function isNumberOf(heading: string, phrase: string): boolean {
  return (
    heading.startsWith(phrase) &&
    /^[\d.]+$/.test(phrase) &&
    !/[\d.]/.test(heading[phrase.length] ?? '')
  );
}

const SOURCES = 'references/';

/** At most 60, so that no text outdoes a heading that says it all. */
function textScore(text: string, { keywords, phrase }: Wanted): number {
  const places = keywords.map((keyword) => occurrences(text, keyword));
  const often = places.map(({ length }) => (10 * length) / (length + 1.5));
  return sum(often) / keywords.length + closeness(text, phrase, places) + defines(text, phrase);
}

function closeness(text: string, phrase: string, places: number[][]): number {
  if (text.includes(phrase)) return 40;
  const firsts = places.map(([first = 0]) => first);
  return 8 / (1 + (Math.max(...firsts) - Math.min(...firsts)) / 40);
}

/** 梯度是……, 梯度（gradient）: where a word is explained. */
function defines(text: string, phrase: string): number {
  const at = text.indexOf(phrase) + phrase.length;
  return at >= phrase.length && /^(?:是|指|即|\([a-z])/.test(text.slice(at, at + 2)) ? 5 : 0;
}

function saysAll(heading: string, keywords: string[], phrase: string): boolean {
  return keywords.every((keyword) => holds(heading, keyword)) || holdsAnywhere(heading, phrase);
}

/** 4.2, 附录 A:, 第三章 and the like in front of a normalised heading. */
const NUMBERING = /^(?:附录[a-z]?|[\d.]+|第.{1,3}[章节讲])[:.、]?/u;

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
