import { squeeze } from './article-sections.ts';
import { pick } from './random.ts';
import type { SectionText } from './section-texts.ts';

/** A phrase that somebody marked with the mouse, a little beside the borders of the words. */
export interface CutPhrase {
  typed: string;
  /** The section that it was cut from. */
  from: SectionText;
  /** All that say it, also in the middle of a word. */
  holding: SectionText[];
}

/** Different phrases of two to eight characters, cut anywhere, also inside of Latin words. */
export function cutPhrases(
  sections: readonly SectionText[],
  random: () => number,
  count: number,
): CutPhrase[] {
  const phrases = new Map<string, CutPhrase>();
  for (let tries = 0; phrases.size < count && tries < count * 100; tries++) {
    const from = pick(sections, random);
    const characters = [...pick(from.lines, random)];
    const start = Math.floor(random() * characters.length);
    const typed = characters.slice(start, start + 2 + Math.floor(random() * 7)).join('');
    // A lone digit among marks of punctuation is everywhere.
    const asksSomething =
      [...typed].length > 1 && /\p{Script=Han}|[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(typed);
    if (!asksSomething || /^\s|\s$/.test(typed) || phrases.has(typed)) continue;
    const wanted = squeeze(typed);
    const holding = sections.filter(({ text }) => text.includes(wanted));
    if (holding.includes(from)) phrases.set(typed, { typed, from, holding });
  }
  return [...phrases.values()];
}
