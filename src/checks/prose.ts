import type { Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-math';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';

/** Stands in a block's text for what is not running text: a formula, code, an image, a citation. */
export const THING = '\ufffc';

/** The running text of one paragraph, heading or table cell, each character with its place. */
export interface ProseBlock {
  kind: 'paragraph' | 'heading' | 'cell';
  text: string;
  /** Offset in the source of each UTF-16 unit of `text`. */
  places: number[];
  /** Whether the character stands in the source as itself: not escaped, not an entity. */
  plain: boolean[];
}

/** Every block of running text in an article, in order; code and formulas are left out. */
export function proseOf(tree: Root, source: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  visit(tree, (node) => {
    const kind = kindOf(node);
    if (!kind) return;
    const block: ProseBlock = { kind, text: '', places: [], plain: [] };
    collect(node as Parents, source, block);
    blocks.push(block);
  });
  return blocks;
}

function kindOf(node: Nodes): ProseBlock['kind'] | undefined {
  if (node.type === 'paragraph' || node.type === 'heading') return node.type;
  if (node.type === 'tableCell') return 'cell';
  // MDX takes the paragraph away from a tag that stands alone on its line.
  const bare =
    node.type === 'mdxJsxFlowElement' && node.children.some(({ type }) => String(type) === 'text');
  return bare ? 'paragraph' : undefined;
}

function collect(parent: Parents, source: string, block: ProseBlock): void {
  for (const node of parent.children) {
    const at = node.position?.start.offset ?? block.places.at(-1) ?? 0;
    if (node.type === 'text') addText(node.value, source, at, block);
    else if (node.type === 'break') add(block, '\n', at, true);
    else if ('children' in node && node.children.length > 0 && !isBareAddress(node, source))
      collect(node, source, block);
    else add(block, THING, at, true);
  }
}

/** A link that shows its own address, `https://…` typed into the text. */
function isBareAddress(node: Nodes, source: string): boolean {
  return node.type === 'link' && source[node.position?.start.offset ?? -1] !== '[';
}

/** Walks value and source side by side: the source has escapes, entities and marks at line starts. */
function addText(value: string, source: string, start: number, block: ProseBlock): void {
  let at = start;
  for (const unit of value.split('')) {
    const from = at;
    while (at < source.length && at - from < 80) {
      if (isEscape(source, at, unit) || source[at] === unit) break;
      const entity = source[at] === '&' ? /^&#?\w+;/.exec(source.slice(at, at + 12)) : null;
      if (entity && !value.includes(entity[0])) break;
      at += 1;
    }
    const escaped = isEscape(source, at, unit) || source[at] !== unit;
    add(block, unit, at, !escaped);
    at += escaped ? lengthOfEscape(source, at) : 1;
  }
}

function isEscape(source: string, at: number, unit: string): boolean {
  return source[at] === '\\' && source[at + 1] === unit && /[!-/:-@[-`{-~]/.test(unit);
}

function lengthOfEscape(source: string, at: number): number {
  return source[at] === '&' ? (/^&#?\w+;/.exec(source.slice(at, at + 12))?.[0].length ?? 1) : 2;
}

function add(block: ProseBlock, unit: string, at: number, plain: boolean): void {
  block.text += unit;
  block.places.push(at);
  block.plain.push(plain);
}
