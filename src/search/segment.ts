import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { formulaText } from './formula-text.ts';
import { markCode, markFormula, NOTE_END, NOTE_START, readMarked } from './marked-text.ts';
import type { StoredPage, StoredSection } from './stored-page.ts';

/**
 * Reads a built page into blocks of text under the headings that open them; undefined where
 * nothing in the page is marked with `data-pagefind-body`.
 */
export function readPage(tree: Root, path: string): StoredPage | undefined {
  const body = find(tree, (element) => 'dataPagefindBody' in element.properties);
  if (!body) return undefined;
  const title = find(body, ({ tagName }) => tagName === 'h1');
  const heading = title ? headingText(title) : '';
  const id = String(title?.properties.id ?? '');
  const reader = new Reader({ id, heading, level: 1, blocks: [] });
  reader.read(body);
  return {
    path,
    title: heading,
    seal: String(body.properties.dataSeal ?? ''),
    sections: reader.sections,
  };
}

/** Walks a page, opening a section at each heading and a block at each box of text. */
class Reader {
  readonly sections: StoredSection[];
  #block = '';

  constructor(opening: StoredSection) {
    this.sections = [opening];
  }

  read(node: Nodes): void {
    this.#children(node);
    this.#endBlock();
  }

  #children(node: Nodes): void {
    if ('children' in node) for (const child of node.children) this.#node(child);
  }

  #node(node: Nodes): void {
    if (node.type === 'text') this.#block += node.value;
    if (node.type !== 'element' || isSkipped(node)) return;
    if (isHeading(node)) {
      this.#heading(node);
    } else if (isInline(node)) {
      this.#block += inline(node);
    } else {
      this.#endBlock();
      this.#children(node);
      this.#endBlock();
    }
  }

  #heading(node: Element): void {
    this.#endBlock();
    // The title stands at the head of the opening already.
    if (node.tagName === 'h1') return;
    const { id } = node.properties;
    const heading = headingText(node);
    const level = Number(node.tagName.slice(1));
    if (id) this.sections.push({ id: String(id), heading, level, blocks: [] });
    else this.sections.at(-1)?.blocks.push(heading);
  }

  #endBlock(): void {
    const text = tidy(this.#block);
    if (text !== '') this.sections.at(-1)?.blocks.push(text);
    this.#block = '';
  }
}

function headingText(node: Element): string {
  return readMarked(tidy(inline(node))).shown;
}

/** Text of an element inside a line, as it is read: formulas once, note numbers marked. */
function inline(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isSkipped(node)) return '';
  if (hasClass(node, 'katex')) return markFormula(formulaText(node), texOf(node));
  if (isNote(node)) return NOTE_START + textOf(node) + NOTE_END;
  if (node.tagName === 'br') return ' ';
  const text = node.children.map(inline).join('');
  return node.tagName === 'code' ? markCode(text) : text;
}

/** As the author wrote it. */
function texOf(katex: Element): string {
  const tex = find(katex, ({ tagName }) => tagName === 'annotation');
  return tex ? tidy(textOf(tex)) : '';
}

/** Words of the page's furniture, not of its text. */
const FURNITURE = new Set(['button', 'nav', 'noscript', 'script', 'select', 'style', 'template']);

function isSkipped(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    // (4.2) beside a formula: the text names it as 式 (4.2).
    hasClass(element, 'formula-number') ||
    FURNITURE.has(tagName) ||
    // A drawing's title repeats its caption; as a page's title it lies outside the body.
    tagName === 'title' ||
    'dataPagefindIgnore' in properties ||
    'dataFootnoteBackref' in properties ||
    properties.hidden === true ||
    String(properties.ariaHidden) === 'true'
  );
}

const INLINE = new Set(
  (
    'a abbr b bdi bdo br cite code data del dfn em i ins kbd label mark q s samp small span strong ' +
    'sub sup time tspan u var wbr'
  ).split(' '),
);

/** Stands in a line. A span around boxes does not: it is taken apart like a box. */
function isInline(node: Element): boolean {
  if (hasClass(node, 'katex')) return true;
  if (!INLINE.has(node.tagName) && !isCustomElement(node)) return false;
  return node.children.every((child) => child.type !== 'element' || isInline(child));
}

function isCustomElement({ tagName }: Element): boolean {
  return tagName.includes('-');
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** The raised number of a footnote or a source. */
function isNote(node: Element): boolean {
  return node.tagName === 'sup' && find(node, ({ tagName }) => tagName === 'a') !== undefined;
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** The first element below a node that passes the test. */
function find(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(node, 'element', (element) => {
    if (element === node || !test(element)) return;
    found = element;
    return EXIT;
  });
  return found;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
