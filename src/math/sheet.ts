import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Drawn } from './drawn.ts';
import type { Glyphs } from './glyphs.ts';

const require = createRequire(import.meta.url);
const FACE = /@font-face\{[^}]*\}/g;
const RULE = /([^{}]+)(\{[^{}]*\})/g;
const CLASS = /\.([\w-]+)/g;

/**
 * KaTeX's style sheet cut down to what the site's formulas draw: the rules for their classes, and
 * fonts with their characters, carried inside. No font is asked for, so no formula ever shifts when
 * one arrives. It lies in the layer `base`, where the site's own styles can change it.
 */
export async function mathSheet({ glyphs, classes }: Drawn): Promise<string> {
  const path = require.resolve('katex/dist/katex.min.css');
  const css = await readFile(path, 'utf8');
  const faces = css.match(FACE) ?? [];
  const cut = await Promise.all(faces.map((face) => cutFace(face, glyphs)));
  return `${cut.join('')}@layer base{${cutRules(css.replace(FACE, ''), classes)}}`;
}

/** The rules of which at least one selector names only classes that are there. */
function cutRules(css: string, classes: ReadonlySet<string>): string {
  return css.replace(RULE, (_, selectors: string, declarations: string) => {
    const kept = selectors.split(',').filter((selector) => isDrawn(selector, classes));
    return kept.length > 0 ? kept.join(',') + declarations : '';
  });
}

function isDrawn(selector: string, classes: ReadonlySet<string>): boolean {
  return [...selector.matchAll(CLASS)].every(([, name = '']) => classes.has(name));
}

/** One font face with only the needed characters; empty where none is needed. */
async function cutFace(face: string, glyphs: Glyphs): Promise<string> {
  const file = /fonts\/KaTeX_([\w-]+)\.woff2/.exec(face)?.[1] ?? '';
  const characters = [...(glyphs.get(file) ?? [])].sort().join('');
  if (characters.trim() === '') return '';
  const font = await readFile(require.resolve(`katex/dist/fonts/KaTeX_${file}.woff2`));
  // Hints are for coarse screens of long ago and weigh up to three quarters of a small font.
  const cut = await subsetFont(font, characters, { targetFormat: 'woff2', noHinting: true });
  const source = `src:url(data:font/woff2;base64,${cut.toString('base64')}) format("woff2")`;
  return face.replace(/src:[^}]*(?=\})/, source);
}
