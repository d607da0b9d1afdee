import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { bare, likeness, prefixAt } from '../lines.ts';
import { mended } from '../mend-tex.ts';
import { placeOf } from '../parse.ts';
import { isDocument, prints, proseOf, unwrapped } from '../tex.ts';

const LANGUAGES = new Set(['latex', 'tex', 'math', 'katex', 'mathjax']);

/**
 * Fences marked latex, tex or math: mathematics becomes a display formula; prose in `\text{…}`
 * becomes a paragraph, or nothing where it repeats the line above.
 */
export const mathFences: Transform = {
  rule: '公式围栏',
  edits(draft: Draft) {
    const edits: Edit[] = [];
    visit(draft.tree, 'code', (code) => {
      if (!LANGUAGES.has(code.lang?.toLowerCase() ?? '')) return;
      const edit = rewritten(draft, code);
      if (edit) edits.push(edit);
    });
    return edits;
  },
};

function rewritten(draft: Draft, code: Code): Edit | undefined {
  const place = placeOf(code);
  const prose = proseOf(code.value);
  if (prose !== undefined) return proseEdit(draft, place, prose);
  const tex = unwrapped(code.value);
  if (isDocument(tex)) return undefined;
  const good = [tex, mended(tex)].find((candidate) => prints(candidate, true));
  if (good === undefined) return undefined;
  const indent = prefixAt(draft.text, place.start);
  const lines = ['$$', ...good.split('\n').filter((line) => line.trim() !== ''), '$$'];
  return {
    ...place,
    text: lines.join(`\n${indent}`),
    say: `${code.lang} 围栏里是公式，改成独立公式`,
  };
}

function proseEdit(draft: Draft, place: { start: number; end: number }, prose: string): Edit {
  const above = draft.text.slice(0, place.start).trimEnd().split('\n').slice(-3).map(bare).join('');
  const words = bare(prose);
  const repeats = words === '' || above.includes(words) || isRepeated(above, words);
  if (!repeats) return { ...place, text: prose, say: '围栏里只有文字，改成段落' };
  const differs = words !== '' && !above.includes(words);
  return {
    ...place,
    text: '',
    say: `围栏里只是把上一行又说了一遍，删去“${prose}”`,
    decide: differs ? `“${prose}”与上一行不完全一样，确认可以不要` : undefined,
  };
}

function isRepeated(above: string, words: string): boolean {
  return words.length >= 6 && above.length >= words.length * 0.6 && likeness(above, words) >= 0.75;
}
