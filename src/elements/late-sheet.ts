/**
 * Adds a style sheet to the page once and waits until it applies. An `import` of the sheet would
 * not do: Astro links what any script of a page imports, however late, in the page's head.
 */
export function lateSheet(href: string): Promise<void> {
  const known = sheets.get(href);
  if (known) return known;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const ready = new Promise<void>((done) => {
    link.onload = () => done();
    // Without its looks a thing still works.
    link.onerror = () => done();
  });
  sheets.set(href, ready);
  document.head.append(link);
  return ready;
}

const sheets = new Map<string, Promise<void>>();
