/** How a heading is numbered; the kinds of one list lie inside each other in this order. */
export type Numbering =
  | 'part'
  | 'chapter'
  | 'section'
  | 'dotted-1'
  | 'dotted-2'
  | 'dotted-3'
  | 'roman'
  | 'han'
  | 'han-in-brackets'
  | 'digit'
  | 'digit-in-brackets';

const KINDS: readonly [Numbering, RegExp][] = [
  ['part', /^第\s*[一二三四五六七八九十百\d]+\s*(?:部分|篇|卷|编)/],
  ['chapter', /^第\s*[一二三四五六七八九十百\d]+\s*[章讲课]/],
  ['section', /^第\s*[一二三四五六七八九十百\d]+\s*节/],
  ['dotted-3', /^\d+[.．]\d+[.．]\d+[.．]\d+(?![\d.%])/],
  ['dotted-2', /^\d+[.．]\d+[.．]\d+(?![\d.%])/],
  ['dotted-1', /^\d+[.．]\d+(?![\d.%])/],
];
const LIGHT_KINDS: readonly [Numbering, RegExp][] = [
  ['han', /^[一二三四五六七八九十]{1,3}[、.．]/],
  ['han-in-brackets', /^[（(][一二三四五六七八九十]{1,3}[)）]/],
  ['roman', /^[Ⅰ-Ⅻ][、.．]/],
  ['digit', /^[\d０-９]{1,2}[、.．]\s*(?=[^\d０-９\s])/],
  ['digit-in-brackets', /^[（(]\d{1,2}[)）]/],
];

/** The kind of number that a heading begins with; undefined where it has none that orders chapters. */
export function numberingOf(text: string): Numbering | undefined {
  return KINDS.find(([, pattern]) => pattern.test(text.trim()))?.[0];
}

/** The same, and the numbers that lists have too (一、, （一）, 1., （1）): for lines that are set apart. */
export function lineNumberingOf(text: string): Numbering | undefined {
  return numberingOf(text) ?? LIGHT_KINDS.find(([, pattern]) => pattern.test(text.trim()))?.[0];
}

/** Whether lists have such numbers too, so that they tell nothing about the whole text. */
export function isLight(kind: Numbering): boolean {
  return LIGHT_KINDS.some(([light]) => light === kind);
}

/** Depth of each kind when only the kinds that occur count, from the outermost. */
export const ORDER: readonly Numbering[] = [
  'part',
  'chapter',
  'section',
  'roman',
  'han',
  'han-in-brackets',
  'digit',
  'dotted-1',
  'dotted-2',
  'dotted-3',
  'digit-in-brackets',
];
