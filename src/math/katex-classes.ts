import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Element } from 'hast';
import { classesOf } from '../article-copy/tree.ts';

const css = readFileSync(
  createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
  'utf8',
);
const ASKED = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));

/** The font sizes 1 to 11 of KaTeX, in em of size 6 (KaTeX 0.16, `src/Options.js`). */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** Those of an element's classes for which KaTeX's style sheet has a rule. */
export function askedClasses(element: Element): string[] {
  return classesOf(element).filter((name) => ASKED.has(name));
}

export function hasClass(element: Element, ...names: string[]): boolean {
  const classes = classesOf(element);
  return names.some((name) => classes.includes(name));
}

/** How large an element writes, as a multiple of what stands around it. */
export function sizeRatio(element: Element): number {
  const classes = classesOf(element);
  if (!classes.includes('sizing')) return 1;
  const size = (pattern: RegExp) => {
    const found = classes.map((name) => pattern.exec(name)?.[1]).find((digits) => digits);
    return SIZES[Number(found) - 1] ?? 1;
  };
  return size(/^size(\d+)$/) / size(/^reset-size(\d+)$/);
}
