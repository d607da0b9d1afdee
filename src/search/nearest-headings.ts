import type { Library } from './library.ts';
import type { Question } from './plan.ts';
import type { Heading } from './sections.ts';
import { HAN } from './tokens.ts';

const MOST = 5;

/** Headings that share the most with a query which nothing answers; for the reader to go on from. */
export function nearestHeadings({ phrase }: Question, { records }: Library): Heading[] {
  const wanted = traits(phrase);
  return records
    .headings()
    .map((heading) => ({ heading, shared: sharedWith(wanted, heading.foldedHeading) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .map(({ heading }) => heading);
}

/** In a short heading what is shared says more. */
function sharedWith(wanted: ReadonlySet<string>, heading: string): number {
  const own = [...traits(heading)];
  return own.filter((one) => wanted.has(one)).length / Math.sqrt(own.length + 1);
}

/** Two Chinese characters that stand together, and how Latin words begin. */
function traits(text: string): Set<string> {
  const pairs = (text.match(HAN) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
  });
  return new Set([...pairs, ...(text.match(/(?<![a-z])[a-z]{3,4}/g) ?? [])]);
}
