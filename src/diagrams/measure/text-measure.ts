/** What of a font decides how wide a text is. */
export interface Font {
  /** In px. */
  size: number;
  bold: boolean;
}

/**
 * Labels are set in the reader's own font, which may be a little wider than the table; this share
 * is added to every text so that a label still fits the box that was drawn for it.
 */
const MARGIN = 1.03;
const BOLD_LATIN = 1.07;

/** Above and below the baseline, in em, so that the middle is the middle of a Chinese character. */
export const ASCENT = 1.03;
export const DESCENT = 0.27;

/**
 * Advance widths of U+0020 to U+007E in thousandths of an em: for each character the wider of
 * Noto Sans SC and Liberation Sans (whose metrics are Arial's), as measured in Chromium.
 */
const ASCII = [
  278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 728, 293, 535, 667, 556, 833, 723, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 556, 325, 564, 607, 275, 275, 552,
  284, 926, 610, 606, 620, 620, 388, 500, 377, 607, 521, 802, 500, 521, 500, 338, 270, 338, 584,
];

/** Width of one line of text in px; runs of blanks count as one blank. */
export function textWidth(text: string, font: Font): number {
  let em = 0;
  for (const character of text.replace(/\s+/g, ' ')) em += advance(character, font.bold);
  return em * font.size * MARGIN;
}

function advance(character: string, bold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  if (isInvisible(code)) return 0;
  if (isFullWidth(code)) return 1;
  const width = (ASCII[code - 0x20] ?? otherWidth(code)) / 1000;
  return bold ? width * BOLD_LATIN : width;
}

/** Letters with accents, Greek, Cyrillic; then raised and lowered digits. */
function otherWidth(code: number): number {
  if (code >= 0x2070 && code <= 0x209f) return 420;
  if (code === 0xb2 || code === 0xb3 || code === 0xb9 || code === 0xb0) return 420;
  return 690;
}

function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)
  );
}

/**
 * Chinese fonts draw these one em wide. The general punctuation, arrows and operators from U+2010
 * on are among them: `——`, `……`, quotation marks, →, ≥.
 */
function isFullWidth(code: number): boolean {
  if (code === 0xb7 || code === 0xd7 || code === 0xf7 || code === 0xb1) return true;
  if (code >= 0x2010 && code <= 0x206f) return true;
  if (code >= 0x20a0 && code <= 0x9fff) return true;
  if (code >= 0xac00 && code <= 0xd7af) return true;
  if (code >= 0xf900 && code <= 0xfaff) return true;
  if (code >= 0xfe30 && code <= 0xfe4f) return true;
  if (code >= 0xff00 && code <= 0xff60) return true;
  return code >= 0xffe0; // and all rarer Chinese characters beyond
}
