import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { bare, type Line, likeness, linesOf } from '../lines.ts';
import { listWords } from '../words.ts';

/** How much of the shorter copy the longer one must hold. */
const ALIKE = 0.6;
/** Fewer characters than this are a repeated sentence, not a copy. */
const LEAST = 40;

/**
 * Finds a second copy of the whole article, fenced or not, keeps the better one and lists what only
 * the other one said.
 */
export const secondCopy: Transform = {
  rule: '重复',
  edits({ text }: Draft) {
    const lines = linesOf(text);
    const split = splitAt(lines);
    if (!split) return [];
    const { first, second } = split;
    // The second is cut off, or says less: the first is better. A tie goes to the first.
    const better = wordsOf(second) > wordsOf(first) * 1.02 ? second : first;
    return better === first
      ? [removal(second, first, '后')]
      : [removal(first, second, '前'), ...closing(second)];
  },
};

interface Split {
  first: Line[];
  second: Line[];
}

function splitAt(lines: readonly Line[]): Split | undefined {
  const start = lines.findIndex(({ text }) => bare(text).length >= 3 && !isFence(text));
  const title = bare(lines[start]?.text ?? '');
  for (let i = start + 1; i < lines.length; i++) {
    const line = bare(lines[i]?.text ?? '');
    if (line.length < 3 || Math.abs(line.length - title.length) > 4) continue;
    if (likeness(line, title) < 0.8) continue;
    const first = lines.slice(start, openingOf(lines, i));
    const second = lines.slice(openingOf(lines, i), endOfCopy(lines, i, first));
    if (isCopy(first, second)) return { first, second };
  }
  return undefined;
}

function isCopy(first: readonly Line[], second: readonly Line[]): boolean {
  const [a, b] = [content(first), content(second)];
  return (
    Math.min(a.length, b.length) >= LEAST &&
    likeness(a, b) >= ALIKE &&
    a.length < b.length * 4 &&
    b.length < a.length * 4
  );
}

const content = (lines: readonly Line[]): string => lines.map(({ text }) => bare(text)).join('');
const wordsOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + listWords(text).length, 0);
const isFence = (text: string): boolean => /^\s*(?:`{3,}|~{3,})/.test(text);

/** The copy begins with the fence, the rule and the announcement above its title. */
function openingOf(lines: readonly Line[], title: number): number {
  let at = title;
  for (let i = title - 1; i > 0; i--) {
    const text = lines[i]?.text.trim() ?? '';
    if (text === '') continue;
    if (!isLead(text)) break;
    at = i;
  }
  return at;
}

/**
 * A copy in a fence ends with it. Of any other, what follows the last line that both have, such as
 * the author's name, is no part.
 */
function endOfCopy(lines: readonly Line[], from: number, first: readonly Line[]): number {
  const opening = openingOf(lines, from);
  const fenced = lines.slice(opening, from).some(({ text }) => isFence(text));
  const last = fenced ? lastOfFence(lines, from) : lastAlike(lines, from, first);
  const next = lines.findIndex(({ text }, at) => at > last && text.trim() !== '');
  return next > last && /^\s*`{3,}\s*$/.test(lines[next]?.text ?? '') ? next + 1 : last + 1;
}

/** Inner fences pair up; one left over closes the outer one. */
function lastOfFence(lines: readonly Line[], from: number): number {
  const fences = lines.flatMap(({ text }, at) => (at > from && isFence(text) ? [at] : []));
  return fences.length % 2 === 1 ? (fences.at(-1) ?? from) : lines.length - 1;
}

function lastAlike(lines: readonly Line[], from: number, first: readonly Line[]): number {
  const known = first.map(({ text }) => bare(text)).filter((text) => text.length > 1);
  const alike = (text: string) =>
    known.some((other) => other === text || (text.length > 5 && likeness(other, text) >= ALIKE));
  const at = lines.findLastIndex(({ text }, i) => i > from && alike(bare(text)));
  return Math.max(at, from);
}

function removal(copy: readonly Line[], kept: readonly Line[], which: string): Edit {
  const known = new Set(kept.map(({ text }) => bare(text)));
  const own = copy.filter(({ text }) => bare(text).length > 1 && !known.has(bare(text)));
  const only = own.filter(({ text }) => !isFence(text)).map(({ text }) => `“${text.trim()}”`);
  const decide =
    only.length > 0
      ? `删去的那一份里有 ${only.length} 行与留下的不同：${only.join('、')}`
      : undefined;
  return {
    start: copy[0]?.start ?? 0,
    end: copy.at(-1)?.end ?? 0,
    text: '',
    say: `全文出现了两次，删去${which}一份`,
    decide,
  };
}

/** What stands around the kept copy: the rule and the announcement above it, and its fence. */
function closing(copy: readonly Line[]): Edit[] {
  const written = copy.filter(({ text }) => text.trim() !== '');
  const end = written.findIndex(({ text }) => !isLead(text.trim()));
  const leads = written.slice(0, Math.max(0, end));
  const close = written.at(-1);
  const fenced = leads.some(({ text }) => isFence(text)) && fenceCount(written) % 2 === 0;
  const ends = fenced && close && /^\s*`{3,}\s*$/.test(close.text) ? [close] : [];
  return [...leads, ...ends].map((line) => ({
    ...line,
    text: '',
    say: `删去留下的一份外面的“${line.text.trim()}”`,
  }));
}

/** A rule, an opening fence, or the announcement of a version above an article. */
function isLead(text: string): boolean {
  if (/^-{3,}$/.test(text) || /^`{3,}\s*(?:markdown|md)?\s*$/i.test(text)) return true;
  return /^[#>*\s]*(?:以下|下面|这)是.{0,60}$/.test(text);
}

const fenceCount = (lines: readonly Line[]): number =>
  lines.filter(({ text }) => isFence(text)).length;
