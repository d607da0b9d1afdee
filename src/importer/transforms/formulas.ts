import type { Parents } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { prefixAt } from '../lines.ts';
import { inLines, mended } from '../mend-tex.ts';
import { placeOf } from '../parse.ts';
import { prints } from '../tex.ts';

/**
 * Tries every formula as the build will. What can only mean one thing is mended, a price between
 * two dollar signs is a price, and what cannot be printed is shown as code for the author to mend.
 */
export const formulas: Transform = {
  rule: '公式',
  edits(draft: Draft) {
    const edits: Edit[] = [];
    // Where one dollar turns out to be no mark, those after it in its paragraph pair otherwise.
    const unsettled = new Set<Parents | undefined>();
    visit(draft.tree, ['math', 'inlineMath'], (node, _, parent) => {
      if (unsettled.has(parent)) return;
      const formula = node as DisplayMath | InlineMath;
      const edit = formula.type === 'math' ? display(draft, formula) : inline(draft, formula);
      if (!edit) return;
      edits.push(edit);
      if (/^\\\$.*[^\\]\$$/s.test(edit.text)) unsettled.add(parent);
    });
    return edits;
  },
};

function inline(draft: Draft, node: InlineMath): Edit | undefined {
  const place = placeOf(node);
  const source = draft.text.slice(place.start, place.end);
  const after = draft.text.slice(place.end);
  if (isPrice(node.value, after)) {
    // The second dollar may be a price as well, or begin a formula.
    const put = source.replace(/\$$/, /^\d/.test(after) ? '\\$' : '$').replace(/^\$/, '\\$');
    return { ...place, text: put, say: '美元符号不是公式的记号，前面加反斜杠' };
  }
  if (prints(node.value, false)) return undefined;
  const good = mended(node.value, false);
  if (prints(good, false)) {
    return {
      ...place,
      text: `$${good}$`,
      say: `公式“${node.value}”里的汉字与全角符号改成可以排印的`,
    };
  }
  return {
    ...place,
    text: `\`${node.value.replaceAll('`', "'")}\``,
    say: `公式“${node.value}”排不出来，先当代码显示`,
    decide: '改正这个公式，写回 $…$',
  };
}

/** `$5 到 $10`: dollars before numbers, with words between. */
function isPrice(value: string, after: string): boolean {
  if (/[=+×*-]\s*$/.test(value) && /^\d/.test(after)) return true;
  // $HOME 与 $PATH: a formula has blanks on both sides or on none.
  if (/\p{Script=Han}/u.test(value) && /^\S.*\s$/s.test(value)) return true;
  if (/[\\^_={}]/.test(value)) return false;
  if (/^\s*\d/.test(value) && /^\d/.test(after)) return true;
  return /\p{Script=Han}/u.test(value) && /^\s*\d|[，。；、]/.test(value);
}

/** The site takes one for the end of the paragraph, in which a formula was never closed. */
const BLANK_LINE = /^[ \t]*$/m;

/** A chat window copied as Markdown loses one backslash of the two that end a line. */
function wholeLines(tex: string): string {
  // Copied out of JSON: every backslash is two, and a command would be a new line.
  if (
    /\\\\(?:frac|begin|text|sum|left|alpha|theta|mathbf|mathcal)/.test(tex) &&
    !/(?<!\\)\\[A-Za-z]/.test(tex)
  )
    return wholeLines(tex.replaceAll('\\\\', '\\'));
  if (/\\begin\{/.test(tex)) return tex.replace(/(?<!\\)\\[ \t]*(?=\n)/g, '\\\\');
  // KaTeX passes over the end of a line that nothing holds: a = b \\ c = d would be one line.
  return /\\\\\s*[^\s\\]/.test(outsideBraces(tex)) ? inLines(tex) : tex;
}

function outsideBraces(tex: string): string {
  const outer = tex.replace(/\{[^{}]*\}/g, '');
  return outer === tex ? tex : outsideBraces(outer);
}

function display(draft: Draft, node: DisplayMath): Edit | undefined {
  const place = placeOf(node);
  if (node.meta) return undefined;
  const value = wholeLines(node.value);
  const printed = prints(value, true);
  if (printed && !BLANK_LINE.test(value) && value === node.value) return undefined;
  const indent = prefixAt(draft.text, place.start);
  const good = printed ? value : mended(value);
  if (prints(good, true)) {
    const lines = ['$$', ...good.split('\n').filter((line) => line.trim() !== ''), '$$'];
    const say =
      value !== node.value
        ? '公式里多了或少了的反斜杠改好'
        : printed
          ? '公式里的空行删去'
          : '公式里的汉字、标签与环境改成可以排印的';
    return { ...place, text: lines.join(`\n${indent}`), say };
  }
  if (node.value.trim() === '') return { ...place, text: '', say: '删去空的公式' };
  const lines = ['```latex', ...node.value.split('\n'), '```'];
  return {
    ...place,
    text: lines.join(`\n${indent}`),
    say: `公式“${node.value.replace(/\s+/g, ' ').slice(0, 40)}”排不出来，先当代码显示`,
    decide: '改正这个公式，写回 $$ … $$',
  };
}
