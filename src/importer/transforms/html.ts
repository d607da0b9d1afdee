import type { Html, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { htmlBlocks } from '../html-blocks.ts';
import { tableFromHtml } from '../html-table.ts';
import { anchor, isKept, replacedTag } from '../html-tags.ts';
import { placeOf } from '../parse.ts';

/** What belongs to another page altogether, with all that is in it. */
const FOREIGN = /<(script|style|iframe|object)\b[^>]*>(?:[\s\S]*?<\/\1\s*>)?/gi;
const TAG = /<!--([\s\S]*?)-->|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;

/** HTML of blog editors: what Markdown can say is said in Markdown, what only sets the look goes. */
export const html: Transform = {
  rule: 'HTML',
  edits(draft: Draft) {
    const edits: Edit[] = [];
    visit(draft.tree, 'html', (node, _, parent) => {
      edits.push(...editsOf(draft, node, parent));
    });
    return edits;
  },
};

function editsOf(draft: Draft, node: Html, parent: Parents | undefined): Edit[] {
  const { start, end } = placeOf(node);
  const source = draft.text.slice(start, end);
  const foreign = [...source.matchAll(FOREIGN)].map(({ index, 0: whole, 1: name }) => ({
    start: start + index,
    end: start + index + whole.length,
    text: '',
    say: `删去 <${name}>`,
    decide: `<${name}> 里的东西在页面上不会有`,
  }));
  if (foreign.length > 0) return foreign;
  const table = /^<table\b/i.test(source) ? tableFromHtml(source) : undefined;
  if (table) return [{ start, end, text: table, say: 'HTML 表格改成 Markdown 表格' }];
  const blocks = parent?.type === 'root' ? htmlBlocks(source) : undefined;
  if (blocks !== undefined) {
    const say = 'HTML 的段落、标题、列表等改成 Markdown';
    return [{ start, end, text: apart(draft.text, start, end, blocks), say }];
  }
  const edits = (kept: boolean) =>
    [...source.matchAll(TAG)].flatMap((match): Edit[] => {
      if (isKept(match[3] ?? '') !== kept) return [];
      const edit =
        match[3]?.toLowerCase() === 'a'
          ? anchor(draft.text, start + match.index, match[2] === '/')
          : replacedTag(match, parent, draft.text);
      if (!edit) return [];
      return [{ start: start + match.index, end: start + match.index + match[0].length, ...edit }];
    });
  // Without the boxes around it a text becomes a paragraph, in which these may stay.
  const boxes = edits(false);
  return boxes.length > 0 ? boxes : edits(true);
}

/** A block ends with a blank line, whatever stands beside it. */
function apart(text: string, start: number, end: number, blocks: string): string {
  if (blocks === '') return '';
  const lead = start === 0 || text.slice(0, start).endsWith('\n\n') ? '' : '\n';
  return `${lead}${blocks}${/^(?:\n\n|\s*$)/.test(text.slice(end)) ? '' : '\n'}`;
}
