import type { MadeQuery } from './search-queries.ts';
import { type SectionText, tells } from './section-texts.ts';

/** How well one query was answered. */
export interface Verdict {
  /** Right sections among the first ten, of ten or of as many as there are. */
  recall: number;
  /** Among the first ten that are shown, those right for one of its meanings; undefined where none is. */
  precision: number | undefined;
  /** One divided by the place of the first of the best sections. */
  reciprocalRank: number;
  /** Nonsense was answered. */
  wrong: boolean;
}

/** @param places what was shown, in its order */
export function judge(
  { means, alike = [] }: MadeQuery,
  places: readonly string[],
  sections: readonly SectionText[],
): Verdict {
  if (!means) {
    return { recall: 1, precision: undefined, reciprocalRank: 1, wrong: places.length > 0 };
  }
  const right = sections.filter((one) => means.every((word) => tells(one, word)));
  const names = new Set(right.map(({ place }) => place));
  const first = places.slice(0, 10);
  const hits = first.filter((place) => names.has(place)).length;
  const fitting = new Set(
    sections.filter((one) => alike.some((word) => tells(one, word))).map(({ place }) => place),
  );
  const fit = first.filter((place) => names.has(place) || fitting.has(place)).length;
  const best = bestOf(right, means);
  const at = places.findIndex((place) => best.has(place));
  return {
    recall: hits / Math.min(10, names.size),
    precision: first.length > 0 ? fit / first.length : undefined,
    reciprocalRank: at < 0 ? 0 : 1 / (at + 1),
    wrong: false,
  };
}

/**
 * A heading that is the query, and the entry of the glossary that explains it; or else a heading
 * that holds it, or else any right section.
 */
function bestOf(right: readonly SectionText[], means: readonly string[]): Set<string> {
  const bare = (heading: string) => heading.replace(/^[\d.]+/, '');
  const wanted = bare(means.join(''));
  const same = right.filter(
    ({ heading, term }) => wanted !== '' && (bare(heading) === wanted || term === wanted),
  );
  const holding = right.filter((one) =>
    means.every((word) => tells({ ...one, text: one.heading }, word)),
  );
  const best = [same, holding, right].find(({ length }) => length > 0) ?? [];
  return new Set(best.map(({ place }) => place));
}

export interface Score {
  queries: number;
  recall: number;
  precision: number;
  reciprocalRank: number;
  /** Share of queries that should find nothing and did not. */
  wrong: number;
  /** Share of queries for text that is there and got no answer. */
  empty: number;
}

export function scoreOf(verdicts: readonly Verdict[]): Score {
  const precisions = verdicts.flatMap(({ precision }) => precision ?? []);
  return {
    queries: verdicts.length,
    recall: mean(verdicts.map(({ recall }) => recall)),
    precision: precisions.length > 0 ? mean(precisions) : 1,
    reciprocalRank: mean(verdicts.map(({ reciprocalRank }) => reciprocalRank)),
    wrong: mean(verdicts.map(({ wrong }) => Number(wrong))),
    empty: mean(
      verdicts.map(({ precision, recall }) => Number(precision === undefined && recall < 1)),
    ),
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}
