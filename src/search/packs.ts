import type { Pack, StoredPage, StoredSection } from './stored-page.ts';

/**
 * Cuts a page into packs of up to so many characters, at headings; a section is never cut. Small
 * packs are quick to fetch and tell more exactly what is where, large ones make a smaller index.
 */
export function packsOf({ sections, ...page }: StoredPage, most: number): Pack[] {
  const packs: Pack[] = [];
  const open: StoredSection[] = [];
  let room = 0;
  for (const section of sections) {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const size = sizeOf(section);
    const last = packs.at(-1);
    if (last && size <= room) {
      last.sections.push(section);
      room -= size;
    } else {
      const above = open.map(({ heading, level }) => ({ heading, level }));
      packs.push({ ...page, above, sections: [section] });
      room = most - size;
    }
    if (section.level > 1) open.push(section);
  }
  return packs;
}

function sizeOf({ heading, blocks }: StoredSection): number {
  return blocks.reduce((sum, block) => sum + block.length, heading.length);
}
