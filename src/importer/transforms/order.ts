import type { Transform } from '../draft.ts';
import { abstract } from './abstract.ts';
import { authors } from './authors.ts';
import { blankSpace } from './blank-space.ts';
import { callouts } from './callouts.ts';
import { chatResidue } from './chat-residue.ts';
import { codeFences } from './code-fences.ts';
import { contentsList } from './contents-list.ts';
import { diagrams } from './diagrams.ts';
import { editorNotes } from './editor-notes.ts';
import { emphasis } from './emphasis.ts';
import { equationLinks } from './equation-links.ts';
import { footnotes } from './footnotes.ts';
import { foreignFrontMatter } from './foreign-front-matter.ts';
import { foreignMarks } from './foreign-marks.ts';
import { formulas } from './formulas.ts';
import { headingIds } from './heading-ids.ts';
import { headingLevels } from './heading-levels.ts';
import { headingLines } from './heading-lines.ts';
import { headingMarks } from './heading-marks.ts';
import { highlights } from './highlights.ts';
import { html } from './html.ts';
import { images } from './images.ts';
import { keywords } from './keywords.ts';
import { links } from './links.ts';
import { listMarks } from './list-marks.ts';
import { looseCode } from './loose-code.ts';
import { mathDelimiters } from './math-delimiters.ts';
import { mathFences } from './math-fences.ts';
import { mdxEscape } from './mdx-escape.ts';
import { mdxRepair } from './mdx-repair.ts';
import { openFence } from './open-fence.ts';
import { punctuation } from './punctuation.ts';
import { secondCopy } from './second-copy.ts';
import { strayMarks } from './stray-marks.ts';
import { tables } from './tables.ts';
import { tidy } from './tidy.ts';
import { title } from './title.ts';
import { wrapperFence } from './wrapper-fence.ts';

interface Kind {
  /** The article has front matter of ours, which is not to be changed. */
  own: boolean;
  punctuation: boolean;
}

/**
 * All transforms in their order: first what is wrong with the text as a whole, while it is not yet
 * Markdown that can be trusted; then what leaves the text; then the text itself; MDX last. Those of
 * one group do not touch each other's places and read the text once together.
 */
export function transformsFor(kind: Kind): Transform[][] {
  const raw = (...groups: Transform[][]) => (kind.own ? [] : groups);
  return [
    [blankSpace],
    ...raw([foreignFrontMatter], [chatResidue], [wrapperFence], [chatResidue], [secondCopy]),
    ...raw([chatResidue], [openFence], [editorNotes]),
    ...raw([mathDelimiters]),
    // While the abstract is still part of the text.
    ...(kind.punctuation ? [[punctuation]] : []),
    // Before the title is looked for: `#标题` is no heading yet.
    ...raw([foreignMarks], [listMarks, callouts]),
    [html],
    [tables],
    ...raw([headingMarks], [title], [contentsList], [keywords, abstract]),
    // An author line may stand above or below the notes to the editor.
    ...raw([authors], [editorNotes], [authors]),
    [mathFences],
    ...raw([looseCode]),
    [codeFences],
    [headingMarks],
    // An author of ours has chosen these.
    ...raw([headingLines], [headingLevels]),
    [headingIds, emphasis, highlights, images, formulas],
    ...raw([equationLinks]),
    [links, diagrams, footnotes],
    ...raw([strayMarks]),
    [mdxEscape],
    [mdxRepair],
    [tidy],
  ];
}
