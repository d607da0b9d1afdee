/** The search goes on without after so long, in ms. */
const ENOUGH = 2_000;

/**
 * Before a browser parts its first text into words it lists all locales that it has: 15 to 20 ms in
 * one go, on a phone long enough to be felt while typing. Chromium keeps that list for all threads of
 * the page, so that a worker can make it. Resolves when it is made, or the worker fails or is late.
 */
export function loadLocales(): Promise<void> {
  const worker = new Worker(new URL('./load-locales-worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise<void>((done) => {
    worker.onmessage = () => done();
    worker.onerror = () => done();
    setTimeout(done, ENOUGH);
  }).finally(() => worker.terminate());
}
