import type { RootContent } from 'mdast';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { placeOf, plainText } from '../parse.ts';
import { isLabel, span } from '../sections.ts';

const NAME = /^(?:作者|作者信息|关于作者|author)$/i;
const LINE =
  /^[（(【[—–-]*\s*(?:本文|文章|原文)?(?:作者|撰文|撰稿|author|written by|文\s*[/／|])[】\]]?\s*(?:[：:]|\s)\s*(.{2,200}?)[）)】\]]?$/i;

/** What blogs print beside the author. */
const DATE =
  /^(?:(?:发[布表](?:于|时间)?|日期|时间)[：:]?\s*)?(\d{4})[-年.](\d{1,2})[-月.](\d{1,2})日?$/;
const ASIDE = /^(?:阅读|字数|浏览|点赞|收藏|分类|约?\s*\d+\s*分钟|\d+\s*(?:min|字))/i;
const isoDate = (_: string, year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Moves the author's name, at the end or under the title, to the front matter. */
export const authors: Transform = {
  rule: '作者',
  edits(draft: Draft) {
    const blocks = draft.tree.children;
    const known = new Set(draft.matter.authors);
    return edges(blocks).flatMap((block): Edit[] => {
      const found = belowLabel(blocks, block) ?? onLine(block);
      if (!found) return [];
      const names = found.names.filter((name) => !DATE.test(name) && !ASIDE.test(name));
      const published = found.names.find((name) => DATE.test(name))?.replace(DATE, isoDate);
      const fresh = names.filter((name) => !known.has(name) && known.add(name));
      const say =
        fresh.length > 0 ? `作者移到 front matter：${fresh.join('、')}` : '删去再写一遍的作者';
      const moved = { authors: fresh, ...(published ? { published } : {}) };
      return [{ start: found.start, end: found.end, text: '', say, moved }];
    });
  },
};

/** The first and the last blocks: a sentence about authors further in belongs to the text. */
function edges(blocks: readonly RootContent[]): RootContent[] {
  return [...new Set([...blocks.slice(0, 6), ...blocks.slice(-6)])];
}

interface Found {
  start: number;
  end: number;
  names: string[];
}

function belowLabel(blocks: readonly RootContent[], block: RootContent): Found | undefined {
  if (!isLabel(block, NAME)) return undefined;
  const next = blocks[blocks.indexOf(block) + 1];
  if (!next || (next.type !== 'paragraph' && next.type !== 'list')) return undefined;
  const text = plainText(next).replace(/^作者\s*[：:]\s*/, '');
  return text.length <= 200 && !/。/.test(text)
    ? { ...span([block, next]), names: split(text) }
    : undefined;
}

function onLine(block: RootContent): Found | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'blockquote')
    return undefined;
  const name = LINE.exec(plainText(block))?.[1];
  if (!name || /[。；]/.test(name)) return undefined;
  return { ...placeOf(block), names: split(name) };
}

function split(text: string): string[] {
  return (
    text
      // 2024/06/18 is one date.
      .replace(/(\d{4})\/(\d{1,2})\/(\d{1,2})/g, '$1-$2-$3')
      .split(/\s*[/／、，,;；&＆|｜]\s*|\s+[与和]\s+|\s{2,}|\s+(?=日期|时间|发[布表])/)
      .map((name) => name.replace(/^《|》$/g, '').trim())
      .filter(Boolean)
  );
}
