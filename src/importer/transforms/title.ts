import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { fieldText } from '../field-text.ts';
import { bare } from '../lines.ts';
import { placeOf, plainText } from '../parse.ts';

const MARKS = /^(?:文章)?(?:标题|题目|title)\s*[：:]\s*|^[《【]|[》】]$/gi;
const END_OF_SENTENCE = /[。！；，：…]$/;

/** Moves the title to the front matter, and drops the same title where it is said again. */
export const title: Transform = {
  rule: '标题',
  edits(draft: Draft) {
    const blocks = draft.tree.children;
    const known = draft.matter.title;
    const found = known === undefined ? titleBlock(blocks) : undefined;
    const words = known ?? (found && clean(fieldText(found)));
    if (!words) return [];
    const edits: Edit[] = repeats(blocks, words, found);
    if (found) {
      edits.push({
        ...placeOf(found),
        text: '',
        say: `标题移到 front matter：${words}`,
        moved: { title: words },
      });
    }
    return edits;
  },
};

const clean = (text: string): string =>
  text
    .replace(MARKS, '')
    .replace(/\s*\{#[^}]*\}$/, '')
    .trim();

function titleBlock(blocks: readonly RootContent[]): RootContent | undefined {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const first = blocks[0];
  const top = headings.filter(({ depth }) => depth === 1);
  const one = top[0];
  // The first line is the title, unless one heading of the first level stands alone further down.
  if (one && (one === first || top.length === 1)) return one;
  if (first?.type === 'heading' && isHighest(first, headings)) return first;
  if (first?.type === 'paragraph' && isTitleLine(first)) return first;
  return one;
}

function isHighest(first: Heading, headings: readonly Heading[]): boolean {
  return headings.every((other) => other === first || other.depth > first.depth);
}

function isTitleLine(paragraph: Paragraph): boolean {
  const text = plainText(paragraph);
  return (
    text.length <= 60 &&
    text.length >= 2 &&
    !END_OF_SENTENCE.test(text) &&
    !text.includes('。') &&
    !/^(?:关键词|摘要|作者|目录)/.test(text)
  );
}

/** A heading that says the title once more, at the top or above the text. */
function repeats(
  blocks: readonly RootContent[],
  words: string,
  found: RootContent | undefined,
): Edit[] {
  const said = bare(words);
  return blocks
    .filter((block, i) => {
      if (block === found) return false;
      const may = block.type === 'heading' || (block.type === 'paragraph' && i < 3);
      return may && bare(fieldText(block)) === said;
    })
    .map((block) => ({
      ...placeOf(block),
      text: '',
      say: `删去再说一遍的标题“${plainText(block)}”`,
    }));
}
