import type { Check, Finding } from './article.ts';
import type { ProseBlock } from './prose.ts';
import { around } from './stray-markup.ts';

const CLOSING: Record<string, string> = {
  '（': '）',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '“': '”',
  '‘': '’',
  '(': ')',
  '[': ']',
};
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]));
/** [0, 1) is an interval, not a slip. */
const INTERVAL = /[[(]\s*[-−+\d.∞\w]+\s*[,，]\s*[-−+\d.∞\w]+\s*[\])]/g;
/** a) or 1) counts the points of a sentence. */
const COUNTED = /(?:^|[\s，。；：、（])(?:\d{1,2}|[a-z])$/i;
/** it’s, founders’, ’90s */
const APOSTROPHE = /(?<=[a-z])’|’(?=\d0s)/gi;

/** Brackets and quotation marks without their partner in a paragraph, heading or cell. */
export const brackets: Check = ({ prose }) =>
  prose.flatMap((block, index) => inBlock(block, prose[index + 1]));

function inBlock(block: ProseBlock, next: ProseBlock | undefined): Finding[] {
  const text = hidden(block.text);
  const { open, alone } = unpaired(text);
  // A quotation of several paragraphs opens each of them and is closed once.
  const goesOn = open[0] === 0 && text[0] === '“' && next?.text[0] === '“';
  alone.push(...(goesOn ? open.slice(1) : open), ...straight(text));
  return alone.sort((a, b) => a - b).map((index) => finding(block, index));
}

/** Square brackets of a text without their partner, which look like a torn link. */
export function lonelySquares(text: string): number[] {
  const { open, alone } = unpaired(hidden(text));
  return [...open, ...alone].filter((index) => /[[\]]/.test(text[index] ?? ''));
}

/** Marks that are never closed, and those that close nothing. */
function unpaired(text: string): { open: number[]; alone: number[] } {
  const open: number[] = [];
  const alone: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? '';
    if (mark in CLOSING) open.push(i);
    const opener = OPENING.get(mark);
    if (!opener) continue;
    const partner = open.findLastIndex((at) => text[at] === opener);
    if (partner < 0 && mark === ')' && COUNTED.test(text.slice(0, i))) continue;
    if (partner < 0) alone.push(i);
    else alone.push(...open.splice(partner).slice(1));
  }
  return { open, alone };
}

/** The text with what only looks like a bracket blanked, so that places stay. */
function hidden(text: string): string {
  const blank = (found: string) => ' '.repeat(found.length);
  return text.replace(INTERVAL, blank).replace(APOSTROPHE, blank);
}

/** The last of an odd number of straight quotation marks; 5" is a length. */
function straight(text: string): number[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const marks = [...text.matchAll(/(?<!\d)"/g)];
  return marks.length % 2 === 1 ? [marks.at(-1)?.index ?? 0] : [];
}

function finding(block: ProseBlock, index: number): Finding {
  const mark = block.text[index] ?? '';
  const partner = CLOSING[mark] ?? OPENING.get(mark) ?? mark;
  return {
    at: block.places[index] ?? 0,
    rule: '括号',
    message: `这里的 ${mark} 没有成对：“${around(block.text, index)}”。`,
    cure: `补上另一半 ${partner} ，或删去这一个；全角与半角不能混着成对。`,
    // A torn link leaves square brackets: that is broken anywhere, unless they were escaped.
    manner: !/[[\]]/.test(mark) || !block.plain[index],
  };
}
