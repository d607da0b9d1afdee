import type { List, RootContent } from 'mdast';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf, plainText } from '../parse.ts';
import { isLabel, span, under } from '../sections.ts';

const NAME = /^(?:文章)?(?:关\s*键\s*[词字]|key\s?words?|标签)$/i;
const LINE =
  /^[【[]?(?:文章)?(?:关\s*键\s*[词字]|key\s?words?)\s*(?:[：:][】\]]?|[】\]][：:]?)\s*(.+)$/is;

/** Moves keywords to the front matter, in any of the shapes that authors give them. */
export const keywords: Transform = {
  rule: '关键词',
  edits(draft: Draft) {
    const blocks = draft.tree.children;
    const known = new Set(draft.matter.keywords);
    return blocks.flatMap((block, index): Edit[] => {
      const found = isLabel(block, NAME) ? belowLabel(blocks, index) : onLine(draft, block);
      if (!found) return [];
      const fresh = found.words.filter((word) => !known.has(word) && known.add(word));
      const again = fresh.length === 0 && found.words.length > 0;
      const say = again ? '删去再列一遍的关键词' : `关键词移到 front matter：${fresh.join('、')}`;
      return [{ start: found.start, end: found.end, text: '', say, moved: { keywords: fresh } }];
    });
  },
};

interface Found {
  start: number;
  end: number;
  words: string[];
}

/** A list, or the line, under a heading 关键词. */
function belowLabel(blocks: readonly RootContent[], index: number): Found | undefined {
  const label = blocks[index] as RootContent;
  const next = under(blocks, index)[0];
  if (!next) return undefined;
  const words = next.type === 'list' ? items(next) : split(plainText(next));
  if (words.length === 0 || words.some((word) => word.length > 30)) return undefined;
  return { ...span([label, next]), words };
}

function items(list: List): string[] {
  return list.children.flatMap((item) => split(plainText(item), /[、，,；;|｜/／\n]+/));
}

/** `关键词：a、b`, perhaps bold, perhaps in a quote, perhaps with the abstract on its next line. */
function onLine(draft: Draft, block: RootContent): Found | undefined {
  if (block.type !== 'paragraph' && block.type !== 'blockquote') return undefined;
  const { start, end } = placeOf(block);
  const source = draft.text.slice(start, end);
  let at = start;
  for (const line of source.split('\n')) {
    const text = line.replace(/^[>\s]+|[*_`#]|<\/?\w+>/g, '').trim();
    const words = split(LINE.exec(text)?.[1] ?? '');
    if (words.length > 0 && words.length <= 20 && words.every((word) => word.length <= 30)) {
      const whole = source.replace(/[>\s]/g, '') === line.replace(/[>\s]/g, '');
      const stop = Math.min(at + line.length + 1, end);
      return whole ? { start, end, words } : { start: at, end: stop, words };
    }
    at += line.length + 1;
  }
  return undefined;
}

const MARKS = /[、，,；;|｜/／\n]+|\s{2,}/;

/** On a line without any other mark blanks divide the words; an item of a list is one of them. */
function split(text: string, marks?: RegExp): string[] {
  const parts = text.split(marks ?? MARKS);
  const words = marks || parts.length > 1 ? parts : text.split(/\s+/);
  return words
    .map((word) => word.replace(/^[\s\d.)#*-]+(?=\D)|[\s。.]+$/g, '').trim())
    .filter(Boolean);
}
