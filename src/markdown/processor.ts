import { unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import { createCssVariablesTheme } from 'shiki';
import type { Problem } from '../problems/problem.ts';
import { refuse } from '../problems/report.ts';
import { printWarnings } from '../problems/warnings.ts';
import { codeFrame } from './code-frame.ts';
import { codeInFull } from './code-in-full.ts';
import { explained } from './explained.ts';
import { rehypeAnchors } from './rehype-anchors.ts';
import { rehypeChapters } from './rehype-chapters.ts';
import { rehypeDates } from './rehype-dates.ts';
import { rehypeFacts } from './rehype-facts.ts';
import { rehypeFlatFormula } from './rehype-flat-formula.ts';
import { rehypeFormula } from './rehype-formula.ts';
import { rehypeHeadingLinks } from './rehype-heading-links.ts';
import { REFUSED_COLOUR, rehypeKatexStrict } from './rehype-katex-strict.ts';
import { rehypeMathPunctuation } from './rehype-math-punctuation.ts';
import { rehypeMathml } from './rehype-mathml.ts';
import { rehypeNumbers } from './rehype-numbers.ts';
import { rehypeSidenotes } from './rehype-sidenotes.ts';
import { rehypeStatic } from './rehype-static.ts';
import { rehypeTable } from './rehype-table.ts';
import { remarkChart } from './remark-chart.ts';
import { remarkChecks } from './remark-checks.ts';
import { remarkCite } from './remark-cite.ts';
import { remarkCodeLanguage } from './remark-code-language.ts';
import { remarkComponents } from './remark-components.ts';
import { remarkDiagram } from './remark-diagram.ts';
import { remarkExample } from './remark-example.ts';
import { remarkFigure } from './remark-figure.ts';
import { remarkIds } from './remark-ids.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkMathPlaces } from './remark-math-places.ts';
import { remarkSeriesTitles } from './remark-series-titles.ts';
import { remarkSoftBreaks } from './remark-soft-breaks.ts';
import { remarkTerm } from './remark-term.ts';
import { remarkValue } from './remark-value.ts';

interface Options {
  /** Base path with a closing slash, for links to other pages. */
  base: string;
  /** In `npm run dev` diagrams are drawn in the browser, so that any kind shows at once. */
  live: boolean;
  /** The diagrams were tried by whoever asks. */
  trusted?: boolean;
  /** Hears of what does not stop a build; prints it when left out. */
  warn?: (problems: readonly Problem[]) => void;
}

/** How an article becomes HTML. The order matters where a comment says so. */
export function markdownProcessor({ base, live, trusted = false, warn = printWarnings }: Options) {
  return explained(pipeline({ base, live, trusted, warn }));
}

function pipeline({ base, live, trusted, warn }: Required<Options>) {
  return unified({
    gfm: true,
    // Astro's typographic quotes are English ones.
    smartypants: false,
    remarkPlugins: [
      remarkMath,
      // **粗体。**后面: without it emphasis beside Chinese punctuation stays literal.
      remarkCjkFriendly,
      // What the author wrote, before anything is changed.
      remarkChecks,
      remarkSoftBreaks,
      remarkIds,
      // While formulas still have their places.
      remarkMathPlaces,
      remarkComponents,
      remarkCodeLanguage,
      remarkTerm.bind(null, { base }),
      remarkCite,
      remarkValue,
      remarkExample,
      remarkChart,
      remarkFigure,
      // Before remark-links, which knows the base path.
      remarkSeriesTitles,
      remarkLinks.bind(null, { base }),
      [remarkDiagram, { live, trusted }],
    ],
    remarkRehype: {
      clobberPrefix: '',
      footnoteLabel: '注释',
      // A heading to see, not only for screen readers.
      footnoteLabelProperties: {},
      footnoteBackLabel: (index: number) => `回到正文注 ${index + 1}`,
    },
    rehypePlugins: [
      // Takes the label out of a formula before KaTeX reads it.
      rehypeFormula,
      rehypeMathPunctuation,
      rehypeDates,
      rehypeTable,
      // After formulas, figures and tables have their boxes.
      rehypeNumbers,
      rehypeAnchors,
      rehypeHeadingLinks,
      rehypeFacts,
      // Late: a formula drawn is some two hundred elements, which every later step walks over.
      [rehypeKatex, { output: 'htmlAndMathml', strict: 'error', errorColor: REFUSED_COLOUR }],
      rehypeKatexStrict,
      rehypeMathml,
      rehypeFlatFormula,
      // After KaTeX, so that a mistake in a note is told once.
      rehypeSidenotes,
      // An article in which anything was reported does not pass.
      refuse.bind(null, { warn }),
      rehypeStatic,
      // After it, for it joins what stands side by side.
      rehypeChapters,
    ],
  });
}

/** Colours of code are CSS variables (styles/code.css), so one page serves both themes. */
export const shikiConfig = {
  // Loaded before anything is coloured: Markdown colours the code inside it only in languages that
  // are there by then, and which article comes first is not always the same.
  langs: ['ts', 'js', 'python', 'bash', 'json', 'yaml', 'html', 'css'],
  theme: createCssVariablesTheme({ name: 'paper', variablePrefix: '--code-' }),
  transformers: [codeInFull, codeFrame],
};
