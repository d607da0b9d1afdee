import type { Element, Nodes, Root } from 'hast';

/** What a reader would see of an article that was not understood, by kind, with how often. */
export type VisibleMarkup = Map<string, number>;

const IN_TEXT: Record<string, RegExp> = {
  dollar: /\$/g,
  strong: /\*\*/g,
  star: /(?<=\S)\*|\*(?=\S)/g,
  backtick: /`/g,
  tag: /<\/?[A-Za-z]|\/>/g,
  brace: /[{}]/g,
  footnote: /\[\^/g,
  link: /\]\(/g,
  id: /\[#/g,
  fence: /:::|~~/g,
  escape: /\\/g,
  replacement: /\ufffd/g,
  undefined: /undefined|\[object Object\]|NaN(?![a-z])/g,
};
const AT_START: Record<string, RegExp> = {
  heading: /^#{1,6}\S/gm,
  row: /^\||\|$/gm,
  item: /^[-+]\p{Script=Han}/gmu,
};
/** Code that swallowed the article around it. */
const IN_CODE: Record<string, RegExp> = {
  fenceInCode: /^\s*`{3,}/gm,
  headingInCode: /^#{2,4} .*\[#/gm,
  formulaInCode: /^\$\$$/gm,
  tagInCode: /<(?:Callout|Cite|Term|Value|Chart|Example)\b/g,
};
/** Attributes that a component prints or a screen reader says. */
const SAID = ['title', 'caption', 'alt', 'at'];

/** Counts raw markup in the text that readers see or hear; code, formulas and scripts are left out. */
export function visibleMarkup(tree: Root): VisibleMarkup {
  const found: VisibleMarkup = new Map();
  const count = (text: string, patterns: Record<string, RegExp>) => {
    for (const [kind, pattern] of Object.entries(patterns)) {
      const times = text.match(pattern)?.length ?? 0;
      if (times > 0) found.set(kind, (found.get(kind) ?? 0) + times);
    }
  };
  walk(tree, (text, where) => {
    if (where === 'code') return count(text, IN_CODE);
    count(text, IN_TEXT);
    if (where === 'block') count(text, AT_START);
  });
  const errors = JSON.stringify(tree).match(/katex-error/g)?.length ?? 0;
  if (errors > 0) found.set('katex-error', errors);
  return found;
}

/** What the damaged page shows more of than the good one. */
export function worse(good: VisibleMarkup, now: VisibleMarkup): string[] {
  return [...now].filter(([kind, times]) => times > (good.get(kind) ?? 0)).map(([kind]) => kind);
}

type Where = 'code' | 'block' | 'words';
type Visitor = (text: string, where: Where) => void;

function walk(node: Nodes, visitor: Visitor): void {
  const mdx = node as unknown as { type: string; name?: string; attributes?: MdxAttribute[] };
  if (mdx.type.startsWith('mdxJsx')) {
    for (const { name, value } of mdx.attributes ?? [])
      if (SAID.includes(name) && typeof value === 'string') visitor(value, 'words');
  }
  if (node.type === 'element') {
    if (isFormula(node)) return;
    if (node.tagName === 'pre') visitor(textIn(node), 'code');
    if (/^(pre|code)$/.test(node.tagName)) return;
    if (/^(p|h\d|li|td|th|figcaption)$/.test(node.tagName)) visitor(textIn(node), 'block');
    else if (node.tagName === 'text' || node.tagName === 'tspan') visitor(textIn(node), 'words');
    if (/^(p|h\d|td|th|figcaption|text)$/.test(node.tagName)) return;
  }
  if (node.type === 'text') visitor(node.value, 'words');
  if ('children' in node) for (const child of node.children) walk(child as Nodes, visitor);
}

interface MdxAttribute {
  name: string;
  value: unknown;
}

function isFormula(node: Element): boolean {
  return [node.properties.className].flat().includes('katex');
}

/** The text of a node without its inline code and formulas, but for a `pre` with all of it. */
function textIn(node: Nodes, whole = node.type === 'element' && node.tagName === 'pre'): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children
    .map((child) => {
      if (child.type === 'element' && !whole && (child.tagName === 'code' || isFormula(child)))
        return '\u00a0';
      return textIn(child as Nodes, whole);
    })
    .join('');
}
