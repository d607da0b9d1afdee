import { readingTop } from './reading-top.ts';
import { whileScrolling } from './while-scrolling.ts';

/** What a line of reading can lie in. */
const PARTS = 'p, li, dt, dd, tr, pre, h1, h2, h3, h4, figure, .formula, label';

/** Between two parts there is a gap; so many px further down is the next try, so often. */
const GAP = 24;
const TRIES = 6;

interface Place {
  part: Element;
  /** Of its height above the line where reading begins. */
  share: number;
  /** From that line down to where it begins, in px. */
  inset: number;
}

/**
 * When the width changes, as when a phone is turned, what was read stays where reading begins. All
 * above it becomes higher or lower, and what of it is left out (styles/later.css) keeps the height
 * that it had: the browser, left alone, is some screens off.
 */
export function holdPlace(): void {
  let width = innerWidth;
  let place: Place | undefined;
  whileScrolling(() => {
    place = scrollY > 0 ? placeNow() : undefined;
  });
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    const held = place;
    if (!held) return;
    goBack(held);
    // Once more when the browser has laid out what has come near with this.
    requestAnimationFrame(() => setTimeout(() => goBack(held)));
  });
}

function placeNow(): Place | undefined {
  const line = readingTop();
  for (let y = line + 1; y < line + TRIES * GAP; y += GAP) {
    const part = document.elementFromPoint(innerWidth / 2, y)?.closest(`main :is(${PARTS})`);
    if (!part) continue;
    const { top, height } = part.getBoundingClientRect();
    return { part, share: Math.max(0, line - top) / height, inset: Math.max(0, top - line) };
  }
  return undefined;
}

function goBack({ part, share, inset }: Place): void {
  const { top, height } = part.getBoundingClientRect();
  scrollBy({ top: top + share * height - inset - readingTop(), behavior: 'instant' });
}
