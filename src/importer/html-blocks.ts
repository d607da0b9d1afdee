import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { guessLanguage } from './languages.ts';

const BLOCK =
  /^(?:p|div|section|article|header|footer|main|nav|center|figure|figcaption|details|summary|table|dl|dd|dt)$/;
const TAG = /<(\/?)([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;
const PRE = /<pre\b([^>]*)>\s*(?:<code\b([^>]*)>)?([\s\S]*?)(?:<\/code>)?\s*<\/pre\s*>/gi;
const STRUCTURE =
  /<\/?(?:p|div|section|article|header|footer|main|nav|center|figure|figcaption|details|summary|dl|dd|dt|h[1-6]|ul|ol|li|blockquote|pre)\b/i;

/**
 * The paragraphs, headings, lists, quotations and code of a piece of HTML as Markdown has them, each
 * with the blank lines that Markdown needs; all other tags stay. Undefined where it has none.
 */
export function htmlBlocks(html: string): string | undefined {
  if (!STRUCTURE.test(html)) return undefined;
  const fences: string[] = [];
  const source = html.replace(PRE, (_, pre: string, code: string | undefined, inner: string) => {
    fences.push(fence(`${pre} ${code ?? ''}`, inner));
    return `<p>\ue000${fences.length - 1}\ue000</p>`;
  });
  const written = writtenBlocks(source);
  return written.replace(/\ue000(\d+)\ue000/g, (_, index: string) => fences[Number(index)] ?? '');
}

function writtenBlocks(source: string): string {
  const blocks: string[] = [];
  const lists: ('ul' | 'ol')[] = [];
  let lead = '';
  let text = '';
  let quoted = 0;
  const end = () => {
    const lines = text.split('\n').map((line) => line.trim());
    const body = lines.join('\n').replace(/^\n+|\n+$/g, '');
    const mark = '> '.repeat(quoted);
    if (body !== '') blocks.push((lead + body).replace(/^/gm, mark).replaceAll('> \n', '>\n'));
    lead = text = '';
  };
  let at = 0;
  for (const { index, 0: tag, 1: slash, 2: name = '' } of source.matchAll(TAG)) {
    text += source.slice(at, index);
    at = index + tag.length;
    const kind = name.toLowerCase();
    const heading = /^h([1-6])$/.exec(kind)?.[1];
    const keeps = !heading && !BLOCK.test(kind) && !/^(?:ul|ol|li|blockquote)$/.test(kind);
    if (keeps || kind === 'table') {
      text += tag;
      continue;
    }
    // The words of an item stand behind its mark, in a paragraph or not.
    if (!(kind === 'p' && text.trim() === '' && lead !== '')) end();
    if (heading && !slash) lead = `${'#'.repeat(Number(heading))} `;
    if (kind === 'blockquote') quoted = Math.max(0, quoted + (slash ? -1 : 1));
    if (kind === 'ul' || kind === 'ol') slash ? lists.pop() : lists.push(kind);
    if (kind === 'li' && !slash) lead = itemMark(lists);
  }
  text += source.slice(at);
  end();
  return blocks.reduce((whole, block) => whole + between(whole, block) + block, '');
}

function itemMark(lists: readonly ('ul' | 'ol')[]): string {
  const outer = lists.slice(0, -1).map((kind) => (kind === 'ol' ? '   ' : '  '));
  return outer.join('') + (lists.at(-1) === 'ol' ? '1. ' : '- ');
}

/** Items of a list stand on lines one below the other, other blocks are set apart. */
function between(before: string, block: string): string {
  if (before === '') return '';
  const item = /^[\s>]*(?:- |1\. )/;
  return item.test(block) && item.test(before.split('\n').at(-1) ?? '') ? '\n' : '\n\n';
}

function fence(attributes: string, inner: string): string {
  const code = textOf(fromHtml(inner, { fragment: true })).replace(/^\n+|\s+$/g, '');
  const named = /\b(?:lang(?:uage)?|brush)[-:]\s*([\w+#-]+)/i.exec(attributes)?.[1];
  return `\`\`\`${named?.toLowerCase() ?? guessLanguage(code)}\n${code}\n\`\`\``;
}
