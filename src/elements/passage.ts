import { texOf } from './formula-source.ts';

/** A part of the article as text. */
export interface Passage {
  text: string;
  /** Its words between formulas, marks and paragraphs, as they stand in the page. */
  runs: string[];
}

/** Tools and what is printed a second time. */
const TOOLS =
  '.sidenote, .heading-link, .figure-tool, .formula-number, .card, button, [hidden], .visually-hidden';
/** Marks of sources and notes, which mean nothing away from the page. */
export const MARKS = '.cite, sup:has([data-footnote-ref])';
const BLOCKS =
  'p, li, h2, h3, h4, pre, div, figure, figcaption, blockquote, table, tr, ol, ul, section';

/** The text of a selection: each formula once, as its TeX; what `omitted` selects left out. */
export function passageOf(part: Node, omitted = TOOLS): Passage {
  const pieces: string[] = [];
  const runs: string[] = [''];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      pieces.push(text);
      runs.push((runs.pop() ?? '') + text);
      return;
    }
    const [before, after] = isElement(node) ? around(node, omitted) : [];
    if (before !== undefined) {
      pieces.push(before);
      runs.push('');
    }
    // What has nothing after it stands for all that is inside.
    if (before !== undefined && after === undefined) return;
    for (const child of node.childNodes) walk(child);
    if (after) {
      pieces.push(after);
      runs.push('');
    }
  };
  walk(part);
  return { text: tidy(pieces.join('')), runs: runs.map(tidy).filter(Boolean) };
}

/** What stands before and after an element's text, or in its place. */
function around(element: Element, omitted: string): [string?, string?] {
  if (element.matches(omitted)) return [''];
  if (element.matches('.katex-display')) return [`\n$$${texOf(element)}$$\n`];
  if (element.matches('.katex')) return [`$${texOf(element)}$`];
  if (element.matches('br')) return ['\n'];
  if (element.matches(':is(td, th) + :is(td, th)')) return ['\t', ''];
  return element.matches(BLOCKS) ? ['\n', '\n'] : [];
}

/** For a quotation: without the marks. */
export function quotedPassage(part: Node): Passage {
  return passageOf(part, `${TOOLS}, ${MARKS}`);
}

/** A selection that begins or ends inside a formula takes all of it. */
export function wholeFormulas(range: Range): Range {
  const whole = range.cloneRange();
  const formula = (node: Node) => (isElement(node) ? node : node.parentElement)?.closest('.katex');
  const first = formula(range.startContainer);
  const last = formula(range.endContainer);
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  return whole;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function tidy(text: string): string {
  return text
    .replace(/\u200b|\u2060/g, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
