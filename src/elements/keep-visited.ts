import { href } from '~/href.ts';
import type { Request } from '~/offline/messages.ts';

/**
 * Starts the service worker once the page is there, so that it takes nothing from the page. The page
 * that was open before the worker tells it what it is made of; on every later one search is kept too,
 * for who reads two pages may want to find something in a train.
 */
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => setTimeout(start));

async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  const isKept = serviceWorker.controller !== null;
  try {
    await serviceWorker.register(href('sw.js'), { updateViaCache: 'none' });
    const { active } = await serviceWorker.ready;
    const tell = (words: Request) => active?.postMessage(words);
    if (!isKept) tell({ type: 'visited', urls: partsOfPage() });
    else if (!savesData()) tell({ type: 'keep-search' });
  } catch {
    // Storage is denied, or the host does not serve the worker: the site works without it.
  }
}

/** Whoever saves data is sent nothing unasked. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function partsOfPage(): string[] {
  const parts = performance.getEntriesByType('resource').map(({ name }) => name);
  return [location.href, ...parts].filter((url) => url.startsWith(location.origin + href()));
}
