/**
 * Stored text in one line, with marks around what is not running text. The marks are characters
 * of private use, so that a block stays one string:
 * the number of a note; a formula, with its TeX where that says more; code.
 */
export const NOTE_START = '\ue000';
export const NOTE_END = '\ue001';
const FORMULA = '\ue002';
const TEX = '\ue003';
const CODE = '\ue004';
const END = '\ue005';

/** A formula as it is shown, and its TeX. */
export function markFormula(shown: string, tex: string): string {
  return FORMULA + shown + (/[\\{]/.test(tex) ? TEX + tex : '') + END;
}

export function markCode(shown: string): string {
  return CODE + shown + END;
}

/** What a marked text says to a reader, and what else it can be found by. */
export interface ReadText {
  /** As printed, without the numbers of notes: a reader may search for the words around one. */
  shown: string;
  /** With those numbers: a reader may also copy them along. */
  withNotes: string;
  /** Without formulas and code. */
  prose: string;
  formulas: { shown: string; tex: string }[];
  code: string[];
}

export function readMarked(text: string): ReadText {
  if (!ANY.test(text)) return { shown: text, withNotes: text, prose: text, formulas: [], code: [] };
  const formulas: ReadText['formulas'] = [];
  const code: string[] = [];
  for (const [, shown, tex = '', inCode] of text.matchAll(SPAN)) {
    if (shown !== undefined) formulas.push({ shown, tex });
    if (inCode !== undefined) code.push(inCode);
  }
  const flat = text.replace(SPAN, (_, shown = '', _tex, inCode = '') => shown + inCode);
  return {
    shown: flat.replace(NOTE, ''),
    withNotes: flat.replace(/[\ue000\ue001]/g, ''),
    prose: text.replace(SPAN, '\n').replace(NOTE, ''),
    formulas,
    code,
  };
}

const ANY = /[\ue000-\ue005]/;
const SPAN = /\ue002([^\ue003\ue005]*)(?:\ue003([^\ue005]*))?\ue005|\ue004([^\ue005]*)\ue005/g;
const NOTE = /\ue000[^\ue001]*\ue001/g;
