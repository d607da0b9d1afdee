import type { Element, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { report } from '../problems/report.ts';
import { katexWords } from './katex-words.ts';
import { LABEL } from './rehype-formula.ts';
import type { Formula } from './remark-math-places.ts';

/** KaTeX prints a command that it does not allow (`\\href`, `\\includegraphics`) in this colour, without a word. */
export const REFUSED_COLOUR = '#cc0001';

/**
 * Turns what rehype-katex only warns about into mistakes that stop the build: on its own it prints
 * the formula in red and lets the build pass.
 */
export function rehypeKatexStrict() {
  return (tree: Root, file: VFile): void => {
    const told = new Set<string>();
    for (const message of file.messages) {
      if (message.source === 'rehype-katex') told.add(reportFormula(file, message));
    }
    visit(tree, 'element', (node) => {
      if (!isKatex(node)) return undefined;
      reportRefused(file, node, told);
      return SKIP;
    });
  };
}

const isKatex = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('katex');

function reportRefused(file: VFile, katex: Element, told: ReadonlySet<string>): void {
  let command = '';
  let tex = '';
  visit(katex, 'element', (node) => {
    if (node.tagName === 'annotation') tex = textOf(node);
    if (command === '' && String(node.properties.style ?? '').includes(REFUSED_COLOUR))
      command = textOf(node);
  });
  if (command === '' || told.has(tex.trim())) return;
  const formula = takeFormula(file, tex.trim());
  report(file, formula ?? { type: 'math' }, {
    rule: '公式',
    message: `“${around(tex)}”里不能用“${command}”：它会印成红字。`,
    cure: '链接写在公式外面，图片用 ![替代文字](./文件名)；公式里去掉这个命令。',
  });
}

interface ParseError extends Error {
  /** Offset into the formula where KaTeX gave up. */
  position?: number;
  rawMessage?: string;
}

/** @returns the formula. */
function reportFormula(file: VFile, message: VFileMessage): string {
  const ancestors = (message.ancestors ?? []) as (Element | Parents)[];
  const element = ancestors.at(-1);
  const tex = element ? textOf(element as Element) : '';
  const formula = takeFormula(file, tex.trim());
  const cause = message.cause as ParseError | undefined;
  const position = openBrace(tex, cause) ?? cause?.position ?? 0;
  const { what, cure } = katexWords(cause?.rawMessage ?? message.reason);
  report(file, formula ?? { type: 'math', ...(message.place ? placed(message.place) : {}) }, {
    rule: '公式',
    message: `“${around(tex, position)}”${what}。`,
    cure,
    ...(formula ? { offset: offsetIn(formula, position) } : {}),
  });
  return tex.trim();
}

/** KaTeX finds a missing brace at the end of the formula; the one that was opened says more. */
function openBrace(tex: string, cause: ParseError | undefined): number | undefined {
  if (!/end of input|got 'EOF'/.test(cause?.rawMessage ?? '')) return undefined;
  const open: number[] = [];
  for (const { 0: mark, index } of tex.matchAll(/\\.|[{}]/g)) {
    if (mark === '{') open.push(index);
    else if (mark === '}') open.pop();
  }
  return open.at(-1);
}

/** The first formula with this text that was not reported yet; its label is gone by now. */
function takeFormula(file: VFile, tex: string): Formula | undefined {
  const formulas = file.data.formulas ?? [];
  const found = formulas.findIndex(({ value }) => value.replace(LABEL, '').trim() === tex);
  return found < 0 ? undefined : formulas.splice(found, 1)[0];
}

function placed(place: NonNullable<VFileMessage['place']>) {
  return { position: 'start' in place ? place : { start: place, end: place } };
}

/** Where a position inside a formula lies in the article: lines below its start, and the column. */
function offsetIn(formula: Formula, position: number): { line: number; column: number } {
  const label = LABEL.exec(formula.value);
  const behind = label !== null && position >= label.index;
  const at = behind ? position + (label?.[0].length ?? 0) : position;
  const before = formula.value.slice(0, at).split('\n');
  const start = formula.position?.start.column ?? 1;
  const last = before.at(-1)?.length ?? 0;
  if (formula.type === 'math') return { line: before.length, column: last + 1 };
  return { line: before.length - 1, column: before.length > 1 ? last + 1 : start + 1 + last };
}

/** The formula, or of a long one the part where KaTeX gave up. */
function around(tex: string, position = 0): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  if (line.length <= 60) return line;
  const from = Math.max(0, Math.min(position, tex.length) - 30);
  return `…${tex
    .slice(from, from + 60)
    .replace(/\s+/g, ' ')
    .trim()}…`;
}
