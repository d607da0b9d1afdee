/** In ms. */
const OFTEN = 100;

/**
 * Calls what follows the reader while the page is scrolled, and when its size changes: some times a
 * second, and in a task of its own, so that no frame waits for what it measures.
 * @returns what ends it
 */
export function whileScrolling(follow: () => void): () => void {
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      follow();
    }, OFTEN);
  };
  const kept = new AbortController();
  for (const type of ['scroll', 'resize'])
    addEventListener(type, later, { passive: true, signal: kept.signal });
  return () => kept.abort();
}
