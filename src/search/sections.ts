import { splitIdentifiers } from './identifiers.ts';
import { KINDS, type Kind } from './kinds.ts';
import { type ReadText, readMarked } from './marked-text.ts';
import { holds } from './match.ts';
import { normalise } from './normalise.ts';
import { spokenNames } from './spoken.ts';
import type { Pack, PageName, StoredSection } from './stored-page.ts';

/** A heading that a search may lead to. */
export interface Heading {
  page: PageName;
  /** Id of the heading; empty where the page has none to point at. */
  id: string;
  heading: string;
  /** The opening of a page, before its first heading. */
  opening: boolean;
  /** The heading, normalised. */
  foldedHeading: string;
}

/** Part of a page that a heading opens. */
export interface Section extends Heading {
  /** Headings above this one, from the chapter down. */
  trail: string[];
  /** Paragraphs, cells, captions, labels below the heading, as printed, without note numbers. */
  blocks: string[];
  /** What each block can be found by besides: TeX, names of signs, words inside of names; normalised. */
  also: string[];
  /** Heading and blocks, normalised, one a line. */
  text: string;
  /** The same with note numbers, where there are any. */
  textWithNotes: string;
  /** The same without formulas and code. */
  prose: string;
  /** Formulas, normalised: as shown, and their TeX. */
  formulas: string;
  /** What the signs of the formulas are called, normalised: nothing of it can be seen. */
  spoken: string;
  /** Code, normalised: as shown, and the words inside of names. */
  code: string;
  /** Names of the term that an entry of the glossary explains, normalised. */
  names: string[];
  /** Words of the full names of a source's authors, normalised, the family name last. */
  authors: string[][];
}

export function headingOf(
  page: PageName,
  { id, heading }: Pick<StoredSection, 'id' | 'heading'>,
  opening: boolean,
): Heading {
  return { page, id, heading, opening, foldedHeading: normalise(heading) };
}

/** The sections of a pack, ready for matching. */
export function sectionsOf({ path, title, seal, above, sections }: Pack): Section[] {
  const page = { path, title, seal };
  const open = [...above];
  return sections.map((section) => {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const trail = open.map(({ heading }) => heading);
    // The title of the page stands over its hits anyway.
    if (section.level > 1) open.push(section);
    return sectionOf(page, section, trail);
  });
}

export function sectionOf(page: PageName, stored: StoredSection, trail: string[]): Section {
  const { heading, blocks, level, names = [], authors = [] } = stored;
  const read = blocks.map(readMarked);
  const shown = read.map((one) => one.shown);
  const text = normalise([heading, ...shown].join('\n'));
  const printed = [heading, ...read.map(({ withNotes }) => withNotes)].join('\n');
  return {
    ...headingOf(page, stored, level === 1),
    trail,
    blocks: shown,
    also: read.map((one) =>
      normalise([...formulasOf(one), ...spokenOf(one), ...codeOf(one)].join('\n')),
    ),
    text,
    textWithNotes: read.every((one) => one.shown === one.withNotes) ? text : normalise(printed),
    prose: read.every((one) => one.shown === one.prose)
      ? text
      : normalise([heading, ...read.map(({ prose }) => prose)].join('\n')),
    formulas: normalise(read.flatMap(formulasOf).join('\n')),
    spoken: normalise(read.flatMap(spokenOf).join('\n')),
    code: normalise(read.flatMap(codeOf).join('\n')),
    names: names.map(nameForm),
    authors: authors.map((name) => name.split(/[\s.-]+/).map((word) => normalise(word))),
  };
}

function formulasOf({ formulas }: ReadText): string[] {
  return formulas.flatMap(({ shown, tex }) => [shown, tex].filter(Boolean));
}

function spokenOf({ formulas }: ReadText): string[] {
  return formulas.flatMap(({ shown }) => spokenNames(shown).split(' ').filter(Boolean));
}

function codeOf({ code }: ReadText): string[] {
  return code.flatMap((one) => [one, ...splitIdentifiers(one)]);
}

/** Everything by which a section may be found, normalised: what the index has to hold. */
export function allText(section: Section): string {
  const { text, formulas, spoken, code, names, authors } = section;
  return [text, formulas, spoken, code, ...names, ...authors.flat()].join('\n');
}

/** Whether it holds a normalised keyword, in whatever it says to the eye. */
export function sectionHolds(section: Section, keyword: string): boolean {
  return LAYERS.some((layer) => holds(section[layer], keyword)) || holdsName(section, keyword);
}

/** The same, in the middle of a Latin word too. */
export function sectionHasInside(section: Section, phrase: string): boolean {
  return LAYERS.some((layer) => section[layer].includes(phrase));
}

const LAYERS = ['text', 'textWithNotes', 'formulas', 'code'] as const;

/** The same, or one of its formulas is read so: ∂ as 偏导数. */
export function sectionSpeaks(section: Section, keyword: string): boolean {
  return sectionHolds(section, keyword) || holds(section.spoken, keyword);
}

function holdsName({ names }: Section, keyword: string): boolean {
  const joined = keyword.replace(/(?<=[a-z0-9])[-\s](?=[a-z0-9])/g, '');
  return names.some((name) => holds(name, joined));
}

/** Names are compared without case, width, hyphens and spaces: cross entropy is cross-entropy. */
export function nameForm(name: string): string {
  return normalise(name).replace(/[-\s]/g, '');
}

/** What the keywords stand in: where all of them do, or else where any does. */
export function kindsOf(section: Section, keywords: readonly string[]): Kind[] {
  const own = OWN[section.page.path];
  if (own) return [own];
  const within = {
    text: section.prose,
    formula: `${section.formulas}\n${section.spoken}`,
    code: section.code,
    term: '',
    reference: '',
  };
  const all = KINDS.filter((kind) => keywords.every((word) => holds(within[kind], word)));
  if (all.length > 0) return all;
  const some = KINDS.filter((kind) => keywords.some((word) => holds(within[kind], word)));
  return some.length > 0 ? some : ['text'];
}

/** Pages all of whose entries are of one kind. */
const OWN: Record<string, Kind> = { 'glossary/': 'term', 'references/': 'reference' };
