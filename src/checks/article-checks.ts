import type { Check } from './article.ts';
import { brackets } from './brackets.ts';
import { footnotes } from './footnotes.ts';
import { formulaTags } from './formula-tags.ts';
import { halfWidth } from './half-width.ts';
import { headingMarks } from './heading-marks.ts';
import { html } from './html.ts';
import { stockPhrases } from './stock-phrases.ts';
import { strayMarkup } from './stray-markup.ts';
import { struckOut } from './struck-out.ts';
import { tables } from './tables.ts';
import { typedSpaces } from './typed-spaces.ts';

/** What is checked in every article; each in its own file, all together in one run. */
export const articleChecks: readonly Check[] = [
  strayMarkup,
  brackets,
  halfWidth,
  stockPhrases,
  footnotes,
  tables,
  headingMarks,
  struckOut,
  html,
  typedSpaces,
  formulaTags,
];
