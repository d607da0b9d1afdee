import { type Fold, normalise } from './normalise.ts';

export interface Question {
  /** The query as typed. */
  typed: string;
  /** What a section must hold: the parts between spaces, or in quotes, normalised. */
  keywords: string[];
  /** The whole query, normalised; the parts joined as the text would join them. */
  phrase: string;
}

/**
 * Reads a query. Parts that hold no letter, digit or Chinese character ask for nothing and are
 * left out, so a query of punctuation alone has no keywords.
 */
export function readQuery(typed: string, fold?: Fold): Question {
  const parts = (typed.replace(/\n/g, ' ').match(PARTS) ?? []).map(unquoted);
  const keywords = new Set(parts.map((part) => normalise(part, fold)));
  return {
    typed,
    keywords: [...keywords].filter((part) => /[\p{L}\p{N}]/u.test(part)),
    phrase: normalise(parts.join(' '), fold),
  };
}

const PARTS = /"[^"]+"|“[^”]+”|「[^」]+」|\S+/gu;

/** Without the quotes around it; there may be none. */
export function unquoted(text: string): string {
  return /^["“「](.+)["”」]$/.exec(text)?.[1] ?? text;
}

/** The keyword without the punctuation around it: “平台” in quotes becomes 平台. */
export function withoutEdges(keyword: string): string {
  return keyword.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/**
 * The parts of a normalised keyword that the index can be asked for. It holds runs of Chinese
 * characters as sequences, Latin words and numbers one by one, and no punctuation.
 */
export function runsOf(keyword: string): string[] {
  return [...new Set(keyword.match(RUN))];
}

const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
