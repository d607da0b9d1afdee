/** Where text begins on the screen, in px: below the header. */
export function readingTop(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/** Lays out at once what is left of elements/rest-of-text.ts: for who is about to measure places. */
export function layOutAll(): void {
  delete document.documentElement.dataset.top;
}
