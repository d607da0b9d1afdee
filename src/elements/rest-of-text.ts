import { ALL_LAID_OUT, layOutAll, readingTop } from './reading-top.ts';

/** How long one task goes on laying out blocks, in ms: one block may take longer, two must not. */
const LONG = 8;

/** By what a reader starts to read. */
const MOVES = ['scroll', 'wheel', 'pointerdown', 'keydown'];

/** How far from the screen a block is still drawn, in screens: browsers look as far ahead. */
const NEAR = 1.5;

/** What holds blocks of its own: articles of the print page, lists of sources and of terms. */
const HOLDER = '.book > .whole, .references, .term-index';

/** What styles/later.css may leave out. */
export const BLOCKS = `.contents > ol > li, ${HOLDER}, .prose > *, .references li, .entry, .source-group li, .book-index > section, .term-index > li`;

/** What is left to lay out, in the order of the page. */
let blocks: Element[] = [];
let reached = 0;
let width = 0;

/**
 * On a phone a long page that is opened at its top first lays out what is on the screen and leaves
 * out the rest (styles/later.css), which is ten times less to do before it can be read. From the
 * reader's first move on, the rest is laid out here, some blocks to a task, so that soon all
 * places are true; the browser remembers each block's height, and what is far from the screen is
 * left out again, so that the page stays light: `data-skips` is then “known”.
 */
export function layOutRest(): void {
  const { dataset } = document.documentElement;
  width = innerWidth;
  // Nothing is left out beside notes in the margin.
  if (matchMedia('(width >= 72rem)').matches) {
    delete dataset.skips;
    return;
  }
  if (isLaidOut()) void afterDrawing(leaveOutFar);
  else for (const move of MOVES) addEventListener(move, begin, { passive: true });
  addEventListener('scroll', hurry, { passive: true });
  addEventListener(ALL_LAID_OUT, () => {
    blocks = [];
    void afterDrawing(leaveOutFar);
  });
  addEventListener('resize', () => {
    if (innerWidth === width || !isLaidOut()) return;
    // What the browser remembers are heights at the old width.
    dataset.skips = '';
    begin();
  });
}

/** Whether all places of the text are true. */
export function isLaidOut(): boolean {
  return document.documentElement.dataset.skips !== '';
}

function begin(): void {
  for (const move of MOVES) removeEventListener(move, begin);
  width = innerWidth;
  blocks = allBlocks();
  setTimeout(step);
}

function step(): void {
  const dialog = document.querySelector('dialog[open]');
  if (dialog) {
    // Behind a dialog nobody reads, and what is typed into it would wait.
    dialog.addEventListener('close', () => setTimeout(step), { once: true });
    return;
  }
  const end = performance.now() + LONG;
  const drawn: Element[] = [];
  while (blocks.length > 0 && performance.now() < end) {
    const block = blocks.shift() as Element;
    // What is hidden, as the search page's index behind results, has no height to be learnt.
    if (!block.checkVisibility()) continue;
    block.classList.add('drawn');
    block.getBoundingClientRect();
    drawn.push(block);
  }
  const last = blocks.length === 0;
  // The next ones do not wait for the frame: who scrolls fast must not come before them.
  if (!last) setTimeout(step);
  void afterDrawing(() => {
    leaveOut(drawn);
    if (last && !isLaidOut()) allKnown();
  });
}

/**
 * After the next frame, in which the browser takes down the heights of what it draws: with the fonts
 * of its formulas, of which it learns when it lays them out.
 */
async function afterDrawing(act: () => void): Promise<void> {
  await document.fonts.ready;
  requestAnimationFrame(() => setTimeout(act));
}

function leaveOutFar(): void {
  leaveOut(allBlocks());
  allKnown();
}

function allKnown(): void {
  document.documentElement.dataset.skips = 'known';
  // Whoever has measured the article measures again.
  dispatchEvent(new Event('resize'));
}

/**
 * What is near stays, or it would be gone for a frame. So does what holds blocks, whose heights may
 * not be known yet.
 */
function leaveOut(drawn: Element[]): void {
  const ahead = innerHeight * NEAR;
  const near = drawn.map((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return block.matches(HOLDER) || (bottom > -ahead && top < innerHeight + ahead);
  });
  for (const [at, block] of drawn.entries()) block.classList.toggle('drawn', near[at]);
}

/** Who jumps to where nothing is laid out yet stays there: all of it is, before it is drawn. */
function hurry(): void {
  const jumped = Math.abs(scrollY - reached) > innerHeight;
  reached = scrollY;
  if (!jumped || isLaidOut()) return;
  const root = document.documentElement;
  const line = readingTop() - 1;
  const found = allBlocks().find((block) => !block.matches(HOLDER) && endsBelow(line, block));
  const before = found?.getBoundingClientRect().top ?? 0;
  // Or the browser would add its own correction to ours.
  root.style.overflowAnchor = 'none';
  layOutAll();
  const after = found?.getBoundingClientRect().top ?? 0;
  scrollBy({ top: after - before, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

/** Asks what holds the block too: what is laid out in a place that is only guessed reaches out of it. */
function endsBelow(line: number, block: Element): boolean {
  if (block.getBoundingClientRect().bottom <= line) return false;
  const holder = block.parentElement?.closest(HOLDER);
  return !holder || endsBelow(line, holder);
}

function allBlocks(): Element[] {
  return [...document.querySelectorAll(BLOCKS)];
}
