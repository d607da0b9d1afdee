import type { Check, Finding } from './article.ts';
import type { ProseBlock } from './prose.ts';

interface Mark {
  pattern: RegExp;
  /** Where it counts; everywhere when left out. */
  kind?: ProseBlock['kind'];
  what: string;
  cure: string;
}

const RULE = '标记';

/** Markup that Markdown did not understand, so that a reader would see it as letters. */
const MARKS: readonly Mark[] = [
  {
    pattern: /\$+/g,
    what: '“$”没有成对',
    cure: '公式两头各写一个 $；要显示美元符号就写 \\$。',
  },
  { pattern: /`+/g, what: '反引号没有成对', cure: '代码两头的反引号要一样多。' },
  {
    pattern: /\*{2,}|(?<=\S)\*|\*(?=\S)/g,
    what: '星号没有成为强调',
    cure: '强调两头的星号要一样多，里侧不留空格；要显示星号就写 \\*。',
  },
  { pattern: /~~/g, what: '“~~”没有成对', cure: '删除线两头各写 ~~；要显示就写 \\~。' },
  {
    pattern: /\](?:\(| \((?=https?:|[/#.]))/g,
    what: '链接没有写完整',
    cure: '链接写成 [文字](地址)，地址里不能有空格，括号要成对。',
  },
  {
    pattern: /\[#/g,
    what: '“[#…]”没有成为 id',
    cure: '放在标题或表题的末尾，只用小写字母、数字和连字符，例如 [#short-id]。',
  },
  {
    pattern: / \[[a-z][a-z0-9-]*\]\s*$/g,
    kind: 'heading',
    what: '标题末尾的方括号会照样印出来',
    cure: '要固定标题的地址就写 [#short-id]，井号不能少。',
  },
  {
    pattern: /:::+/g,
    what: '“:::”在这里没有意义',
    cure: '提示框写成 <Callout kind="note">…</Callout>。',
  },
  {
    pattern: /(?<=^|\n)#{1,6}(?=[^#\s])/g,
    kind: 'paragraph',
    what: '这一行没有成为标题',
    cure: '井号后面空一格；要显示井号就写 \\#。',
  },
  {
    pattern: /(?<=^|\n)\||\|(?=\n|$)/g,
    kind: 'paragraph',
    what: '这一行没有成为表格',
    cure: '表头、分隔行和各行的格数要一样，前后各空一行。',
  },
  {
    pattern: /(?<=^|\n)(?:[-+]|\d{1,2}\.)(?=\p{Script=Han})/gu,
    kind: 'paragraph',
    what: '这一行没有成为列表',
    cure: '列表的记号后面空一格。',
  },
  {
    pattern:
      /(?<=[\p{Script=Han}。；，：、！？）”])- (?=\p{Script=Han})|(?<=[。；：！？）”])\d{1,2}\. /gu,
    kind: 'paragraph',
    what: '列表的记号不在一行的开头',
    cure: '列表的每一条另起一行。',
  },
  { pattern: /\\/g, what: '反斜杠会照样印出来', cure: '公式写在 $…$ 里；要显示反斜杠就写 \\\\。' },
  {
    pattern:
      /&(?:nbsp|lt|gt|amp|quot|[en]?m?sp|[mn]dash|hellip|times|[lr][ds]quo|#\d+|#x[\da-f]+)\b;?/gi,
    what: '字符实体没有写完整',
    cure: '补上分号，例如 &nbsp;；多数字符可以直接写。',
  },
  { pattern: /\/>|<\//g, what: '标签没有写完整', cure: '单个的标签写成 <Cite id="…" />。' },
  { pattern: /[{}]/g, what: '花括号会照样印出来', cure: '要显示花括号就写 \\{ 和 \\}。' },
];

/** Markup left in the text: a `$`, `**` or backtick without its partner, a link torn apart. */
export const strayMarkup: Check = ({ prose }) => prose.flatMap(inBlock);

/** The id of a heading or caption, which is no text. */
const FIXED_ID = /\[#[a-z0-9][a-z0-9-]*\]\s*$/;

function inBlock(block: ProseBlock): Finding[] {
  const titled = block.kind === 'heading' || block.text.startsWith('表：');
  const text = titled ? block.text.replace(FIXED_ID, '') : block.text;
  const found = MARKS.flatMap(({ pattern, kind, what, cure }) =>
    kind && kind !== block.kind
      ? []
      : [...text.matchAll(pattern)]
          .filter(({ index, 0: mark }) => isPlain(block, index, mark.length))
          .map(({ index }) => ({ index, what, cure })),
  );
  // One torn mark unsettles the rest of its kind in the same block: the first says enough.
  const first = new Map(found.reverse().map((mark) => [mark.what, mark]));
  return [...first.values()].map(({ index, what, cure }) => ({
    at: block.places[index] ?? 0,
    rule: RULE,
    message: `${what}：“${around(block.text, index)}”。`,
    cure,
  }));
}

/** Of a mark of several characters one that is escaped makes the whole of it text. */
function isPlain({ plain }: ProseBlock, index: number, length: number): boolean {
  return plain.slice(index, index + length).every(Boolean);
}

/** A few words on both sides, so that the author finds the place in a long line. */
export function around(text: string, index: number, reach = 12): string {
  const words = text.slice(Math.max(0, index - reach), index + reach);
  return words.replaceAll('\ufffc', '…').replace(/\s+/g, ' ').trim();
}
