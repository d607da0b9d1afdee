import { pinyin } from 'pinyin-pro';
import type { GlossaryEntry } from './glossary.ts';

export interface InitialGroup {
  /** A to Z. */
  letter: string;
  entries: GlossaryEntry[];
}

/** The terms as a Chinese dictionary lists them: by the pinyin of the term, under its first letter. */
export function byInitial(entries: Iterable<GlossaryEntry>): InitialGroup[] {
  const spelt = [...entries].map((entry) => ({ entry, spelling: spelling(entry.term) }));
  spelt.sort((a, b) => a.spelling.localeCompare(b.spelling, 'en'));
  const groups = new Map<string, InitialGroup>();
  for (const { entry, spelling } of spelt) {
    const letter = /^[a-z]/.test(spelling) ? spelling.charAt(0).toUpperCase() : '#';
    const group = groups.get(letter) ?? { letter, entries: [] };
    group.entries.push(entry);
    groups.set(letter, group);
  }
  return [...groups.values()];
}

function spelling(term: string): string {
  return pinyin(term, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join(' ')
    .toLowerCase();
}
