import type { Heading, RootContent } from 'mdast';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { bare } from '../lines.ts';
import { placeOf, plainText } from '../parse.ts';
import { isLabel, span } from '../sections.ts';

const NAME = /^(?:文章|全文|本文)?(?:目\s*录|大纲|(?:table of )?contents|toc)(?:大纲)?$/i;
const MARK = /^(?:@?\[{1,2}toc\]{1,2}|\[toc\]|\{:toc\})$/i;

/** Drops a table of contents that was typed by hand; the page makes its own. */
export const contentsList: Transform = {
  rule: '目录',
  edits(draft: Draft) {
    const blocks = draft.tree.children;
    const edits: Edit[] = blocks
      .filter((block) =>
        MARK.test(draft.text.slice(placeOf(block).start, placeOf(block).end).trim()),
      )
      .map((block) => ({ ...placeOf(block), text: '', say: '删去目录记号' }));
    const at = blocks.findIndex((block) => isLabel(block, NAME) || isWhole(block));
    const label = blocks[at];
    if (!label) return edits;
    const later = blocks.slice(at + 1);
    const entries = isWhole(label) && looksLike(label, later) ? [label] : entriesAfter(blocks, at);
    if (entries.length === 0) return edits;
    const place = span([label, ...entries]);
    const text = draft.text.slice(placeOf(entries[0] as RootContent).start, place.end);
    const list = entries[0] === label ? text.slice(text.indexOf('\n') + 1) : text;
    const missing = missingIn(list, draft.text.slice(place.end));
    edits.push({
      ...place,
      text: '',
      say: '删去手写的目录，页面会自己列出',
      decide: missing.length > 0 ? `目录里有而正文里没有的章节：${missing.join('、')}` : undefined,
    });
    return edits;
  },
};

/** The word 目录 and the entries in one paragraph, a line for each. */
function isWhole(block: RootContent): boolean {
  const [first = '', ...rest] = block.type === 'paragraph' ? rawText(block).split('\n') : [];
  return rest.length > 1 && NAME.test(first.trim());
}

/** Lists, and lines and headings that the text says again. */
function entriesAfter(blocks: readonly RootContent[], at: number): RootContent[] {
  const entries: RootContent[] = outline(blocks, at);
  for (let i = at + 1 + entries.length; i < blocks.length; i++) {
    const block = blocks[i] as RootContent;
    const later = blocks.slice(i + 1);
    if (block.type === 'list' && (entries.length === 0 || looksLike(block, later)))
      entries.push(block);
    else if (block.type === 'heading' && saidAgain(block, later)) entries.push(block);
    else if (block.type === 'paragraph' && looksLike(block, later)) entries.push(block);
    else break;
  }
  return entries;
}

/** A contents of headings with nothing between them, most of which the text says again. */
function outline(blocks: readonly RootContent[], at: number): Heading[] {
  const run: Heading[] = [];
  const said = new Set<string>();
  for (const block of blocks.slice(at + 1)) {
    if (block.type !== 'heading' || said.has(bare(plainText(block)))) break;
    said.add(bare(plainText(block)));
    run.push(block);
  }
  // What is right above a paragraph is the heading of that paragraph.
  const next = blocks[at + 1 + run.length];
  if (next && next.type !== 'heading' && next.type !== 'thematicBreak') run.pop();
  const later = blocks.slice(at + 1 + run.length);
  const again = run.filter((heading) => saidAgain(heading, later)).length;
  return again > 1 && again * 2 >= run.length ? run : [];
}

/** Its words are a heading further down, or a line that will become one. */
function saidAgain(heading: Heading, later: readonly RootContent[]): boolean {
  const words = bare(plainText(heading));
  return later.some(
    ({ type, ...block }) =>
      (type === 'heading' || type === 'paragraph') &&
      bare(plainText({ type, ...block } as RootContent)) === words,
  );
}

/** Half of its lines, at least, are headings further down. */
function looksLike(block: RootContent, later: readonly RootContent[]): boolean {
  const headings = new Set(
    later
      .filter(({ type }) => type === 'heading' || type === 'paragraph')
      .map((h) => bare(plainText(h))),
  );
  const lines = linesOf(block);
  const hits = lines.filter(
    (line) => headings.has(bare(line)) || headings.has(bare(unnumbered(line))),
  );
  return lines.length > 0 && hits.length * 2 >= lines.length;
}

function linesOf(block: RootContent): string[] {
  if (block.type === 'list')
    return block.children.flatMap((item) => item.children.flatMap(linesOf));
  return 'children' in block
    ? rawText(block)
        .split('\n')
        .filter((line) => line.trim() !== '')
    : [];
}

function rawText(node: RootContent | { children: RootContent[] }): string {
  if ('value' in node) return node.value;
  if ('type' in node && node.type === 'break') return '\n';
  return 'children' in node
    ? node.children.map((child) => rawText(child as RootContent)).join('')
    : '';
}

const unnumbered = (line: string): string =>
  line.replace(/^[\d.\s、]+/, '').replace(/[.·…\s]+\d+$/, '');

/** Entries of the list whose words stand nowhere in the text as a line of their own. */
function missingIn(list: string, text: string): string[] {
  const lines = new Set(
    text.split('\n').flatMap((line) => [bare(line), bare(line.replace(/^[#\s]*[\d.、]+/, ''))]),
  );
  return list
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\s>*+#-]+|\*\*/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[.·…\s]{2,}\d+$/, '')
        .trim(),
    )
    .filter((line) => {
      const words = bare(line);
      return (
        words.length > 1 &&
        !lines.has(words) &&
        !lines.has(bare(unnumbered(line.replace(/^\d+\.\s+/, ''))))
      );
    });
}
