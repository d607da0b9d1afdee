import { find, isLasting, keep } from './store.ts';
import { address, thisBuild } from './this-build.ts';

export interface Fetching {
  request: Request;
  waitUntil(until: Promise<unknown>): void;
}

/** How long a slow network may take before a kept page is shown, in milliseconds. */
const PATIENCE = 4_000;

/** The answer to what a page of the site asks for; undefined where the browser asks by itself. */
export function answerTo(event: Fetching): Promise<Response> | undefined {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || request.headers.has('range')) return undefined;
  if (origin !== location.origin || !pathname.startsWith(thisBuild.base)) return undefined;
  if (isLasting(pathname)) return fromStore(event);
  if (request.mode === 'navigate') return page(event);
  return isKept(pathname) ? fromNetwork(event) : undefined;
}

/** Not feeds, share images, books and copies in Markdown: nobody reads those offline by chance. */
function isKept(path: string): boolean {
  return /\.(js|json|svg|pagefind|webmanifest)$/.test(path) && !path.endsWith('/offline.json');
}

/** What is kept, else the network. */
async function fromStore(event: Fetching): Promise<Response> {
  const kept = await find(event.request.url);
  return kept ?? fetchAndKeep(event);
}

/** The network, else what is kept. */
async function fromNetwork(event: Fetching): Promise<Response> {
  try {
    return await fetchAndKeep(event);
  } catch (error) {
    const kept = await find(event.request.url);
    if (kept) return kept;
    throw error;
  }
}

/**
 * The network; what is kept where there is none, its host is broken or it takes too long; else a page
 * that says so.
 */
async function page(event: Fetching): Promise<Response> {
  const network = fetchAndKeep(event, asked(event.request));
  const kept = await find(event.request.url);
  if (!kept) return network.catch(offlinePage);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  const whole = network.then(
    (answer) => (answer.status < 500 ? answer : kept),
    () => kept,
  );
  return Promise.race([whole, late]);
}

/** A host that cannot say how long a page may be kept leaves it to the browser, which guesses: ask. */
function asked(page: Request): Request {
  return page.cache === 'default' ? new Request(page, { cache: 'no-cache' }) : page;
}

async function offlinePage(error: unknown): Promise<Response> {
  const shown = await find(address('offline/'));
  if (!shown) throw error;
  return new Response(shown.body, { status: 503, headers: shown.headers });
}

async function fetchAndKeep(event: Fetching, request = event.request): Promise<Response> {
  const response = await fetch(request);
  const copy = response.clone();
  event.waitUntil(keep(request.url, copy).catch(() => {}));
  return response;
}
