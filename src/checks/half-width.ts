import type { Check } from './article.ts';
import { around } from './stray-markup.ts';

/** Half-width marks with their full-width ones. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};
/** A mark with a Chinese character on both sides, perhaps with one space. 10:30, 3.5 and a, b are none. */
const BETWEEN = /(?<=\p{Script=Han} ?)[,;:?!.()"](?= ?\p{Script=Han})/gu;

/** Half-width punctuation between Chinese characters. */
export const halfWidth: Check = ({ prose }) =>
  prose.flatMap(({ text, places }) =>
    [...text.matchAll(BETWEEN)].map(({ 0: mark, index }) => ({
      at: places[index] ?? 0,
      rule: '标点',
      message: `汉字之间用了半角的 ${mark} ：“${around(text, index)}”。`,
      cure: mark in FULL_WIDTH ? `改成全角的 ${FULL_WIDTH[mark]} 。` : '改成成对的弯引号 “ ” 。',
      manner: true,
    })),
  );
