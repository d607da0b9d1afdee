import { collectGlyphs, type Glyphs } from './glyphs.ts';

/** What the formulas of a site need of KaTeX's style sheet. */
export interface Drawn {
  glyphs: Glyphs;
  /** Every class on the pages with formulas. */
  classes: Set<string>;
}

/** Adds what the formulas of a page need. */
export function collectDrawn(html: string, { glyphs, classes }: Drawn): void {
  collectGlyphs(html, glyphs);
  for (const [, names = ''] of html.matchAll(/\sclass="([^"]*)"/g)) {
    for (const name of names.split(' ')) classes.add(name);
  }
}
