import { pick } from './random.ts';

export interface Damage {
  /** What was done, for the report. */
  what: string;
  /** 1-based line of the good text at which it was done. */
  line: number;
  text: string;
}

type Kind = (text: string, random: () => number) => { at: number; text: string; what: string };

/** One damage to a text, as a slip of the hand, a bad paste or a broken disk would do it. */
export function damaged(text: string, random: () => number): Damage {
  const { at, text: broken, what } = pick(KINDS, random)(text, random);
  return { what, line: text.slice(0, at).split('\n').length, text: broken };
}

const KINDS: readonly Kind[] = [
  deleted,
  doubled,
  swapped,
  torn('花括号', /[{}]/g),
  torn('美元号', /\$+/g),
  torn('反引号', /(?<!`)`(?!`)/g),
  torn('围栏', /^`{3,}.*$/gm),
  torn('标签', /<\/?[A-Z]|\/?>/g),
  torn('强调与链接', /\*\*|\]\(|\[\^|\[#|\[\]/g),
  cutByte,
];

function deleted(text: string, random: () => number) {
  const at = anywhere(text, random);
  const length = 1 + Math.floor(random() * 3);
  return {
    at,
    text: text.slice(0, at) + text.slice(at + length),
    what: `删去 ${JSON.stringify(text.slice(at, at + length))}`,
  };
}

function doubled(text: string, random: () => number) {
  const at = anywhere(text, random);
  const unit = text[at] ?? '';
  return {
    at,
    text: text.slice(0, at) + unit + text.slice(at),
    what: `重复 ${JSON.stringify(unit)}`,
  };
}

function swapped(text: string, random: () => number) {
  const at = anywhere(text, random);
  const [a = '', b = ''] = [text[at], text[at + 1]];
  return {
    at,
    text: text.slice(0, at) + b + a + text.slice(at + 2),
    what: `对调 ${JSON.stringify(a + b)}`,
  };
}

/** Takes a piece of markup away, in part or whole, or puts in one too many. */
function torn(name: string, pattern: RegExp): Kind {
  return (text, random) => {
    const marks = [...text.matchAll(pattern)];
    if (marks.length === 0) return deleted(text, random);
    const { 0: mark, index } = pick(marks, random);
    const part = mark.slice(0, Math.floor(random() * mark.length));
    const twice = random() < 0.3;
    const now = twice ? mark + (mark[0] ?? '') : part;
    return {
      at: index,
      text: text.slice(0, index) + now + text.slice(index + mark.length),
      what: `${name} ${JSON.stringify(mark.slice(0, 30))} → ${JSON.stringify(now.slice(0, 30))}`,
    };
  };
}

/** A byte lost in the middle of a Chinese character; read again, it is no UTF-8. */
function cutByte(text: string, random: () => number) {
  const characters = [...text.matchAll(/\p{Script=Han}/gu)];
  const { 0: character, index } = pick(characters, random);
  const before = Buffer.byteLength(text.slice(0, index));
  const bytes = Buffer.from(text);
  const lost = before + 1 + Math.floor(random() * 2);
  return {
    at: index,
    text: Buffer.concat([bytes.subarray(0, lost), bytes.subarray(lost + 1)]).toString('utf8'),
    what: `切断 ${JSON.stringify(character)}`,
  };
}

function anywhere(text: string, random: () => number): number {
  return Math.floor(random() * (text.length - 4));
}
