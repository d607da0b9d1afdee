import { once } from './once.ts';
import { type Heading, headingOf, type Section, sectionsOf } from './sections.ts';
import type { Outline, Pack } from './stored-page.ts';

/** The packs that Pagefind's records stand for. */
export interface Records {
  /** All of them in the order of the book; none on a large site. */
  ids: readonly string[];
  /** The headings in a pack, as far as they are known before it is read. */
  headingsIn(id: string): readonly Heading[];
  /** All headings in the order of the book; none on a large site. */
  headings(): Heading[];
  /** The sections of a pack, fetched once. */
  read(id: string): Promise<Section[]>;
}

export function recordsOf(
  pages: Outline['pages'],
  fetchPack: (id: string) => Promise<Pack>,
): Records {
  const stored = new Map<string, () => Heading[]>();
  for (const { packs, ...page } of pages ?? []) {
    for (const [record, ...sections] of packs) {
      const first = record === packs[0]?.[0];
      stored.set(record, () =>
        sections.map(([id, heading], at) => headingOf(page, { id, heading }, first && at === 0)),
      );
    }
  }
  const known = new Map<string, Heading[]>();

  /** Normalised when they are first asked for: all of them at once would be felt on a phone. */
  function headingsIn(id: string): readonly Heading[] {
    const headings = known.get(id) ?? stored.get(id)?.() ?? [];
    known.set(id, headings);
    return headings;
  }

  const ids = [...stored.keys()];
  return {
    ids,
    headingsIn,
    headings: () => ids.flatMap(headingsIn),
    read: once(async (id) => sectionsOf(await fetchPack(id))),
  };
}
