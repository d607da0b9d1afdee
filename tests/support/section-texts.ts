import type { Element, Nodes } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { squeeze } from './article-sections.ts';
import type { Page } from './dist.ts';

/** All that a section says, read from the built page for judging search results. */
export interface SectionText {
  /** Route and id: `articles/platform/#losses`; the opening of an article goes by its own id. */
  place: string;
  /** Squeezed. */
  heading: string;
  /** The term that an entry of the glossary explains, squeezed. */
  term?: string;
  /**
   * One squeezed line for each box of text: with the numbers of notes and without, and with the
   * words apart that make up the names in code.
   */
  text: string;
  /** Lines as printed, without formulas, to make queries from. */
  lines: string[];
}

const HEADING = /^h[1-4]$/;
const BOX =
  /^(address|article|aside|blockquote|caption|dd|desc|details|div|dl|dt|figcaption|figure|footer|g|h[1-6]|header|hr|li|ol|p|pre|section|summary|svg|table|tbody|td|text|th|thead|tr|ul)$/;
const SILENT = /^(button|nav|noscript|script|select|style|template|title)$/;

/** All that the search of a built site is to find: articles, terms and sources. */
export function searchedTexts(pages: readonly Page[]): SectionText[] {
  return pages.flatMap((page) => {
    if (page.html.includes('data-pagefind-body')) return sectionTexts(page);
    if (page.route === 'glossary/') return entries(page, 'section.entry');
    return page.route === 'references/' ? entries(page, 'li[id]') : [];
  });
}

/** Terms or sources: what is said of each, without the links to what is said elsewhere. */
function entries({ route, tree }: Page, selector: string): SectionText[] {
  return selectAll(selector, tree).map((entry) => {
    const heading = select('h3', entry);
    const said = [
      heading,
      ...selectAll(
        'p:not(.entry-links, .mentioned-in), .entry-links > span:not(:has(a)), .reference',
        entry,
      ),
      ...selectAll('.reference-note', entry),
    ].flatMap((one) => (one ? textOf(one).replace(/\s+/g, ' ').trim() : []));
    return {
      place: `${route}#${(heading ?? entry).properties.id}`,
      heading: squeeze(heading ? textOf(heading) : ''),
      ...(heading?.children[0] ? { term: squeeze(textOf(heading.children[0])) } : {}),
      text: said.map(squeeze).join('\n'),
      lines: said,
    };
  });
}

interface Written {
  id: string;
  heading: string;
  /** With the numbers of notes, and without. */
  with: string;
  without: string;
  /** Without formulas. */
  prose: string;
  code: string[];
}

/** @param body what holds the text, as a selector */
export function sectionTexts({ route, tree }: Page, body = '[data-pagefind-body]'): SectionText[] {
  const article = select(body, tree);
  const sections: Written[] = [];
  if (article) walk(article, false, false);
  return sections.map(({ id, heading, prose, ...text }) => ({
    place: `${route}#${id}`,
    heading: squeeze(heading),
    text: [text.without, text.with, namesApart(text.code.join('\n'))].map(squeezed).join('\n'),
    lines: prose
      .split('\n')
      .flatMap((line) => line.split('￼'))
      .map((line) => line.trim())
      .filter(Boolean),
  }));

  function write(text: string, note: boolean, formula: boolean): void {
    const section = sections.at(-1);
    if (!section) return;
    section.with += text;
    if (!note) section.without += text;
    if (!note && !formula) section.prose += text;
  }

  function walk(node: Nodes, note: boolean, formula: boolean): void {
    if (node.type === 'text') write(node.value.replace(/\s+/g, ' '), note, formula);
    if (node.type !== 'element' || isSilent(node)) return;
    if (HEADING.test(node.tagName) && node.properties.id) {
      sections.push({
        id: String(node.properties.id),
        heading: '',
        with: '',
        without: '',
        prose: '',
        code: [],
      });
      walkAll(node, note, formula);
      const section = sections.at(-1);
      if (section) section.heading = section.without;
      write('\n', false, false);
      return;
    }
    if (node.tagName === 'code') sections.at(-1)?.code.push(textOf(node));
    const box = BOX.test(node.tagName);
    if (box) write('\n', false, false);
    const math = formula || isFormula(node);
    if (math && !formula) markFormula();
    walkAll(node, note || isNote(node), math);
    if (box) write('\n', false, false);
  }

  function markFormula(): void {
    const section = sections.at(-1);
    if (section) section.prose += '￼';
  }

  function walkAll(node: Element, note: boolean, formula: boolean): void {
    for (const child of node.children) walk(child, note, formula);
  }
}

/** Where the text of a section says a keyword; a Latin one from the start of a word. */
export function tells({ text }: SectionText, keyword: string): boolean {
  const wanted = squeeze(keyword);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!/^[a-z0-9]{2}$/.test((text[at - 1] ?? '') + (wanted[0] ?? ''))) return true;
  }
  return false;
}

/** usdPerMillionTokens and cross_entropy as the words they are made of. */
function namesApart(text: string): string {
  const names = text.match(/\b[A-Za-z]+(?:_[A-Za-z]+|(?<=[a-z])[A-Z][a-z]+)+/g) ?? [];
  return names.map((name) => name.replace(/_|(?<=[a-z])(?=[A-Z])/g, ' ')).join('\n');
}

function squeezed(text: string): string {
  return text.split('\n').map(squeeze).filter(Boolean).join('\n');
}

function isFormula(element: Element): boolean {
  return hasClass(element, 'katex');
}

function hasClass({ properties }: Pick<Element, 'properties'>, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function isNote({ tagName, children }: Element): boolean {
  return tagName === 'sup' && children.some((child) => child.type === 'element');
}

function isSilent({ tagName, properties }: Element): boolean {
  return (
    SILENT.test(tagName) ||
    tagName === 'annotation' ||
    // (4.2) beside a formula: the text names it as 式 (4.2).
    hasClass({ properties }, 'formula-number') ||
    'dataPagefindIgnore' in properties ||
    'dataFootnoteBackref' in properties ||
    properties.hidden === true ||
    String(properties.ariaHidden) === 'true'
  );
}
