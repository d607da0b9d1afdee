import { textRead } from './reading-progress.ts';

/**
 * Fetches what keeps the reader's place when there is a place to keep or to return to: at the first
 * scroll, or at once where layouts/before-paint.ts found that something is kept.
 */
const start = () =>
  import('./reading-place.ts').then(({ followReading }) => followReading(() => textRead().read));

if ('reading' in document.documentElement.dataset) void start();
else addEventListener('scroll', () => void start(), { once: true, passive: true });
