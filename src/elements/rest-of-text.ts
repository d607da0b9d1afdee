import { layOutAll, readingTop } from './reading-top.ts';

/** How long one task goes on laying out blocks, in ms: one block may take longer, two must not. */
const LONG = 4;

/** By what a reader starts to read. */
const MOVES = ['scroll', 'wheel', 'pointerdown', 'keydown'];

/** What styles/later.css may leave out. */
export const BLOCKS =
  '.prose > *, .references, .entry, .source-group li, .book-index > section > ul > li, .term-index';

/** What is left to lay out, in the order of the page. */
let blocks: Element[] = [];
let reached = 0;

/**
 * On a phone a long page that is opened at its top first lays out what is on the screen and leaves
 * out the rest (styles/later.css), which is ten times less to do before it can be read. The rest
 * is laid out here from the reader's first move on, in small tasks between the frames, which have
 * enough to do with drawing, so that soon all places are true.
 */
export function layOutRest(): void {
  if (!('top' in document.documentElement.dataset)) return;
  // Nothing is left out beside notes in the margin.
  if (matchMedia('(width >= 72rem)').matches) return;
  blocks = allBlocks();
  for (const move of MOVES) addEventListener(move, begin, { passive: true });
  addEventListener('scroll', hurry, { passive: true });
}

/** Whether all places of the text are true. */
export function isLaidOut(): boolean {
  return blocks.length === 0 || !('top' in document.documentElement.dataset);
}

function begin(): void {
  for (const move of MOVES) removeEventListener(move, begin);
  setTimeout(step);
}

function step(): void {
  const end = performance.now() + LONG;
  do {
    const block = blocks.shift();
    block?.classList.add('laid-out');
    block?.getBoundingClientRect();
  } while (!isLaidOut() && performance.now() < end);
  if (!isLaidOut()) {
    setTimeout(step);
    return;
  }
  removeEventListener('scroll', hurry);
  // Whoever has measured the article measures again.
  dispatchEvent(new Event('resize'));
}

/** Who jumps to where nothing is laid out yet stays there: all of it is, before it is drawn. */
function hurry(): void {
  const jumped = Math.abs(scrollY - reached) > innerHeight;
  reached = scrollY;
  if (!jumped || isLaidOut()) return;
  const root = document.documentElement;
  const line = readingTop() - 1;
  const found = allBlocks().find((block) => block.getBoundingClientRect().bottom > line);
  const before = found?.getBoundingClientRect().top ?? 0;
  // Or the browser would add its own correction to ours.
  root.style.overflowAnchor = 'none';
  layOutAll();
  const after = found?.getBoundingClientRect().top ?? 0;
  scrollBy({ top: after - before, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

function allBlocks(): Element[] {
  return [...document.querySelectorAll(BLOCKS)];
}
