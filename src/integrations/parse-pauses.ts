import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFiles } from './html-files.ts';

/** Pages from here on, in characters, are not read in one go on a phone without being felt. */
const LONG = 100_000;

/** What stands for a pause. */
export const PAUSE = '<script></script>';

/** So many tags are read in far less than the 10 ms after which the browser looks round. */
const MANY_TAGS = 300;

/** Two style sheets that stand in the page. */
const BETWEEN_STYLES = /(?<=<\/style>)(?=<style>)/;

/** Not of an empty one, such as the place for a message: it would no longer be empty. */
const BLOCK_END = /(?<!<(?:h[2-6]|p|li|td|figcaption)\b[^>]*>)<\/(?:h[2-6]|p|li|td|figcaption)>/g;

/**
 * After the build: empty scripts throughout a long page. Chromium reads the beginning of a page in
 * tasks of 10 ms and then all that has arrived in one, up to 500 ms, in which nothing answers the
 * reader; at the end of a script it looks whether 10 ms are over, also where there is nothing to run.
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

/** At the end of blocks and not between them, where rules of the style sheets count neighbours. */
export function withPauses(html: string): string {
  if (html.length < LONG) return html;
  const page = html.replace(BETWEEN_STYLES, PAUSE);
  let seen = 0;
  let tags = 0;
  return page.replace(BLOCK_END, (end, at: number) => {
    tags += page.slice(seen, at).split('<').length - 1;
    seen = at;
    if (tags < MANY_TAGS) return end;
    tags = 0;
    return PAUSE + end;
  });
}
