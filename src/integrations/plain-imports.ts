import type { Plugin } from 'vite';

/** The module by which Vite preloads what a dynamic import needs. */
const PRELOADER = /^\0vite\/preload-helper\.js$/;

/**
 * Dynamic imports stay what they are. Vite wraps each in a preloader and gives every page the list of
 * all files that an explorable may ever need: 2 KiB of script before the reader has touched anything,
 * to save one round trip for what is fetched a screen ahead anyway. Style sheets that come late are
 * fetched by elements/late-sheet.ts.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    configEnvironment: (name) =>
      name === 'client' ? { build: { modulePreload: false } } : undefined,
    transform: {
      filter: { id: PRELOADER },
      handler: () => ({ code: 'export const __vitePreload = (load) => load();', map: null }),
    },
  };
}
