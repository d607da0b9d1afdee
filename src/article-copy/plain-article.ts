import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { figurePlain } from './figures.ts';
import { classesOf, find, isPad } from './tree.ts';

/** What differs between the copies of an article. */
export interface CopyOptions {
  /** The article's own page: what only works there is linked to. */
  page: string;
  /** What stands for a diagram. */
  diagram(diagram: PlainDiagram): ElementContent[];
}

export interface PlainDiagram {
  id: string;
  /** Its description in words. */
  description: string;
  /** Mermaid source, where the page still holds it. */
  source: string | undefined;
}

/**
 * An article as it stands on its page, brought to plain HTML that any reader of feeds shows: no
 * classes, no controls, no drawings; formulas as MathML, which carries its TeX in `alttext`;
 * experiments as their default tables; every address with its origin.
 */
export function plainArticle(tree: Root, options: CopyOptions): Root {
  return { type: 'root', children: plain(tree.children, options) as RootContent[] };
}

/** Only for the eye or the hand, or said a second time; so is a section to draw in. */
const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'button', 'link']);
const DROPPED_CLASSES = [
  'sidenote',
  'heading-link',
  'explorable-form',
  'visually-hidden',
  'data-footnote-backref',
];
const KEPT = new Set(['alt', 'start', 'colSpan', 'rowSpan', 'lang', 'width', 'height']);
/** Elements that mean something to a feed reader; others give way to what they hold. */
const MEANT = new Set(
  `h2 h3 h4 h5 h6 p ul ol li blockquote pre code em strong del sup sub a img hr br table thead tbody
   tr th td figure figcaption dl dt dd`.split(/\s+/),
);

export function plain(nodes: readonly (RootContent | ElementContent)[], options: CopyOptions) {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    return node.type === 'element' ? element(node, options) : [];
  });
}

function element(node: Element, options: CopyOptions): ElementContent[] {
  const classes = classesOf(node);
  if (DROPPED.has(node.tagName) || DROPPED_CLASSES.some((name) => classes.includes(name)))
    return [];
  if (isPad(node)) return [];
  if (classes.includes('katex')) return [formula(node)];
  if ('dataFormula' in node.properties) return [displayed(node)];
  if (node.tagName === 'pre') return [code(node)];
  const figure = figurePlain(node, options);
  if (figure) return figure;
  if (classes.includes('cite-place')) return [{ type: 'text', value: `（${textOf(node)}）` }];
  if (classes.includes('callout-title')) return [calloutTitle(node)];
  if (classes.includes('callout') || classes.includes('correction')) {
    return [h('blockquote', plain(node.children, options))];
  }
  const children = plain(node.children, options);
  if (!MEANT.has(node.tagName)) return children;
  return [{ type: 'element', tagName: node.tagName, properties: kept(node, options), children }];
}

function kept(node: Element, { page }: CopyOptions): Element['properties'] {
  const { properties, tagName } = node;
  const rest = Object.fromEntries(Object.entries(properties).filter(([name]) => KEPT.has(name)));
  for (const name of ['href', 'src'] as const) {
    const address = properties[name];
    if (typeof address === 'string') rest[name] = new URL(address, page).href;
  }
  const [align] = classesOf(node).filter((name) => name === 'right' || name === 'center');
  if (align) rest.align = align;
  const id = String(properties.id ?? '');
  // The places of a page: headings, and notes, which Markdown has a form for.
  const named = id && (/^h[2-6]$/.test(tagName) || id.startsWith('fn-'));
  return named ? { ...rest, id } : rest;
}

/** KaTeX draws for the eye and adds MathML for machines; the latter is what is kept. */
function formula(katex: Element): Element {
  const math = find(katex, ({ tagName }) => tagName === 'math');
  const annotation = math && find(math, ({ tagName }) => tagName === 'annotation');
  const semantics = math && find(math, ({ tagName }) => tagName === 'semantics');
  const [shown] = semantics?.children.filter((child) => child.type === 'element') ?? [];
  return h(
    'math',
    {
      xmlns: 'http://www.w3.org/1998/Math/MathML',
      display: math?.properties.display === 'block' ? 'block' : undefined,
      alttext: annotation ? textOf(annotation).trim() : '',
    },
    shown && shown.type === 'element' ? [shown] : [],
  );
}

function displayed(box: Element): Element {
  const katex = find(box, (node) => classesOf(node).includes('katex'));
  const number = find(box, (node) => classesOf(node).includes('formula-number'));
  return h('p', [katex && formula(katex), number && ` ${textOf(number)}`].filter(isThere));
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

function code(pre: Element): Element {
  const language = String(pre.properties.dataLanguage ?? 'text');
  return h('pre', [h('code', { className: [`language-${language}`] }, textOf(pre))]);
}

/** 决策：什么时候自部署 */
function calloutTitle({ children }: Element): Element {
  const words = children.map((child) => textOf(child).trim());
  return h('p', [h('strong', words.filter(Boolean).join('：'))]);
}
