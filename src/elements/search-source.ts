import { href } from '~/href.ts';
import type { Source } from '~/search/library.ts';
import type { PagefindIndex, PagefindModule } from '~/search/pagefind.ts';
import type { Outline, Pack } from '~/search/stored-page.ts';
import { loadLocales } from './load-locales.ts';
import { nextTask } from './next-task.ts';

/** Fetches the headings; index and texts follow when they are asked for. */
export async function loadSource(): Promise<Source> {
  const outline = await json<Outline>('outline.json');
  return {
    outline,
    openIndex,
    readPack,
    readWords: (key) => json(`words/${key}.json`),
    readReadings: () => json('readings.json'),
    idle,
    readVariants: () => json('variants.json'),
    readLatin: () => json('latin.json'),
  };
}

async function json<Type>(path: string): Promise<Type> {
  const response = await fetch(href(`pagefind/${path}`));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/** Several arrive at once; each is made ready in a task of its own. */
async function readPack(record: string): Promise<Pack> {
  const pack = await json<Pack>(`text/${record}.json`);
  await nextTask();
  return pack;
}

/** Waits for a quiet moment; whoever saves data is sent nothing unasked. */
async function idle(pause: number): Promise<boolean> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return false;
  await new Promise((resolve) => setTimeout(resolve, pause));
  await new Promise<unknown>((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 2_000 });
    else setTimeout(resolve, 100);
  });
  return true;
}

let attempts = 0;

async function openIndex(): Promise<PagefindIndex> {
  const locales = loadLocales();
  // Browsers remember that a module failed to load; another address makes them try again.
  const address = `${href('pagefind/pagefind.js')}${attempts++ > 0 ? `?${attempts}` : ''}`;
  const module: PagefindModule = await import(/* @vite-ignore */ address);
  await nextTask();
  const index = module.createInstance({ basePath: href('pagefind/'), noWorker: true });
  await Promise.all([index.init(), locales]);
  await nextTask();
  return {
    // One after another, several in one task would be felt on a phone.
    async search(term) {
      const found = await index.search(term);
      await nextTask();
      return found;
    },
  };
}
