import type { RootContent } from 'mdast';
import { placeOf, plainText } from './parse.ts';

/** A short line that is a heading in effect: `## 摘要`, `**摘要**`, `摘要：`, `> **摘要**`. */
export function isLabel(block: RootContent, name: RegExp): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph' && block.type !== 'blockquote')
    return false;
  return name.test(plainText(block).replace(/^[\d.、\s]+|[\s：:]+$/g, ''));
}

/** The blocks after one, up to the next heading or rule. */
export function under(blocks: readonly RootContent[], index: number): RootContent[] {
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex(({ type }) => type === 'heading' || type === 'thematicBreak');
  return end < 0 ? rest : rest.slice(0, end);
}

/** From the start of the first block to the end of the last. */
export function span(blocks: readonly RootContent[]): { start: number; end: number } {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) throw new Error('no blocks to span');
  return { start: placeOf(first).start, end: placeOf(last).end };
}
