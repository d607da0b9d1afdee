import { relative } from 'node:path';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { byPlace, formatProblem, isError, type Problem } from './problem.ts';

interface Report {
  rule: string;
  message: string;
  cure: string;
  /** Where inside the node: 0-based lines below its start, and a 1-based column on that line. */
  offset?: { line: number; column: number };
  warning?: boolean;
}

/** What carries the problems of one article from the plugins that find them to `refuse`. */
declare module 'vfile' {
  interface DataMap {
    problems: Problem[];
  }
}

/**
 * Notes a mistake at a node and goes on, so that one run tells the author all of them.
 * The place is the node's start, moved by `offset` where the mistake is further inside.
 */
export function report(file: VFile, node: Node, { offset, ...what }: Report): void {
  const start = node.position?.start ?? { line: 1, column: 1 };
  file.data.problems ??= [];
  file.data.problems.push({
    file: shownPath(file.path),
    line: start.line + (offset?.line ?? 0),
    column: offset ? offset.column : start.column,
    ...what,
  });
}

/** A path as the author knows it: relative to where the command runs, when it lies below. */
export function shownPath(path: string | undefined): string {
  if (!path) return '(no file)';
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

/** Thrown once an article is read whole: every mistake that was found in it. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  /** The first mistake's place, which Astro shows in `npm run dev`. */
  readonly line: number;
  readonly column: number;
  readonly hint: string;

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    super(sorted.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = sorted;
    const first = sorted.find(isError) ?? sorted[0];
    this.line = first?.line ?? 1;
    this.column = first?.column ?? 1;
    this.hint = first?.cure ?? '';
  }
}

/** The last plugin: stops an article in which a mistake was reported; `warn` hears the rest. */
export function refuse({ warn }: { warn: (problems: readonly Problem[]) => void }) {
  return (_tree: Node, file: VFile): void => {
    const problems = file.data.problems ?? [];
    if (problems.some(isError)) throw new ContentError(problems);
    if (problems.length > 0) warn(problems);
  };
}
