import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { collectDrawn, type Drawn } from '../math/drawn.ts';
import { withFontFiles } from '../math/font-files.ts';
import { mathSheet } from '../math/sheet.ts';
import { htmlFiles } from './html-files.ts';
import { PRINT_FILE } from './print-sheet.ts';
import {
  countStyles,
  moveStyles,
  nameStyles,
  type StyleCounts,
  styleSheet,
} from './style-attributes.ts';

interface Page {
  file: string;
  html: string;
  /** Holds a formula. */
  math: boolean;
  /** Holds style attributes. */
  styled: boolean;
}

/**
 * After the build: style attributes become classes, and KaTeX's style sheet is cut to what the
 * formulas use. Both go into a sheet that only the pages which need it link to.
 * @param base path of the site, from slash to slash
 */
export function pageStyles(base: string): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        // While writing, the whole sheet; it is cut only for the built site.
        if (command === 'dev') injectScript('page', "import 'katex/dist/katex.min.css';");
      },
      'astro:build:done': async ({ dir }) => writeStyles(fileURLToPath(dir), base),
    },
  };
}

/**
 * Up to so many pages with formulas each has a sheet of its own, 15 kB instead of 25 kB for five
 * articles. Cutting the fonts costs 0.15 s a page, so a large site shares one sheet.
 */
const OWN_SHEETS = 24;

async function writeStyles(root: string, base: string): Promise<void> {
  for (const pages of sharingSheets(await readPages(root))) {
    const counts: StyleCounts = new Map();
    for (const { html } of pages) countStyles(html, counts);
    const classes = nameStyles(counts);
    const rules = await formulaRules(pages);
    const alone = pages.every(({ file }) => file === join(root, PRINT_FILE));
    const css = (alone ? await writeFonts(root, rules) : rules) + styleSheet(classes);
    const link = `<link rel="stylesheet" href="${base}${await writeSheet(root, css)}">`;
    for (const { file, html } of pages) {
      await writeFile(file, moveStyles(html, classes).replace('</head>', `${link}</head>`));
    }
  }
}

/** The pages that need a sheet, by the sheet they share. Those without formulas carry none of KaTeX. */
function sharingSheets(pages: readonly Page[]): Page[][] {
  const math = pages.filter((page) => page.math);
  const plain = pages.filter((page) => page.styled && !page.math);
  const shared = math.length > OWN_SHEETS ? [math] : math.map((page) => [page]);
  return [...shared, plain].filter((group) => group.length > 0);
}

async function formulaRules(pages: readonly Page[]): Promise<string> {
  const drawn: Drawn = { glyphs: new Map(), classes: new Set() };
  for (const { html, math } of pages) if (math) collectDrawn(html, drawn);
  return drawn.classes.size > 0 ? mathSheet(drawn) : '';
}

async function readPages(root: string): Promise<Page[]> {
  const files = await htmlFiles(root);
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(file, 'utf8');
      return {
        file,
        html,
        math: html.includes('class="katex-html"'),
        styled: / style="/.test(html),
      };
    }),
  );
}

/**
 * On `/print/` formulas begin far below the first screen, which need not wait for all their fonts;
 * elements/formula-fonts.ts asks for these before they come into sight.
 */
async function writeFonts(root: string, rules: string): Promise<string> {
  const { css, fonts } = withFontFiles(rules, (font) => hashedName('font', font, 'woff2'));
  for (const [name, font] of fonts) await writeLasting(root, name, font);
  return css;
}

/** @returns the path of the sheet below the root */
function writeSheet(root: string, css: string): Promise<string> {
  return writeLasting(root, hashedName('page', css, 'css'), css);
}

/** Where hosts let browsers keep for ever what is named after its content. */
async function writeLasting(root: string, name: string, content: string | Buffer): Promise<string> {
  const path = `_astro/${name}`;
  await mkdir(join(root, '_astro'), { recursive: true });
  await writeFile(join(root, path), content);
  return path;
}

function hashedName(kind: string, content: string | Buffer, ending: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return `${kind}.${hash}.${ending}`;
}
