/** Where text begins on the screen, in px: below the header. */
export function readingTop(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/** Heard by elements/rest-of-text.ts, which then leaves out again what is far from the screen. */
export const ALL_LAID_OUT = 'all-laid-out';

/** Lays out at once what styles/later.css leaves out: for who is about to measure places. */
export function layOutAll(): void {
  delete document.documentElement.dataset.skips;
  dispatchEvent(new Event(ALL_LAID_OUT));
}
