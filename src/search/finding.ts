import type { Candidates } from './index-lookup.ts';
import type { Filter } from './kinds.ts';
import type { Library } from './library.ts';
import type { Wanted } from './rank.ts';
import { kindsOf, type Section } from './sections.ts';
import { slugOf } from './slug.ts';

/** What one rung of the search found: sections that hold what is wanted, not yet ranked. */
export interface Finding {
  match: 'exact' | 'words' | 'pinyin' | 'corrected';
  /** Not every word is in every section. */
  partial?: boolean;
  wanted: Wanted;
  /** Checked against their text; also those that the question's filter leaves out. */
  sections: Section[];
  /** Goes on where the sections end; undefined at the end. */
  more: (() => Promise<Finding | undefined>) | undefined;
}

interface Task extends Pick<Finding, 'match' | 'partial' | 'wanted'> {
  candidates: Candidates;
  says: (section: Section, wanted: Wanted) => boolean;
}

/**
 * Reads candidates in their order until enough of them are seen to hold what is wanted. Where half
 * were read in vain, the others are told apart further first.
 */
export async function takeChecked(task: Task, library: Library): Promise<Finding | undefined> {
  const { wanted, says, match, partial = false } = task;
  const limits = library.limits();
  const sections: Section[] = [];
  const read = new Set<string>();
  let shown = 0;
  let { ids, narrow } = task.candidates;
  while (ids.length > 0 && shown < limits.sections) {
    if (sections.length === 0 && read.size >= limits.inVain) return undefined;
    if (sections.length > 0 && read.size >= limits.enough) break;
    const next = ids.slice(0, limits.packs);
    const held = (await library.read(next)).filter((section) => says(section, wanted));
    sections.push(...held);
    shown += held.filter((section) => passes(section, wanted, library.filter)).length;
    for (const id of next) read.add(id);
    ids = ids.slice(next.length);
    if (held.length * 2 > next.length || !narrow || ids.length === 0) continue;
    ({ ids, narrow } = await narrow());
    ids = ids.filter((id) => !read.has(id));
  }
  if (sections.length === 0) return undefined;
  const rest = { ids, narrow };
  const more =
    ids.length > 0 ? () => takeChecked({ ...task, candidates: rest }, library) : undefined;
  return { match, partial, wanted, sections, more };
}

/** Whether a section is of the kind and the article that the question is narrowed to. */
export function passes(section: Section, { keywords }: Wanted, filter: Filter): boolean {
  const { kind, article } = filter;
  if (article !== undefined && slugOf(section.page) !== article) return false;
  return kind === undefined || kindsOf(section, keywords).includes(kind);
}
