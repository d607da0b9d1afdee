import { styleText } from 'node:util';

/** A mistake that a reader would see, told to the author in one line and a cure. */
export interface Problem {
  /** Path of the source file, relative to the project where it lies inside it. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  /** Short Chinese name of the rule, e.g. 公式. */
  rule: string;
  /** What is wrong, with the offending text. */
  message: string;
  /** What to do about it. */
  cure: string;
  /** Worth knowing, but no reason to stop the build. */
  warning?: boolean;
}

/** Prints a problem as `file:line:column 规则名 message` with the cure on the next line. */
export function formatProblem({ file, line, column, message, cure, ...rest }: Problem): string {
  return `${file}:${line}:${column} ${ruleName(rest)} ${message}\n  → ${cure}`;
}

/** The same with the place, the rule and the cure in colours. */
export function colouredProblem({ file, line, column, message, cure, ...rest }: Problem): string {
  const place = styleText('cyan', `${file}:${line}:${column}`, ALWAYS);
  const rule = styleText(['bold', rest.warning ? 'yellow' : 'red'], ruleName(rest), ALWAYS);
  return `${place} ${rule} ${message}\n  ${styleText('dim', `→ ${cure}`, ALWAYS)}`;
}

function ruleName({ rule, warning }: Pick<Problem, 'rule' | 'warning'>): string {
  return warning ? `${rule}（提醒）` : rule;
}

/** Whether to colour is decided by `printerFor`. */
const ALWAYS = { validateStream: false } as const;

/** How problems are printed on a stream: in colours at a terminal, unless NO_COLOR is set. */
export function printerFor(stream: { isTTY?: boolean }): (problem: Problem) => string {
  return wantsColours(stream) ? colouredProblem : formatProblem;
}

/** Colour is for people at a terminal; https://no-color.org lets them do without. */
export function wantsColours(stream: { isTTY?: boolean }, env = process.env): boolean {
  return Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Whether a build must stop: a warning alone does not stop it. */
export function isError({ warning }: Problem): boolean {
  return !warning;
}

/** Orders problems by file, then by place. */
export function byPlace(a: Problem, b: Problem): number {
  return (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column;
}
