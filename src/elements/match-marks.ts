import { occurrences } from '~/search/match.ts';
import { normaliseWithMap } from '~/search/normalise.ts';
import sheet from '~/styles/search-marks.css?url';
import { takeKept } from './kept-match.ts';
import { lateSheet } from './late-sheet.ts';

const NAME = 'search-match';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const BOX = 'p, li, td, th, dt, dd, pre, figcaption, summary, text, h1, h2, h3, h4, h5, h6';
/** Not read, not seen, or the number of a note, across which a match may go. */
const SKIPPED =
  '.katex-mathml, script, style, button, nav, noscript, template, [hidden], sup:has(a), svg title, svg desc';

/** Marks in the section that a hit led to what was searched for, and scrolls to the first place. */
export function showMarks(): void {
  void lateSheet(sheet);
  const words = takeKept();
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!words || !target?.matches(HEADING) || !('highlights' in CSS)) return;
  const ranges = rangesIn(textNodesBelow(target), words);
  const [first] = ranges;
  if (!first) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const place = first.startContainer.parentElement;
  place?.closest('details')?.setAttribute('open', '');
  if (!inView(first)) place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  offerToClear();
}

function inView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top > 0 && bottom < innerHeight;
}

/** A button that lies over the page, so that nothing moves. */
function offerToClear(): void {
  document.querySelector('.clear-marks')?.remove();
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'clear-marks', textContent: '清除标记' });
  button.addEventListener('click', () => {
    CSS.highlights.delete(NAME);
    button.remove();
  });
  document.body.append(button);
}

/** From a heading up to the next one. */
function textNodesBelow(heading: Element): Text[] {
  const root = heading.closest('[data-pagefind-body]') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL, (node) =>
    node instanceof Element && node.matches(SKIPPED)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  walker.currentNode = heading;
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element && node.matches(HEADING) && node.id !== '') break;
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}

function rangesIn(nodes: readonly Text[], words: readonly string[]): Range[] {
  let text = '';
  const places: { node: Text; from: number }[] = [];
  let box: Element | null = null;
  for (const node of nodes) {
    const own: Element | null = node.parentElement?.closest(BOX) ?? null;
    if (own !== box) text += '\n';
    box = own;
    places.push({ node, from: text.length });
    // A line break in the source is a space to a reader.
    text += node.data.replaceAll('\n', ' ');
  }
  const { folded, source } = normaliseWithMap(text);
  return words.flatMap((word) =>
    placesOf(word, folded).flatMap((at) => {
      const from = source[at];
      const to = source[at + word.length - 1];
      return from === undefined || to === undefined ? [] : rangeOf(places, from, to + 1);
    }),
  );
}

/** Where nothing begins so, it was cut out of a longer word. */
function placesOf(word: string, text: string): number[] {
  const found = occurrences(text, word);
  return found.length > 0 || word.length < 3 ? found : occurrences(text, word, true);
}

function rangeOf(places: readonly { node: Text; from: number }[], from: number, to: number) {
  const holding = (at: number) => places.findLast((place) => place.from <= at);
  const first = holding(from);
  const last = holding(to - 1);
  if (!first || !last) return [];
  const range = new Range();
  range.setStart(first.node, from - first.from);
  range.setEnd(last.node, Math.min(last.node.length, to - last.from));
  return [range];
}
