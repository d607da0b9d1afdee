import type { RootContent } from 'mdast';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { fieldText } from '../field-text.ts';
import { bare, likeness } from '../lines.ts';
import { placeOf, plainText } from '../parse.ts';
import { isLabel, span, under } from '../sections.ts';

const NAME = /^(?:文章|内容)?(?:摘\s*要|提\s*要|abstract)$/i;
const LINE = /^[【[]?(?:文章|内容)?(?:摘\s*要|提\s*要|abstract)[】\]]?\s*[：:][】\]]?\s*(.+)$/is;
/** What the schema allows. */
const MOST = 400;

/** Moves the abstract to the front matter; a second one that says the same is dropped. */
export const abstract: Transform = {
  rule: '摘要',
  edits(draft: Draft) {
    const blocks = draft.tree.children;
    let known = draft.matter.abstract;
    return blocks.flatMap((block, index): Edit[] => {
      const found = isLabel(block, NAME) ? belowLabel(blocks, index) : onLine(block);
      if (!found) return [];
      const edit = known === undefined ? moved(found) : repeated(found, known);
      known ??= edit?.moved?.abstract;
      return edit ? [edit] : [];
    });
  },
};

interface Found {
  start: number;
  end: number;
  text: string;
}

function belowLabel(blocks: readonly RootContent[], index: number): Found | undefined {
  const body = under(blocks, index).filter(
    ({ type }) => type === 'paragraph' || type === 'blockquote',
  );
  // Only a heading says where its chapter ends; below a bold word the text may begin at once.
  if (blocks[index]?.type !== 'heading') body.splice(1);
  const first = blocks.indexOf(body[0] as RootContent);
  const run = body.filter((block, i) => blocks.indexOf(block) === first + i);
  // Keywords that follow the abstract are not part of it.
  const end = run.findIndex((block) => /^(?:关键词|关键字|key)/i.test(plainText(block)));
  const paragraphs = end < 0 ? run : run.slice(0, end);
  if (paragraphs.length === 0 || first !== index + 1) return undefined;
  return { ...span([blocks[index] as RootContent, ...paragraphs]), text: joined(paragraphs) };
}

function onLine(block: RootContent): Found | undefined {
  if (block.type !== 'paragraph' && block.type !== 'blockquote') return undefined;
  const text = LINE.exec(fieldText(block))?.[1];
  return text ? { ...placeOf(block), text } : undefined;
}

const joined = (paragraphs: readonly RootContent[]): string => paragraphs.map(fieldText).join('');

function moved({ start, end, text }: Found): Edit {
  const [kept, rest] = cut(text);
  const decide = rest ? `摘要超过 ${MOST} 字，后一半留在正文开头，请改写` : undefined;
  return {
    start,
    end,
    text: rest,
    say: '摘要移到 front matter',
    moved: { abstract: kept },
    decide,
  };
}

/** As many whole sentences as an abstract may have, and what is left of it. */
function cut(text: string): [string, string] {
  if (text.length <= MOST) return [text, ''];
  const end = text.slice(0, MOST).search(/[。！？；][^。！？；]*$/) + 1 || MOST;
  return [text.slice(0, end), text.slice(end)];
}

function repeated({ start, end, text }: Found, known: string): Edit | undefined {
  if (likeness(bare(text), bare(known)) < 0.8) return undefined;
  const differs = bare(text) !== bare(known);
  return {
    start,
    end,
    text: '',
    say: '删去再说一遍的摘要',
    decide: differs ? `删去的摘要与留下的略有不同：“${text}”` : undefined,
  };
}
