/** Where a reader stopped in an article, told so that it holds when type and width change. */
export interface Place {
  /** Id of the section's heading, and what it says. */
  id: string;
  title: string;
  /** The block after the heading, counted from it, and the share of it above the line of reading. */
  block: number;
  part: number;
  /** Share of the article that has been read. */
  read: number;
  /** When, in ms. */
  time: number;
}

/** The key is also in layouts/before-paint.ts. */
const KEY = 'reading-places';

/** By path of the article. */
export function keptPlaces(): Record<string, Place> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** Keeps a place for an article, or forgets the one that is kept. */
export function keepPlace(path: string, place: Place | undefined): void {
  const places = keptPlaces();
  if (place) places[path] = place;
  else delete places[path];
  try {
    if (Object.keys(places).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(places));
  } catch {
    // Storage is full or forbidden: there is nothing to return to next time.
  }
}

const RESUME = 'resume-reading';

/**
 * Says that the article, opened next, should go to the place kept for it.
 * @returns whether it will hear of that.
 */
export function askToResume(path: string): boolean {
  try {
    sessionStorage.setItem(RESUME, path);
    return true;
  } catch {
    return false;
  }
}

/** Whether this page was asked to; once. */
export function takeResume(path: string): boolean {
  try {
    const asked = sessionStorage.getItem(RESUME);
    sessionStorage.removeItem(RESUME);
    return asked === path;
  } catch {
    return false;
  }
}
