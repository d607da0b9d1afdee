import { bareBlock, bareInline } from './bare-formulas.ts';
import { codeRanges } from './code-ranges.ts';
import { mended } from './mend-tex.ts';
import { isMath, prints } from './tex.ts';

/** A formula in a text whose marks may be of any kind, and not all in order. */
export interface MathSpan {
  start: number;
  end: number;
  /** Whether its marks allow it to stand inside a sentence. */
  kind: 'dollars' | 'inline' | 'display';
  /** What the author opened it with, for the report. */
  mark: string;
  tex: string;
}

/** A `$$` to which no other belongs; a formula that was never closed ends at `end`. */
export interface LoneMark {
  start: number;
  end: number | undefined;
}

interface Found {
  spans: MathSpan[];
  lone: LoneMark[];
}

const OPENING =
  /(?<!\\)\$\$?|\\{1,2}[([]|(?<=^[ \t>]*)\\begin\{([a-z]+\*?)\}|(?<=^[ \t>]*)\[(?=[ \t]*$)|\( (?=[A-Za-z] \)|[^\n]*[\\_^])/gm;
/** Environments that are formulas although nothing says so around them. */
const ENVIRONMENT =
  /^(?:equation|align|alignat|aligned|gather|gathered|multline|eqnarray|split|cases|[pbvBV]?matrix|array)\*?$/;
const BLANK_LINE = /\n[ \t>]*(?=\n|$)/g;
const BARRIER = /\n[ \t>]*(?:#{1,6}[ \t]|`{3,}|~{3,})/g;

/**
 * All formulas of a text in order, read so that one torn mark spoils nothing but its own paragraph:
 * read as Markdown, a single `$$` would turn the rest of the article inside out.
 */
export function mathSpans(text: string): Found {
  const inCode = codeRanges(text);
  const found: Found = { spans: [], lone: [] };
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (inCode(match.index)) continue;
    const { 0: mark, 1: environment, index: start } = match;
    const span = spanAt({ text, mark, environment, start, from: start + mark.length, inCode });
    if (span === 'lone') found.lone.push(loneAt(text, match.index));
    else if (span) {
      found.spans.push(span);
      opening.lastIndex = span.end;
    }
  }
  return { ...found, spans: found.spans.filter(({ mark }) => mark !== '$') };
}

/** One opening mark of a text, and where code stands in that. */
interface Opening {
  text: string;
  mark: string;
  /** Name of the environment that the mark opens. */
  environment: string | undefined;
  start: number;
  /** Where the mark ends. */
  from: number;
  inCode: (at: number) => boolean;
}

function spanAt(opening: Opening): MathSpan | 'lone' | undefined {
  const { text, mark, environment, start } = opening;
  if (mark === '$') return dollar(opening);
  if (mark === '$$') return dollars(opening);
  if (environment !== undefined) return wholeEnvironment(opening, environment);
  if (mark === '[') return bareBlock(text, start);
  if (mark.startsWith('(')) return bareInline(text, start);
  return brackets(opening);
}

/** What stands between an opening mark and the closing one, if that comes before a limit. */
function spanTo(
  { text, mark, start, from, inCode }: Opening,
  wanted: string,
  limit: number,
  kind: MathSpan['kind'],
): MathSpan | undefined {
  const at = closing(text, from, wanted);
  if (at < 0 || at >= limit || inCode(at)) return undefined;
  return { start, end: at + wanted.length, kind, mark, tex: text.slice(from, at).trim() };
}

/** A price would take the words up to the next one for a formula. */
function dollar(opening: Opening): MathSpan | undefined {
  const { text, from } = opening;
  const span = spanTo(opening, '$', paragraphEnd(text, from), 'inline');
  return span && prints(span.tex, false) ? span : undefined;
}

function dollars(opening: Opening): MathSpan | 'lone' | undefined {
  const { text, start, from } = opening;
  const limit = ownLine(text, start, from) ? blockEnd(text, from) : paragraphEnd(text, from);
  const span = spanTo(opening, '$$', limit, 'dollars');
  if (!span) return 'lone';
  return span.end === from + 2 ? undefined : span;
}

function wholeEnvironment(opening: Opening, name: string): MathSpan | undefined {
  const { text, start, from } = opening;
  if (!ENVIRONMENT.test(name)) return undefined;
  const span = spanTo(opening, `\\end{${name}}`, blockEnd(text, from), 'display');
  return span && { ...span, tex: text.slice(start, span.end) };
}

function brackets(opening: Opening): MathSpan | undefined {
  const { text, mark, from } = opening;
  const wanted = mark.replace('(', ')').replace('[', ']');
  const span = mark.endsWith('[')
    ? spanTo(opening, wanted, blockEnd(text, from), 'display')
    : spanTo(opening, wanted, paragraphEnd(text, from), 'inline');
  return span && span.tex !== '' && isFormula(span.tex) ? span : undefined;
}

/** Where the closing mark stands, not escaped and not part of a longer run; -1 where it is missing. */
function closing(text: string, from: number, wanted: string): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const escaped = wanted[0] === '$' && text[at - 1] === '\\';
    const longer = wanted === '$' && text[at + 1] === '$';
    if (longer) at++;
    if (!escaped && !longer) return at;
  }
  return -1;
}

/** `\[1\]` and `\(注\)` are brackets that somebody escaped. */
function isFormula(tex: string): boolean {
  return isMath(tex) && (prints(tex, true) || prints(mended(tex), true) || /\\[a-z]/.test(tex));
}

/** Whether a `$$` has its line to itself but for the marks of a list or a quotation. */
function ownLine(text: string, start: number, from: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return (
    /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/.test(before) && /^[ \t]*(?:\n|$)/.test(text.slice(from))
  );
}

function paragraphEnd(text: string, from: number): number {
  return Math.min(next(BLANK_LINE, text, from), next(BARRIER, text, from));
}

/** A block may hold blank lines, but no heading, no fence and no sentence after a blank line. */
function blockEnd(text: string, from: number): number {
  const barrier = next(BARRIER, text, from);
  for (let at = next(BLANK_LINE, text, from); at < barrier; at = next(BLANK_LINE, text, at + 1)) {
    const line = /\S.*/.exec(text.slice(at))?.[0] ?? '';
    if (isSentence(line)) return at;
  }
  return barrier;
}

/** Chinese words without any mark of mathematics. */
function isSentence(line: string): boolean {
  return /\p{Script=Han}/u.test(line) && !/^\$\$|\\[a-z]+|[_^&]|=/i.test(line);
}

function next(pattern: RegExp, text: string, from: number): number {
  const regexp = new RegExp(pattern);
  regexp.lastIndex = from;
  return regexp.exec(text)?.index ?? text.length;
}

/** A block whose closing mark was forgotten ends with its paragraph, if that much is a formula. */
function loneAt(text: string, start: number): LoneMark {
  const from = start + 2;
  if (!ownLine(text, start, from)) return { start, end: undefined };
  const end = from + text.slice(from, paragraphEnd(text, from)).trimEnd().length;
  const tex = text.slice(from, end);
  const good = tex.trim() !== '' && isMath(tex) && prints(mended(tex), true);
  return { start, end: good ? end : undefined };
}
