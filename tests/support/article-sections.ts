import type { Element, ElementContent, Nodes } from 'hast';
import { elementsOf, type Page } from './dist.ts';

/** A section of a built article, read by the tests themselves and not by the code of the search. */
export interface ArticleSection {
  /** Route of the article and id of the heading: `articles/platform/#losses`. */
  place: string;
  heading: string;
  /** Texts that stand in one box: paragraphs, items, cells, headings. Formulas part them. */
  blocks: string[];
}

const HEADING = /^h[2-4]$/;
const BOX = /^(p|li|td|th|h[2-4]|dt|dd)$/;
const NOT_TEXT = /^(svg|script|style|button|noscript)$/;

/** The sections that h2 to h4 with an id open, in the order of the page. */
export function sectionsOfArticle({ route, tree }: Page): ArticleSection[] {
  const article = elementsOf(tree).find(({ properties }) => 'dataPagefindBody' in properties);
  const sections: ArticleSection[] = [];
  if (article) walk(article);
  return sections;

  function walk(node: Nodes): void {
    if (node.type !== 'element' || isHidden(node)) return;
    if (HEADING.test(node.tagName) && node.properties.id) {
      const place = `${route}#${node.properties.id}`;
      sections.push({ place, heading: runsOf(node).join(''), blocks: [] });
    }
    const isLeaf = BOX.test(node.tagName) && !contains(node, ({ tagName }) => BOX.test(tagName));
    if (isLeaf) sections.at(-1)?.blocks.push(...runsOf(node));
    else for (const child of node.children) walk(child);
  }
}

/** For comparing: width and case set aside, and spaces but those between Latin words. */
export function squeeze(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain.replace(/ (?![a-z0-9])|(?<![a-z0-9]) /g, '');
}

/** Whether a text says a phrase; one that begins with a Latin letter, at the start of a word. */
export function says(text: string, phrase: string): boolean {
  const wanted = squeeze(phrase);
  const inside = squeeze(text);
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    if (!/^[a-z0-9]{2}$/.test((inside[at - 1] ?? '') + wanted[0])) return true;
  }
  return false;
}

/** The text of a box, in pieces between its formulas. */
function runsOf(box: Element): string[] {
  const runs = [''];
  const read = (node: ElementContent): void => {
    if (node.type === 'text') runs[runs.length - 1] += node.value;
    if (node.type !== 'element' || isHidden(node)) return;
    if (isFormula(node)) runs.push('');
    else node.children.forEach(read);
  };
  box.children.forEach(read);
  return runs.map((run) => run.replace(/\s+/g, ' ').trim()).filter((run) => run !== '');
}

function isFormula({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('katex');
}

function isHidden({ tagName, properties }: Element): boolean {
  return (
    NOT_TEXT.test(tagName) ||
    'dataPagefindIgnore' in properties ||
    properties.hidden === true ||
    String(properties.ariaHidden) === 'true'
  );
}

function contains(element: Element, test: (inner: Element) => boolean): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (test(child) || contains(child, test)),
  );
}
