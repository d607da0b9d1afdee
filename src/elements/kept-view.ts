import { layOutAll, readingTop } from './reading-top.ts';

/** The smallest parts of a page that a line of reading can lie in. */
const PARTS = ':is(p, li, dt, dd, tr, pre, h1, h2, h3, h4, figure, .formula)';

/**
 * Makes a change of type or width and scrolls so that what was read stays where it was on the
 * screen. Browsers do this by themselves only for changes above the screen, and Safari not at all.
 */
export function keepingView(change: () => void): void {
  layOutAll();
  const line = readingTop();
  const part = partAt(line);
  const root = document.documentElement;
  if (!part || scrollY === 0) {
    change();
    return;
  }
  const before = part.getBoundingClientRect();
  const share = before.height > 0 ? Math.max(0, line - before.top) / before.height : 0;
  const inset = Math.max(0, before.top - line);
  // Or the browser would add its own correction to ours.
  root.style.overflowAnchor = 'none';
  change();
  const after = part.getBoundingClientRect();
  scrollBy({ top: after.top + share * after.height - line - inset, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

/** The innermost part that the line crosses, else the first below it. */
function partAt(line: number): Element | undefined {
  const parts = [...document.querySelectorAll(`main ${PARTS}:not(nav *, [popover] *)`)];
  const first = parts.findIndex((part) => {
    const { bottom, height } = part.getBoundingClientRect();
    return height > 0 && bottom > line;
  });
  if (first < 0) return undefined;
  // Document order: an outer part comes before the inner ones.
  let found = parts[first];
  for (const part of parts.slice(first + 1)) {
    const { top, bottom, height } = part.getBoundingClientRect();
    if (!found?.contains(part)) break;
    if (height > 0 && top <= line && bottom > line) found = part;
  }
  return found;
}
