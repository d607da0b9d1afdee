import { href } from '~/href.ts';

/** Tells how much of the index has come so far, each time a part of it is there. */
export function watchLoading(tell: (words: string) => void): () => void {
  const folder = new URL(href('pagefind/'), location.href).href;
  let bytes = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceResourceTiming) || !entry.name.startsWith(folder)) continue;
      bytes += entry.encodedBodySize;
      tell(`已载入${Math.max(1, Math.round(bytes / 1024))} KB`);
    }
  });
  observer.observe({ type: 'resource', buffered: true });
  return () => observer.disconnect();
}
