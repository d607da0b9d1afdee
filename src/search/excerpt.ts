import { holds, holdsAnywhere, occurrences } from './match.ts';
import { normalise, normaliseWithMap } from './normalise.ts';
import type { Wanted } from './rank.ts';
import type { Section } from './sections.ts';

/** A stretch of text, marked where it is what was looked for. Never HTML. */
export interface Part {
  text: string;
  mark: boolean;
}

/** Sizes in UTF-16 units: about two lines of the result list. */
const LENGTH = 92;
const BEFORE = 22;
const ELLIPSIS: Part = { text: '……', mark: false };

/** The stretch of a section's blocks that shows best why it was found. */
export function excerpt(
  { blocks, also }: Pick<Section, 'blocks' | 'also'>,
  wanted: Wanted,
): Part[] {
  const text = fill(blocks.slice(bestBlock(blocks, also, wanted)));
  const ranges = rangesOf(text, wanted);
  const from = start(text, ranges[0]?.from ?? 0);
  const to = Math.min(text.length, from + LENGTH);
  return [
    ...(from > 0 ? [ELLIPSIS] : []),
    ...cut(text, ranges, from, to),
    ...(to < text.length ? [ELLIPSIS] : []),
  ];
}

/** The whole text with its matches marked; for headings. */
export function markAll(text: string, wanted: Wanted): Part[] {
  return cut(text, rangesOf(text, wanted), 0, text.length);
}

interface Range {
  from: number;
  to: number;
}

/** Places of the whole phrase, or else of the keywords, in the text as it is printed. */
function rangesOf(text: string, wanted: Wanted): Range[] {
  const { keywords, phrase } = wanted;
  const { folded, source } = normaliseWithMap(text);
  const range = (at: number, length: number): Range => {
    const last = source[at + length - 1] ?? 0;
    return { from: source[at] ?? 0, to: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
  };
  const whole = places(folded, wanted);
  if (whole.length > 0) return whole.map((at) => range(at, phrase.length));
  return keywords
    .flatMap((word) => occurrences(folded, word).map((at) => range(at, word.length)))
    .sort((a, b) => a.from - b.from);
}

/** As a keyword, or else as a phrase that may begin inside a Latin word. */
function places(text: string, { phrase, inside }: Wanted): number[] {
  const found = occurrences(text, phrase, inside);
  const at = found.length > 0 ? -1 : text.indexOf(phrase);
  return at < 0 || !holdsAnywhere(text, phrase) ? found : [at];
}

/** The first block with the whole phrase, or else with the most different keywords. */
function bestBlock(blocks: readonly string[], also: readonly string[], wanted: Wanted): number {
  const { keywords } = wanted;
  const worth = blocks.map((block, at) => {
    const text = normalise(block);
    if (places(text, wanted).length > 0) return keywords.length + 1;
    const unseen = keywords.filter((word) => holds(also[at] ?? '', word)).length;
    return keywords.filter((word) => holds(text, word)).length + unseen / (keywords.length + 1);
  });
  return Math.max(0, worth.indexOf(Math.max(...worth)));
}

/** A block, and those after it where it is as short as a label or a cell. */
function fill([block = '', ...others]: readonly string[]): string {
  let text = block;
  for (const other of others) {
    if (text.length >= LENGTH / 2) break;
    text += (/[：:]$/.test(text) ? ' ' : ' · ') + other;
  }
  return text;
}

/** Begins with the clause where it is near, not inside a Latin word or a surrogate pair. */
function start(block: string, match: number): number {
  if (match <= BEFORE) return 0;
  const before = block.slice(match - BEFORE, match);
  const clause = before.search(/(?<=[。！？；：，])[^。！？；：，]*$/u);
  if (clause > 0) return match - BEFORE + clause;
  return match - BEFORE + (/^[\w.\s\udc00-\udfff]*/.exec(before)?.[0].length ?? 0);
}

function cut(text: string, ranges: readonly Range[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const range of ranges) {
    const begin = Math.max(at, range.from);
    const end = Math.min(to, range.to);
    if (begin >= end) continue;
    if (begin > at) parts.push({ text: text.slice(at, begin), mark: false });
    parts.push({ text: text.slice(begin, end), mark: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), mark: false });
  return parts;
}
