import type { RootContent } from 'mdast';
import type { Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { parse, placeOf, plainText } from '../parse.ts';

/** Words to whoever asked for the text, not to its readers. */
const NOTES: readonly RegExp[] = [
  /^[（(【[]?\s*(?:注意?|备注|说明|提示|温馨提示|编辑注|给编辑的话|请注意|note)\s*[：:，,].*(?:本文|上述|以上|文章|全文|字数|格式|markdown|mermaid|latex|渲染|要求|占位|示例|调整|生成)/is,
  /^以上(?:就|便)?(?:是|为).*(?:全文|全部|完整|文章|内容|正文|输出)/s,
  /^[（(【]?(?:本文|全文|文章)(?:总)?(?:共|约)?(?:计)?\s*(?:字数)?[：:约共计\s]*[\d,，]+\s*字/,
  /^希望(?:这|以上|本文|上述).*(?:帮助|满足|符合|要求)/s,
  /^(?:如果|若)(?:您|你)?(?:还)?(?:有|需要|想).*(?:告诉我|随时|告知|提出|联系我)/s,
  /^如(?:需|有).*(?:告诉我|随时|告知|进一步)/s,
  /^(?:请注意|注意)[，,：:].*(?:需要|应|可能).*(?:调整|修改|补充|替换)/s,
];

/** Characters from the end; no note is longer. */
const REACH = 3000;

/** Drops notes to the editor after the end of the article, and the rule above them. */
export const editorNotes: Transform = {
  rule: '给编辑的话',
  edits({ text }) {
    // Only the end is looked at, from a paragraph on.
    const from = Math.max(0, text.lastIndexOf('\n\n', text.length - REACH));
    const blocks = parse(text.slice(from), 'plain').children;
    const edits: Edit[] = [];
    for (const block of blocks.toReversed()) {
      if (block.type === 'thematicBreak') {
        edits.push({ ...placeIn(block, from), text: '', say: '删去文末多余的分隔线' });
        continue;
      }
      const words = plainText(block);
      if (block.type === 'heading' || !NOTES.some((pattern) => pattern.test(words))) break;
      edits.push({
        ...placeIn(block, from),
        text: '',
        say: `删去文末给编辑的话“${words}”`,
        decide: '这句话若是写给读者的，请放回正文',
      });
    }
    return edits;
  },
};

function placeIn(block: RootContent, from: number): { start: number; end: number } {
  const { start, end } = placeOf(block);
  return { start: start + from, end: end + from };
}
