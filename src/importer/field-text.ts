import type { RootContent } from 'mdast';
import { plainFormula } from '../math/plain-formula.ts';
import { plainText } from './parse.ts';

/** The words of a block for the front matter, which shows neither Markdown nor formulas. */
export function fieldText(block: RootContent): string {
  const copy = structuredClone(block);
  spellOut(copy);
  return withoutMarkup(plainText(copy));
}

function spellOut(node: { type: string; value?: string; children?: unknown[] }): void {
  if (node.type === 'inlineMath' && node.value !== undefined) node.value = plainFormula(node.value);
  if (node.type === 'html') node.value = '';
  for (const child of node.children ?? []) spellOut(child as Parameters<typeof spellOut>[0]);
}

/** What front matter would print as it stands. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\*\*|`/g, '')
    .replace(/\]\(/g, '] (')
    .replace(/<(?=\/?[A-Za-z])/g, '＜')
    .replace(/\\(?=[a-z])/g, '')
    .replace(/\$(?=.*\$)|(?<=＄.*)\$/gs, '＄');
}
