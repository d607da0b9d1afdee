import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFiles } from './html-files.ts';

/** Pages from here on, in characters, are not read in one go on a phone without being felt. */
const LONG = 100_000;

const HEADING_END = /<\/h[2-6]>/g;

/**
 * After the build: an empty script at the end of each heading of a long page. Chromium reads the
 * beginning of a page in tasks of 10 ms and then all that has arrived in one, up to 500 ms, in which
 * nothing answers the reader; the end of a script ends the task, also where there is nothing to run.
 */
export function parsePauses(): AstroIntegration {
  return {
    name: 'parse-pauses',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const file of await htmlFiles(fileURLToPath(dir))) {
          const html = await readFile(file, 'utf8');
          const paused = withPauses(html);
          if (paused !== html) await writeFile(file, paused);
        }
      },
    },
  };
}

/** In the headings and not between blocks, where rules of the style sheets count neighbours. */
export function withPauses(html: string): string {
  if (html.length < LONG) return html;
  return html.replace(HEADING_END, '<script></script>$&');
}
