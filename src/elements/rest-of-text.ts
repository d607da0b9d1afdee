import { ALL_LAID_OUT, layOutAll, readingTop } from './reading-top.ts';

/** Blocks of so many elements together, or a larger one alone, are laid out at a time. */
const MANY = 100;

/** What the text of a block takes, in elements. */
const TEXT = 20;

/** By what a reader starts to read. */
const MOVES = ['scroll', 'wheel', 'pointerdown', 'keydown'];

/** How far from the screen a block is still drawn, in screens: browsers look as far ahead. */
const NEAR = 1.5;

/** What holds blocks of its own: chapters, articles of the print page, lists of sources and of terms. */
const HOLDER = '.book > .whole, .chapter:nth-child(n + 3), .references, .term-index';

/** What styles/later.css may leave out. */
export const BLOCKS = `.contents > ol > li, ${HOLDER}, .chapter > :not([data-explorable]), [data-explorable] > section > :not([role]), .references li, .entry, .source-group li, .book-index > section, .term-index > li`;

/** Lays out what is left, in the order of the page. */
let rest = layOut([]);
let reached = 0;
let width = 0;

/**
 * On a phone a long page that is opened at its top first lays out what is on the screen and leaves
 * out the rest (styles/later.css), which is ten times less to do before it can be read. From the
 * reader's first move on, the rest is laid out here, some blocks to a task, so that soon all
 * places are true; the browser remembers each block's height, and what is far from the screen is
 * left out again, so that the page stays light: `data-known` is then set. It stands beside
 * `data-skips`, which the style sheet asks for: to change that is to style all of the page anew.
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
    rest = layOut([]);
    void afterDrawing(leaveOutFar);
  });
  addEventListener('resize', () => {
    if (innerWidth === width || !isLaidOut()) return;
    // What the browser remembers are heights at the old width.
    delete dataset.known;
    begin();
  });
}

/** Whether all places of the text are true. */
export function isLaidOut(): boolean {
  const { skips, known } = document.documentElement.dataset;
  return skips === undefined || known !== undefined;
}

async function begin(): Promise<void> {
  for (const move of MOVES) removeEventListener(move, begin);
  width = innerWidth;
  await loadFonts();
  if (isLaidOut()) return;
  rest = layOut(allBlocks());
  setTimeout(step);
}

/**
 * The fonts of formulas stand in the page's style sheet: a browser reads one when it first lays out
 * what is set in it, and then styles anew all that may depend on it, even in blocks left out.
 */
async function loadFonts(): Promise<void> {
  for (const face of document.fonts) {
    await face.load().catch(() => {});
    // As in next-task.ts, which an article would have to fetch for this alone.
    await new Promise((done) => setTimeout(done));
  }
}

function step(): void {
  const dialog = document.querySelector('dialog[open]');
  if (dialog) {
    // Behind a dialog nobody reads, and what is typed into it would wait.
    dialog.addEventListener('close', () => setTimeout(step), { once: true });
    return;
  }
  const { value: drawn, done } = rest.next();
  // What holds blocks is drawn as long as some of them have to be.
  if (drawn) void afterDrawing(() => leaveOut(drawn.filter((block) => !block.matches(HOLDER))));
  // The next ones do not wait for the frame: who scrolls fast must not come before them.
  if (!done) setTimeout(step);
  else void afterDrawing(finish);
}

function finish(): void {
  if (isLaidOut()) return;
  leaveOut([...document.querySelectorAll(HOLDER)]);
  allKnown();
}

/**
 * Yields what is laid out, each time after two tasks of which nothing is to be seen: asked about what
 * is inside of a block that is left out, the browser styles it, and lays it out, and no frame that
 * comes between has anything to do with it. To draw the block is little then.
 */
function* layOut(blocks: Element[]): Generator<Element[] | undefined, void> {
  for (const batch of batches(blocks)) {
    const inside = batch.flatMap((block) => block.firstElementChild ?? []);
    for (const one of inside) void getComputedStyle(one).color;
    yield;
    for (const one of inside) one.getBoundingClientRect();
    yield;
    for (const block of batch) block.classList.add('drawn');
    for (const block of batch) block.getBoundingClientRect();
    yield batch;
  }
}

function* batches(blocks: Element[]): Generator<Element[], void> {
  let batch: Element[] = [];
  let size = 0;
  for (const block of blocks) {
    // What is hidden, as the search page's index behind results, has no height to be learnt.
    if (!block.checkVisibility()) continue;
    const more = TEXT + block.getElementsByTagName('*').length;
    if (size > 0 && size + more > MANY) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(block);
    size += more;
  }
  yield batch;
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
  const { dataset } = document.documentElement;
  dataset.skips ??= '';
  dataset.known = '';
  // Whoever has measured the article measures again.
  dispatchEvent(new Event('resize'));
}

/** What is near stays, or it would be gone for a frame. */
function leaveOut(drawn: Element[]): void {
  const ahead = innerHeight * NEAR;
  const near = drawn.map((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > -ahead && top < innerHeight + ahead;
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

/**
 * Asks what holds the block first: what is laid out in a place that is only guessed reaches out of it,
 * and what is inside of what is left out would be laid out to be asked.
 */
function endsBelow(line: number, block: Element): boolean {
  const holder = block.parentElement?.closest(HOLDER);
  if (holder && !endsBelow(line, holder)) return false;
  return block.getBoundingClientRect().bottom > line;
}

function allBlocks(): Element[] {
  return [...document.querySelectorAll(BLOCKS)];
}
