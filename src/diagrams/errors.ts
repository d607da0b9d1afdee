/** Why a diagram could not be drawn, with the place in its source. */
export class DiagramError extends Error {
  /**
   * `syntax`: mermaid cannot read it; `kind`: we do not draw that kind; `colour`: a colour is
   * written out; `drawing`: all else.
   */
  readonly reason: Reason;
  /** 0-based line in the source. */
  readonly line: number;
  /** 1-based column in that line. */
  readonly column: number;
  /** For `colour` the colour, for `kind` the kind, for `syntax` what would have been right there. */
  readonly details: readonly string[];

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'DiagramError';
    this.reason = failure.reason;
    this.line = failure.line;
    this.column = failure.column;
    this.details = failure.details;
  }
}

export type Reason = 'syntax' | 'kind' | 'colour' | 'drawing';

/** A DiagramError as it travels between threads. */
export interface Failure {
  reason: Reason;
  message: string;
  line: number;
  column: number;
  details: string[];
}

interface ParserError {
  message?: string;
  hash?: { line?: number; loc?: Place; expected?: string[] };
  result?: { parserErrors?: LangiumError[]; lexerErrors?: LangiumError[] };
}

interface Place {
  first_line?: number;
  first_column?: number;
}

interface LangiumError {
  message?: string;
  token?: { startLine?: number; startColumn?: number };
  line?: number;
  column?: number;
}

/** Reads the place and the reason out of what mermaid throws; it has two kinds of parser. */
export function failureOf(error: unknown, source: string): Failure {
  const { message = String(error), hash, result } = error as ParserError;
  const skipped = skippedLines(source);
  const langium = result?.lexerErrors?.[0] ?? result?.parserErrors?.[0];
  const at = (line: number | undefined, column: number | undefined) => ({
    line: Math.max(0, Math.min(skipped + (line || 1) - 1, source.split('\n').length - 1)),
    column: Math.max(1, column || 1),
  });
  if (langium) {
    const { token } = langium;
    const place = at(langium.line ?? token?.startLine, langium.column ?? token?.startColumn);
    return { reason: 'syntax', message: langium.message ?? message, details: [], ...place };
  }
  if (hash) {
    // hash.line counts from 0 and, unlike loc, is there for letters that no token begins with.
    const place = hash.loc
      ? at(hash.loc.first_line, (hash.loc.first_column ?? 0) + 1)
      : at((hash.line ?? 0) + 1, 1);
    return { reason: 'syntax', message, details: hash.expected ?? [], ...place };
  }
  const unknown = /No diagram type detected/.test(message);
  const place = { line: lineOfDate(message, source), column: 1 };
  return unknown
    ? { reason: 'syntax', message, details: [], ...at(1, 1) }
    : { reason: 'drawing', message, details: [], ...place };
}

/** The line of a plan whose date cannot be read; the first where another reason is given. */
function lineOfDate(message: string, source: string): number {
  const date = /Invalid date:\s*(.*\S)/.exec(message)?.[1];
  return date
    ? Math.max(
        0,
        source.split('\n').findIndex((line) => line.includes(date)),
      )
    : 0;
}

/** Lines at the start that mermaid takes away before it counts: front matter and blank lines. */
function skippedLines(source: string): number {
  const head = /^\s*---[ \t]*\n[\s\S]*?\n---[ \t]*\n/.exec(source)?.[0] ?? '';
  const blank = /^\s*/.exec(source.slice(head.length))?.[0] ?? '';
  return (head + blank).split('\n').length - 1;
}
