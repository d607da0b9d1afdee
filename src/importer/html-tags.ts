import type { Parents } from 'mdast';
import { placeOf } from './parse.ts';

const KEPT = new Set('sub sup kbd mark u ins del small b strong i em s'.split(' '));
/** Tags that only set the look, or a structure that Markdown has its own marks for. */
const DROPPED = new Set(
  'div p span font center section article header footer details summary figure figcaption big nobr wbr o:p blockquote main nav video audio source button form input label dl dt dd'.split(
    ' ',
  ),
);
/** What Markdown writes for an opening and a closing tag. */
const MARKS: Record<string, readonly [string, string]> = {
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((n) => [`h${n}`, [`${'#'.repeat(n)} `, '\n\n'] as const]),
  ),
  li: ['- ', ''],
  ul: ['', ''],
  ol: ['', ''],
  code: ['`', '`'],
};

/** Whether a tag may stay in a paragraph. */
export function isKept(name: string): boolean {
  return KEPT.has(name.toLowerCase());
}

export type Put = { text: string; say: string; decide?: string };

/** What stands in the place of a tag or comment; undefined where it may stay. */
export function replacedTag(
  match: RegExpExecArray,
  parent: Parents | undefined,
  text: string,
): Put | undefined {
  const [whole, comment, slash, tag = '', attributes = ''] = match;
  const name = tag.toLowerCase();
  if (comment !== undefined)
    // Two in one line would make what is between them italic.
    return parent?.type === 'root'
      ? { text: `\n{/* ${commentWords(comment)} */}\n`, say: 'HTML 注释改成 MDX 注释' }
      : { text: '', say: '删去 HTML 注释' };
  if (name === 'br')
    return whole === '<br />' ? undefined : { text: '<br />', say: '<br> 写成 <br />' };
  if (name === 'hr') return { text: '\n\n---\n\n', say: '<hr> 改成分隔线' };
  if (name === 'img') return image(attributes);
  const mark = MARKS[name]?.[slash ? 1 : 0];
  if (mark !== undefined) return { text: mark, say: `${whole} 改成 Markdown 记号` };
  if (KEPT.has(name)) return kept(whole, `<${slash}${name}>`, name, parent, text);
  if (DROPPED.has(name))
    return { text: '', say: `删去标签 ${whole.length > 40 ? `<${name} …>` : whole}` };
  return undefined;
}

/** `<a href="…">文字</a>` is a link; an anchor that leads nowhere goes. */
export function anchor(text: string, at: number, closes: boolean): Put {
  const paragraph = text.lastIndexOf('\n\n', at) + 1;
  const open = closes ? text.slice(paragraph, at).lastIndexOf('<a') + paragraph : at;
  const end = text.indexOf('</a>', open);
  const href = /^<a\b[^>]*\bhref\s*=\s*["']?(https?:[^"'\s>]+)/i.exec(text.slice(open))?.[1];
  const say = closes ? '</a> 写成链接的结尾' : '<a> 写成 Markdown 链接';
  const isPair = href !== undefined && open >= paragraph && end > open && (!closes || end === at);
  if (!isPair) return { text: '', say: '删去没有去处的标签 <a>' };
  return { text: closes ? `](${href})` : '[', say };
}

/** The words of a comment on one line, without marks that anything else would read. */
function commentWords(comment: string): string {
  return comment.replace(/[^\p{L}\p{N}\p{M}，。；：！？、“”（）《》.,:/-]+/gu, ' ').trim();
}

/** An inline tag may stay where it has its partner in the same paragraph, without attributes. */
function kept(
  whole: string,
  put: string,
  name: string,
  parent: Parents | undefined,
  text: string,
): Put | undefined {
  const { start, end } = parent ? placeOf(parent) : { start: 0, end: 0 };
  const around = text.slice(start, end);
  const count = (pattern: RegExp) => (around.match(pattern) ?? []).length;
  const paired =
    parent?.type !== 'root' &&
    count(new RegExp(`<${name}\\b[^>]*>`, 'gi')) === count(new RegExp(`</${name}\\s*>`, 'gi'));
  if (!paired) return { text: '', say: `删去没有配对的 ${whole}` };
  return whole === put ? undefined : { text: put, say: `${whole} 写成 ${put}` };
}

function image(attributes: string): Put {
  const value = (name: string) =>
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(\\S+))`, 'i')
      .exec(attributes)
      ?.slice(1)
      .find(Boolean) ?? '';
  return { text: `![${value('alt')}](${value('src')})`, say: '<img> 改成 Markdown 图片' };
}
