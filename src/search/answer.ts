import { excerpt, markAll, type Part } from './excerpt.ts';
import { type Finding, passes } from './finding.ts';
import type { Filter, Kind } from './kinds.ts';
import { rank, type Wanted } from './rank.ts';
import { type Heading, kindsOf, type Section } from './sections.ts';
import { slugOf } from './slug.ts';

/** What the reader sees: hits in groups, the best group first. */
export interface Answer {
  /** The query as typed. */
  query: string;
  /** How the text had to be searched: as typed, or by which relaxation. */
  match: Finding['match'] | 'none';
  /** What was searched for in the end; differs from the query on the later rungs. */
  keywords: string[];
  groups: Group[];
  /** All sections found, also those not shown yet; undefined where nobody has counted them. */
  total: number | undefined;
  /** How the whole answer is spread, for the filters to show. */
  counts: Counts;
  /** The counts once all texts are fetched, where they are not exact yet; undefined if that fails. */
  settled: Promise<Counts | undefined> | undefined;
  /** Not every word is in every section found. */
  partial: boolean;
  /** Where nothing is found: headings that come near. */
  nearby: Heading[];
  /** The hits that follow; undefined at the end. */
  more: (() => Promise<Answer | undefined>) | undefined;
}

export interface Group {
  page: Section['page'];
  hits: Hit[];
}

export interface Counts {
  /** Of every kind, in the article that the question is narrowed to, if it is. */
  all: number;
  /** The same for each kind: what choosing it would leave. A hit may be of several kinds. */
  kinds: Record<Kind, number>;
  /** Of the kind that the question is narrowed to, if it is: what choosing an article would leave. */
  articles: { article: Article; count: number }[];
  /** False while more may be found than was read: the numbers are then the least there are. */
  exact: boolean;
}

/** A page that hits lead to: an article, or the glossary or the references. */
export interface Article {
  slug: string;
  /** Without the name of the series. */
  title: string;
  seal: string;
}

export interface Hit {
  /** Below the base path, with the section's id. */
  path: string;
  article: Article;
  /** What the words stand in, at least one. */
  kinds: Kind[];
  /** Headings above this one, from the chapter down; empty for a chapter. */
  trail: string[];
  heading: Part[];
  excerpt: Part[];
}

/** Hits shown at a time; the readings of an ambiguous query share them. */
const MOST_SHOWN = 10;

export function noAnswer(query: string): Answer {
  return {
    query,
    match: 'none',
    keywords: [],
    groups: [],
    total: 0,
    counts: countsOf([], {}),
    settled: undefined,
    partial: false,
    nearby: [],
    more: undefined,
  };
}

/** Ranks what was found and sets it out for reading; every way to understand the query gets a part. */
export function answer(query: string, findings: readonly Finding[], filter: Filter = {}): Answer {
  const seen = new Set<string>();
  const ranked = findings.map(({ wanted, sections }) => {
    const left = sections.filter((one) => passes(one, wanted, filter));
    return { wanted, kept: rank(left, wanted).filter((one) => isNew(one, seen)) };
  });
  const parts = shareOut(ranked);
  const counts = countsOf(findings, filter);
  const [first] = findings;
  return {
    query,
    match: first?.match ?? 'none',
    keywords: [...new Set(findings.flatMap(({ wanted }) => wanted.keywords))],
    groups: inTurn(parts.map(({ shown, wanted }) => byPage(shown, wanted))),
    total: counts.exact ? seen.size : undefined,
    counts,
    settled: undefined,
    partial: first?.partial ?? false,
    nearby: [],
    more: rest(query, findings, parts, filter),
  };
}

interface Ranked {
  wanted: Wanted;
  kept: Section[];
}

/** What is shown of each reading: an equal part, and more where the others have less. */
function shareOut(ranked: readonly Ranked[]): (Ranked & { shown: Section[] })[] {
  const share = Math.ceil(MOST_SHOWN / Math.max(1, ranked.length));
  let over = MOST_SHOWN - ranked.reduce((sum, { kept }) => sum + Math.min(share, kept.length), 0);
  return ranked.map(({ wanted, kept }) => {
    const more = Math.max(0, Math.min(over, kept.length - share));
    over -= more;
    return { wanted, shown: kept.slice(0, share + more), kept: kept.slice(share + more) };
  });
}

function placeOf({ page, id }: Section): string {
  return `${page.path}#${id}`;
}

function isNew(section: Section, seen: Set<string>): boolean {
  const place = placeOf(section);
  if (seen.has(place)) return false;
  seen.add(place);
  return true;
}

function countsOf(findings: readonly Finding[], { kind, article }: Filter): Counts {
  const found = new Map(
    findings.flatMap(({ sections, wanted }) =>
      sections.map((one) => [placeOf(one), { ...one, kinds: kindsOf(one, wanted.keywords) }]),
    ),
  );
  const here = [...found.values()].filter(
    ({ page }) => article === undefined || slugOf(page) === article,
  );
  const ofKind = [...found.values()].filter(
    ({ kinds }) => kind === undefined || kinds.includes(kind),
  );
  const number = (one: Kind) => here.filter(({ kinds }) => kinds.includes(one)).length;
  return {
    all: here.length,
    kinds: {
      text: number('text'),
      formula: number('formula'),
      code: number('code'),
      term: number('term'),
      reference: number('reference'),
    },
    articles: [...Map.groupBy(ofKind, ({ page }) => page.path).values()].flatMap((all) =>
      all[0] ? [{ article: articleOf(all[0].page), count: all.length }] : [],
    ),
    exact: findings.every(({ more }) => more === undefined),
  };
}

function articleOf(page: Section['page']): Article {
  const { title, seal } = page;
  return { slug: slugOf(page), title: title.slice(title.lastIndexOf('：') + 1), seal };
}

function rest(
  query: string,
  findings: readonly Finding[],
  parts: readonly Ranked[],
  filter: Filter,
): Answer['more'] {
  const kept = parts.filter((part) => part.kept.length > 0);
  const mores = findings.flatMap(({ more }) => more ?? []);
  if (kept.length === 0 && mores.length === 0) return undefined;
  return async () => {
    if (kept.length === 0) {
      const next = (await Promise.all(mores.map((more) => more()))).filter((one) => !!one);
      return next.length > 0 ? answer(query, next, filter) : undefined;
    }
    const next = shareOut(kept);
    const groups = inTurn(next.map(({ shown, wanted }) => byPage(shown, wanted)));
    const more = rest(query, findings, next, filter);
    return { ...noAnswer(query), match: findings[0]?.match ?? 'none', groups, more };
  };
}

/** The best article of each reading, then the second of each: any of them may have been meant. */
function inTurn(readings: readonly Group[][]): Group[] {
  const longest = Math.max(0, ...readings.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    readings.flatMap((groups) => groups[at] ?? []),
  ).flat();
}

/** Puts the sections of an article together, articles in the order of their best section. */
function byPage(ranked: Section[], wanted: Wanted): Group[] {
  const pages = Map.groupBy(ranked, ({ page }) => page.path);
  return [...pages.values()].flatMap(([first, ...others]) =>
    first ? [{ page: first.page, hits: [first, ...others].map((one) => hit(one, wanted)) }] : [],
  );
}

function hit(section: Section, wanted: Wanted): Hit {
  const { page, id, heading, trail } = section;
  return {
    path: page.path + (id === '' ? '' : `#${id}`),
    article: articleOf(page),
    kinds: kindsOf(section, wanted.keywords),
    trail,
    heading: markAll(heading, wanted),
    excerpt: excerpt(section, wanted),
  };
}
