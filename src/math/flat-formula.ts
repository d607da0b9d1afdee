import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { classesOf } from '../article-copy/tree.ts';
import { addEm, type EmStyle, emOf, setStyle, styleOf } from './em-style.ts';
import { askedClasses, hasClass } from './katex-classes.ts';
import { withoutSpaces } from './spaces.ts';
import { shiftedParts } from './vlist.ts';

const FONT = /^(?:math\w+|text\w+|mainrm|amsrm|boldsymbol)$/;
const SIZE = /^(?:sizing|(?:reset-)?size\d+)$/;
/** Elements around a vertical list, and where its parts stand beside each other. */
const HOLDERS: Record<string, string[]> = {
  msupsub: [],
  mfrac: ['centred'],
  accent: ['centred'],
  'op-limits': ['centred'],
  'col-align-l': [],
  'col-align-c': ['centred'],
  'col-align-r': ['ended'],
};
/** Classes of styles/math.css. */
const OURS = ['shifted', 'stacked', 'centred', 'ended'];
const OPERATORS = ['mrel', 'mbin', 'mpunct', 'mop'];

/**
 * Draws what KaTeX has set (`.katex-html`) with some third of its elements, for a browser walks over
 * them in many frames of who scrolls: an index takes KaTeX eleven elements, here one. Every mark
 * stays where it was, which tests/e2e/formulas.test.ts measures. What is higher than a line (roots,
 * bars) stays as KaTeX has it. The rules for the new classes are in styles/math.css.
 */
export function flattenFormula(drawn: Element): void {
  for (const child of drawn.children) {
    if (child.type !== 'element') continue;
    flatten(child);
    visit(child, 'element', (element) => setClasses(element, sayingClasses(element)));
  }
}

/** Those of an element's classes that a style sheet asks for. */
function sayingClasses(element: Element): string[] {
  return [...askedClasses(element), ...OURS.filter((name) => hasClass(element, name))];
}

/** Whether it makes no difference that a child stands in one more element. */
const isFlow = (element: Element): boolean =>
  askedClasses(element).every((name) => name === 'base' || FONT.test(name) || SIZE.test(name));

/** @param closed every child keeps an element of its own, as KaTeX's rules for it ask */
function flatten(element: Element, closed = false): void {
  const isList = hasClass(element, 'vlist');
  for (const child of element.children) if (child.type === 'element') flatten(child, isList);
  if (!closed && isFlow(element)) {
    element.children = inFlow(element.children);
    takeIn(element);
  } else stack(element);
}

/** The children of an element in which they stand one behind the other. */
function inFlow(children: readonly ElementContent[]): ElementContent[] {
  const spaced = withoutSpaces(children, (node) => hasClass(node, ...OPERATORS));
  const bare = spaced.flatMap((node) => (isBare(node) ? node.children : [node]));
  return joined(withoutSpaces(bare, () => true));
}

/** An element that says nothing of how its children are drawn. */
function isBare(node: ElementContent): node is Element {
  return (
    node.type === 'element' &&
    node.tagName === 'span' &&
    node.properties.style === undefined &&
    askedClasses(node).length === 0 &&
    !hasClass(node, 'shifted', 'stacked')
  );
}

/** Texts that stood in elements of their own are one. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const all: ElementContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      all.splice(-1, 1, { type: 'text', value: last.value + node.value });
    } else all.push(node);
  }
  return all;
}

/** An only child that chooses no more than a font needs no element beside its parent. */
function takeIn(element: Element): void {
  const [only, ...others] = element.children;
  if (only?.type !== 'element' || only.tagName !== 'span' || others.length > 0) return;
  if (!askedClasses(element).every((name) => SIZE.test(name))) return;
  const saying = sayingClasses(only);
  const style = styleOf(only);
  if (!saying.every((name) => FONT.test(name)) || !isOnlyMargin(style)) return;
  const own = styleOf(element);
  addEm(own, 'margin-right', emOf(style, 'margin-right') ?? 0);
  setStyle(element, own);
  setClasses(element, [...classesOf(element), ...saying]);
  element.children = only.children;
}

/** As KaTeX sets it behind slanted letters. */
function isOnlyMargin(style: EmStyle): boolean {
  return style.size === 0 || (style.size === 1 && style.has('margin-right'));
}

/** Sets the parts of a vertical list above each other without KaTeX's table. */
function stack(element: Element): void {
  const holder = Object.keys(HOLDERS).find((name) => hasClass(element, name));
  const [list, ...others] = element.children;
  if (!holder || list?.type !== 'element' || others.length > 0) return;
  const parts = hasClass(list, 'vlist-t') ? shiftedParts(list) : undefined;
  if (!parts) return;
  const [only, ...more] = parts;
  element.children = parts;
  if (only && more.length === 0 && holder === 'msupsub') {
    setClasses(element, []);
    raise(only);
  } else setClasses(element, [...askedClasses(element), 'stacked', ...(HOLDERS[holder] ?? [])]);
}

/** A part alone stays in the line: a box with a place of its own costs a layer more. */
function raise(part: Element): void {
  const style = styleOf(part);
  addEm(style, 'vertical-align', -(emOf(style, 'top') ?? 0));
  style.delete('top');
  setStyle(part, style);
  setClasses(part, [...classesOf(part), 'shifted']);
}

function setClasses(element: Element, className: string[]): void {
  const { className: _, ...others } = element.properties;
  element.properties = className.length > 0 ? { ...others, className } : others;
}
