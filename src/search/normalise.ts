/**
 * One form for every way of writing the same text, so that matching is a plain comparison:
 * full-width letters, superscripts and ligatures become ordinary ones (NFKC), case goes, dashes
 * and quotes of all shapes become one each, invisible characters vanish, and a space survives
 * only between two Latin words, since authors and readers set it differently beside Chinese.
 * A line break is a border between blocks of text and is kept.
 */
export function normalise(text: string, fold: Fold = asItIs): string {
  let folded = '';
  walk(text, fold, (plain) => {
    folded += plain;
  });
  return folded;
}

/** Replaces one character by what it should be compared as, e.g. 數 by 数. */
export type Fold = (character: string) => string;

export interface Normalised {
  folded: string;
  /** For each UTF-16 unit of `folded`, where the character it came from begins in the source. */
  source: number[];
}

/** The same, remembering where each character came from, so that a match can be marked there. */
export function normaliseWithMap(text: string, fold: Fold = asItIs): Normalised {
  let folded = '';
  const source: number[] = [];
  walk(text, fold, (plain, at) => {
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) source.push(at);
  });
  return { folded, source };
}

/** Calls back with each piece of the normalised text and where it came from. */
function walk(text: string, fold: Fold, emit: (plain: string, at: number) => void): void {
  let before = '';
  let space = -1;
  let at = 0;
  for (const character of text) {
    const kind = kindOf(character);
    if (kind === 'space') {
      if (space < 0) space = at;
    } else if (kind !== 'invisible') {
      const plain = fold(kind === 'plain' ? character : plainForm(character));
      if (space >= 0 && WORD_END.test(before) && WORD_START.test(plain)) emit(' ', space);
      space = -1;
      emit(plain, at);
      before = plain;
    }
    at += character.length;
  }
}

const asItIs: Fold = (character) => character;

type Kind = 'plain' | 'invisible' | 'space' | 'other';

/** Nearly all text is common Chinese characters and small letters: these need no closer look. */
function kindOf(character: string): Kind {
  if ((character >= '\u4e00' && character <= '\u9fff') || (character >= 'a' && character <= 'z')) {
    return 'plain';
  }
  if (INVISIBLE.test(character)) return 'invisible';
  return character !== '\n' && SPACE.test(character) ? 'space' : 'other';
}

/** Zero-width spaces and joiners, the soft hyphen, invisible operators that MathML contains. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\ufe0e|\ufe0f/;
const SPACE = /\s/;
/** What a space may separate: letters and digits other than Chinese ones. */
const WORD_END = /(?!\p{Script=Han})[\p{L}\p{N}]$/u;
const WORD_START = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;

function plainForm(character: string): string {
  // Nothing below U+0080 changes but the capitals.
  if (character < '\u0080') return character.toLowerCase();
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[“”„«»「」『』〝〞]/gu, '"')
    .replace(/[‘’‚′]/gu, "'")
    .replace(/\s/gu, '');
}
