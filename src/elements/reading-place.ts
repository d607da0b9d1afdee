import { keepPlace, keptPlaces, type Place, takeResume } from './kept-places.ts';
import { layOutAll, readingTop } from './reading-top.ts';

const IDLE = 400;
const path = location.pathname;

/**
 * Keeps the place that is read, and offers the one kept before: at once where the reader comes from
 * 继续阅读, in a bar where the article is opened at its top, not at all where the address or the
 * browser names a place of its own.
 */
export function followReading(share: () => number): void {
  const kept = keptPlaces()[path];
  const keep = () => startKeeping(share);
  if (kept && takeResume(path)) {
    goTo(kept);
    keep();
  } else if (kept && !location.hash && scrollY === 0 && wasNavigatedTo()) {
    void import('./return-bar.ts').then(
      ({ offerReturn }) => offerReturn(kept, () => goTo(kept), keep),
      keep,
    );
  } else {
    keep();
  }
}

function startKeeping(share: () => number): void {
  const keep = () => {
    clearTimeout(timer);
    const place = placeNow(share());
    if (place) keepPlace(path, place.read < 1 ? place : undefined);
  };
  let timer = window.setTimeout(keep, IDLE);
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, IDLE);
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('pagehide', keep);
}

/** Undefined above the first section. */
function placeNow(read: number): Place | undefined {
  const line = readingTop() + 1;
  const isAbove = (block: Element) => block.getBoundingClientRect().top <= line;
  const chapter = [...document.querySelectorAll('.prose > .chapter')].findLast(isAbove);
  const blocks = [...(chapter?.children ?? [])];
  const at = blocks.findLastIndex(isAbove);
  const from = blocks.slice(0, at + 1).findLastIndex(isSection);
  const heading = blocks[from];
  if (!heading) return undefined;
  const { top, height } = (blocks[at] ?? heading).getBoundingClientRect();
  return {
    id: heading.id,
    title: heading.firstChild?.textContent?.trim() ?? '',
    block: at - from,
    part: height > 0 ? Math.min(1, (line - top) / height) : 0,
    read,
    time: Date.now(),
  };
}

function goTo({ id, block, part }: Place): void {
  layOutAll();
  const heading = document.getElementById(id);
  let target: Element | null = heading;
  for (let step = 0; step < block; step++) target = target?.nextElementSibling ?? target;
  if (!heading || !target) return;
  const { top, height } = target.getBoundingClientRect();
  scrollBy({ top: top + part * height - readingTop(), behavior: 'instant' });
  // Whoever listens or tabs goes on from there as well.
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function isSection({ localName, id }: Element): boolean {
  return id !== '' && (localName === 'h2' || localName === 'h3');
}

/** Not reloaded, nor reached by going back: then the browser itself returns to where it was. */
function wasNavigatedTo(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'navigate';
}
