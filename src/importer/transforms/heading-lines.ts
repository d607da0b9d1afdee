import type { Paragraph, RootContent } from 'mdast';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { isLight, lineNumberingOf, type Numbering, numberingOf, ORDER } from '../numbering.ts';
import { placeOf, plainText } from '../parse.ts';

const END_OF_SENTENCE = /[。！？；：，,;:…]$/;
const LONGEST = 40;
/** What closes an article. */
const BACK = /^(?:结语|结束语|结论|总结|后记|致谢|参考文献|参考资料|附录)[：:]?$/;

/** Lines that act as headings become headings: bold ones, and numbered ones such as 第一部分, 1.1 or 一、. */
export const headingLines: Transform = {
  rule: '标题行',
  edits(draft: Draft) {
    const blocks = draft.tree.children;
    const apart = blocks.flatMap((block) => setApart(block));
    return apart.length > 0 ? apart : headings(draft, blocks);
  },
};

/** A bold line above its text in one paragraph: a blank line makes it a line of its own. */
function setApart(block: RootContent): Edit[] {
  if (block.type !== 'paragraph') return [];
  const [first] = block.children;
  const line = first?.type === 'text' ? /^(.+)\n/.exec(first.value)?.[1]?.trim() : undefined;
  if (line && BACK.test(line)) {
    const at = placeOf(block).start + line.length;
    return [{ start: at, end: at, text: '\n', say: `“${line}”独占一行，与正文分开` }];
  }
  return block.children.flatMap((child, i): Edit[] => {
    const [before, after] = [block.children[i - 1], block.children[i + 1]];
    const text = plainText(child);
    if (child.type !== 'strong' || text.length > LONGEST || END_OF_SENTENCE.test(text)) return [];
    if (after?.type !== 'text' || !/^[ \t]*\n/.test(after.value)) return [];
    if (before && !(before.type === 'text' && /\n[ \t]*$/.test(before.value))) return [];
    const { start, end } = placeOf(child);
    const say = `“${text}”独占一行，与正文分开`;
    const below = { start: end, end, text: '\n', say };
    return before ? [{ start, end: start, text: '\n', say }, below] : [below];
  });
}

function headings(draft: Draft, blocks: readonly RootContent[]): Edit[] {
  const lines = new Map<RootContent, string>();
  blocks.forEach((block, i) => {
    const text = headingText(draft, block, blocks[i - 1], blocks[i + 1]);
    if (text !== undefined) lines.set(block, text);
  });
  const light = ORDER.filter((kind) => isLight(kind) && [...lines.keys()].some(isOf(kind)));
  const edits: Edit[] = [];
  let depth = 1;
  // What the numbers of lists count from: the last heading that is more than that.
  let outer = 1;
  const levels = new Map<Numbering, number>();
  for (const block of blocks) {
    if (block.type === 'heading') {
      depth = outer = block.depth;
      // Lists of numbers that lie deeper begin anew.
      for (const [kind, level] of levels) if (level > depth) levels.delete(kind);
    }
    const text = lines.get(block);
    if (text === undefined) continue;
    const kind = lineNumberingOf(plainText(block));
    const known = kind && isLight(kind) ? levels.get(kind) : undefined;
    const level = known ?? levelOf(kind, blocks, { depth, outer, light });
    if (kind) levels.set(kind, level);
    if (kind) depth = level;
    if (kind && ORDER.indexOf(kind) < ORDER.indexOf('roman')) outer = level;
    const say = `“${plainText(block)}”是标题，改成 ${level} 级`;
    edits.push({ ...placeOf(block), text: `${'#'.repeat(level)} ${text}`, say });
  }
  return edits;
}

const isOf = (kind: Numbering) => (block: RootContent) =>
  lineNumberingOf(plainText(block)) === kind;

/** The source of the heading that a block is in effect; undefined where it is none. */
function headingText(
  draft: Draft,
  block: RootContent,
  before: RootContent | undefined,
  next: RootContent | undefined,
): string | undefined {
  if (block.type !== 'paragraph') return undefined;
  const { start, end } = placeOf(block);
  const source = draft.text.slice(start, end);
  const text = plainText(block);
  if (source.includes('\n') || text.length > LONGEST || text === '') return undefined;
  if (isBold(block)) {
    const named = lineNumberingOf(text) !== undefined || BACK.test(text);
    if (END_OF_SENTENCE.test(named ? text.replace(/[：:]$/, '') : text)) return undefined;
    if (!named && !leads(next)) return undefined;
    return source.replace(/^(?:\*{2,3}|__)\s*|[：:\s]*(?:\*{2,3}|__)\s*$/g, '');
  }
  if (BACK.test(text) && leads(next)) return source.replace(/[：:\s]+$/, '');
  if (END_OF_SENTENCE.test(text)) return undefined;
  const kind = lineNumberingOf(text);
  return kind && isNumberedLine(text, kind) && (!isLight(kind) || standsAlone(kind, before, next))
    ? source.trim()
    : undefined;
}

/** All bold, or bold and italic. */
function isBold({ children: [only, more] }: Paragraph): boolean {
  if (more) return false;
  const inner = only?.type === 'emphasis' && only.children.length === 1 ? only.children[0] : only;
  return inner?.type === 'strong';
}

/** A number alone, or one that begins a sentence (1.5 万亿……), is no heading. */
function isNumberedLine(text: string, kind: Numbering): boolean {
  if (kind.startsWith('dotted')) return /^\d+(?:[.．]\d+)+\s+[:：、.]?\s*\p{L}/u.test(text);
  if (kind.startsWith('han') || kind === 'roman') return true;
  // `1. 甲` is a list, and its like would be one below the other.
  if (kind === 'digit') return /^[\d０-９]{1,2}[、．]/.test(text);
  return /^第.+?[篇章节讲课卷编分][\s:：、.]?\s*\p{L}/u.test(text);
}

/** 一、 above a text is a heading; one below the other they are a list. */
function standsAlone(
  kind: Numbering,
  before: RootContent | undefined,
  next: RootContent | undefined,
): boolean {
  const same = (block: RootContent | undefined) => block?.type === 'paragraph' && isOf(kind)(block);
  return leads(next) && !same(before) && !same(next);
}

/** A bold line with nothing below it is a sentence that somebody wanted to be loud. */
function leads(next: RootContent | undefined): boolean {
  return next !== undefined && next.type !== 'heading' && next.type !== 'thematicBreak';
}

interface Around {
  depth: number;
  outer: number;
  light: readonly Numbering[];
}

function levelOf(
  kind: Numbering | undefined,
  blocks: readonly RootContent[],
  { depth, outer, light }: Around,
): number {
  if (!kind) return Math.min(6, depth + 1);
  if (isLight(kind)) return Math.min(6, outer + 1 + light.indexOf(kind));
  const same = blocks.find(
    (block) => block.type === 'heading' && numberingOf(plainText(block)) === kind,
  );
  if (same?.type === 'heading') return same.depth;
  const present = new Set([...light, ...blocks.map((block) => numberingOf(plainText(block)))]);
  const place = ORDER.filter((other) => present.has(other)).indexOf(kind);
  return Math.min(6, 2 + Math.max(0, place));
}
