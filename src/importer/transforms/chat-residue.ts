import type { Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { type Line, linesOf } from '../lines.ts';

const TOKEN = /<\|[a-z_]+\|>|^\s*\|(?:user|assistant|system)\|>?\s*$/g;
const TOKEN_LINE = /^[\s#>*`]*(?:(?:<\|[a-z_]+\|>|\|(?:user|assistant|system)\|>?)\s*)+[*`]*$/;
/** What a chat model says before it begins; only above the first heading. */
const OPENINGS: readonly RegExp[] = [
  /^(?:好的|当然|没问题|明白了?|sure|certainly|of course)[，,!！。.、 ].{0,80}$/i,
  /^(?:以下|下面|这)(?:就)?是.{0,60}(?:文章|正文|全文|输出|内容|版本|博客|初稿|终稿).{0,20}$/,
  /^here(?: is|'s) .{0,80}$/i,
  /^(?:chat\s?gpt|gpt-?\d\S*|claude|gemini|deepseek|kimi|豆包|文心一言|通义千问)\s*(?:said|说|回答)?\s*[:：]?$/i,
];
const HEADING = /^\s{0,3}#{1,6}\s/;

/** Takes away what a chat left around the article: role marks, and the words before it begins. */
export const chatResidue: Transform = {
  rule: '聊天残留',
  edits({ text }) {
    const lines = linesOf(text);
    return [turns, marks, openings, outputHeadings, pageMarks].flatMap((find) => find(lines));
  },
};

const USER = /^\s*(?:<\|user\|>|\|user\|>)\s*$/;
/** Characters of a turn; what is longer, or has headings, may be the article. */
const LONGEST_TURN = 300;

/** What somebody asked for, and what the model said before it was cut off at the end. */
function turns(lines: readonly Line[]): Edit[] {
  const at = lines.flatMap(({ text }, i) => (TOKEN_LINE.test(text) ? [i] : []));
  return at.flatMap((mark, i): Edit[] => {
    const turn = lines.slice(mark + 1, at[i + 1]);
    const text = turn
      .map((line) => line.text)
      .join('\n')
      .trim();
    const last = i === at.length - 1;
    const isChat =
      USER.test(lines[mark]?.text ?? '') || (last && USER.test(lines[at[i - 1] ?? -1]?.text ?? ''));
    const [first, end] = [turn[0], turn.at(-1)];
    if (!first || !end || !isChat || text === '' || text.length > LONGEST_TURN) return [];
    if (turn.some((line) => HEADING.test(line.text))) return [];
    return [{ start: first.start, end: end.end, text: '', say: `删去对话“${text}”` }];
  });
}

function marks(lines: readonly Line[]): Edit[] {
  const written = lines.filter((line) => line.text.trim() !== '');
  const edge = new Set([written[0], written.at(-1)]);
  return lines.flatMap((line) => {
    if (TOKEN_LINE.test(line.text)) return [removal(line)];
    if (!edge.has(line)) return [];
    return [...line.text.matchAll(TOKEN)].map((match) => ({
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
      text: '',
      say: `删去“${match[0].trim()}”`,
    }));
  });
}

function openings(lines: readonly Line[]): Edit[] {
  const edits: Edit[] = [];
  for (const line of lines) {
    const words = line.text.replace(/^[\s>*_]+|[\s*_]+$/g, '');
    if (words === '' || /^-{3,}$/.test(words)) continue;
    if (HEADING.test(line.text) || !OPENINGS.some((pattern) => pattern.test(words))) break;
    edits.push(removal(line));
  }
  return edits;
}

/** “以下是……完整输出” says nothing to a reader, wherever it stands. */
function outputHeadings(lines: readonly Line[]): Edit[] {
  return lines
    .filter(({ text }) => /^[\s#>*_]*以下(?:就)?是.{0,60}完整(?:的)?输出[：:。*_\s]*$/.test(text))
    .map(removal);
}

/** What only a typesetter of LaTeX reads. */
function pageMarks(lines: readonly Line[]): Edit[] {
  return lines
    .filter(({ text }) =>
      /^\s*\\(?:newpage|pagebreak|clearpage|tableofcontents|maketitle|noindent)\s*$/.test(text),
    )
    .map(removal);
}

function removal(line: Line): Edit {
  return { ...line, text: '', say: `删去“${line.text.trim()}”` };
}
