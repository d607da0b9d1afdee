import { normalise } from '../../../src/search/normalise.ts';
import { readQuery } from '../../../src/search/plan.ts';
import type { Wanted } from '../../../src/search/rank.ts';
import type { Section } from '../../../src/search/sections.ts';

/** A section for tests, on the page `articles/<page>/`. */
export function section(
  id: string,
  heading: string,
  text = '',
  opening = false,
  page = 'platform',
): Section {
  const folded = normalise(`${heading}\n${text}`);
  return {
    page: { path: `articles/${page}/`, title: page, seal: '台' },
    id,
    heading,
    opening,
    trail: [],
    blocks: text === '' ? [] : text.split('\n'),
    also: [],
    text: folded,
    prose: folded,
    formulas: '',
    spoken: '',
    code: '',
    names: [],
    authors: [],
    textWithNotes: folded,
    foldedHeading: normalise(heading),
  };
}

export function wanted(query: string): Wanted {
  return readQuery(query);
}
