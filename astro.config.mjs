import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { hostingFiles } from './src/integrations/hosting-files.ts';
import { liveDiagrams } from './src/integrations/live-diagrams.ts';
import { liveFrontMatter } from './src/integrations/live-front-matter.ts';
import { offline } from './src/integrations/offline.ts';
import { pagePolicy } from './src/integrations/page-policy.ts';
import { pageStyles } from './src/integrations/page-styles.ts';
import { parsePauses } from './src/integrations/parse-pauses.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { printPage } from './src/integrations/print-page.ts';
import { printSheet } from './src/integrations/print-sheet.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { keptArticles } from './src/markdown/kept-articles.ts';
import { markdownProcessor, shikiConfig } from './src/markdown/processor.ts';
import { basePath, cacheDir, outDir, siteUrl } from './src/places.ts';

// Set by `npm run dev`: the browser draws the diagrams, so that any kind shows at once.
const live = process.env.LIVE_DIAGRAMS === '1';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // Style sheets and scripts stay files of their own: a strict policy forbids inline ones.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [plainImports()],
    // The worker that runs an example loads only that one, which takes modules.
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { onwarn: (warning, warn) => expected(warning) || warn(warning) },
    },
  },
  markdown: {
    processor: live
      ? markdownProcessor({ base: basePath, live })
      : keptArticles({ base: basePath }),
    shikiConfig,
  },
  integrations: [
    liveDiagrams(),
    liveFrontMatter(),
    mdx({ optimize: true }),
    siteMap(),
    // Before what looks at finished pages.
    printPage(basePath),
    pageStyles(basePath),
    printSheet(basePath),
    pagePolicy(),
    searchIndex(),
    parsePauses(),
    // After all that it lists.
    offline(basePath),
    // Last: what it packs must be finished.
    hostingFiles(basePath),
  ],
});

/** Astro marks MDX modules with a directive of its own, which the bundler does not know. */
function expected({ code }) {
  return code === 'MODULE_LEVEL_DIRECTIVE';
}
