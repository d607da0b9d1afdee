import { registerHooks } from 'node:module';

/** How mermaid 11 hands out its configuration: some eighty times a drawing. */
const HANDED_OUT = 'return assignWithDepth_default({}, currentConfig);';
const IN_MERMAID = /\/mermaid\/dist\/chunks\/mermaid\.core\/[^/]+\.mjs$/;

/**
 * Mermaid copies its whole configuration, a thousand values, whenever a part of it is asked for, and
 * defines each property by hand: a quarter of the time that a drawing takes. From here on the thread
 * copies it the short way, to the same result. Where mermaid is written differently nothing is
 * changed; may go when `getConfig` no longer shows in a profile.
 */
export function quickenConfig(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!IN_MERMAID.test(url)) return loaded;
      return { ...loaded, source: quickened(String(loaded.source)) };
    },
  });
}

/** The source of a module with the short way of copying, where it has the long one. */
export function quickened(source: string): string {
  if (!source.includes(HANDED_OUT)) return source;
  return `${source.replace(HANDED_OUT, 'return copied(currentConfig, 2);')}\n${copied}`;
}

type Values = Record<string, unknown>;

/** What mermaid's `assignWithDepth({}, source)` gives. Printed into mermaid's module, it stands alone. */
export function copied(source: Values, depth: number): Values {
  const copy = { ...source };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value !== 'object') continue;
    if (Array.isArray(value)) copy[key] = [...new Set(value)];
    else if (value === null) delete copy[key];
    else copy[key] = depth > 1 ? copied(value as Values, depth - 1) : { ...value };
  }
  return copy;
}
