import katex, { type KatexOptions } from 'katex';
import { REFUSED_COLOUR } from '../markdown/rehype-katex-strict.ts';

/** Commands that only a whole LaTeX document has. */
const DOCUMENT = /\\(?:documentclass|usepackage|begin\{document\}|section\{|chapter\{)/;
/** A label as the site reads it. */
const LABEL = /\\label\{[a-z0-9-]+\}/;
/** Numbers, and environments that number their lines, which the site does itself. */
const NUMBERED = /\\begin\{(?:align|eqnarray|equation|gather|multline)\}|\\tag(?![A-Za-z])/;

/** Whether the site can print a formula; the label of a display formula is taken out before. */
export function prints(tex: string, displayMode: boolean): boolean {
  const key = `${displayMode} ${tex}`;
  const known = printed.get(key);
  if (known !== undefined) return known;
  const good = tryToPrint(tex, displayMode);
  printed.set(key, good);
  return good;
}

/** Each formula is asked about several times. */
const printed = new Map<string, boolean>();

function tryToPrint(tex: string, displayMode: boolean): boolean {
  if (tex.trim() === '' || NUMBERED.test(tex)) return false;
  try {
    const bare = displayMode ? tex.replace(LABEL, '') : tex;
    const options = {
      displayMode,
      strict: 'error',
      throwOnError: true,
      errorColor: REFUSED_COLOUR,
    };
    return !katex.renderToString(bare, options as KatexOptions).includes(REFUSED_COLOUR);
  } catch {
    return false;
  }
}

/** Whether a text between brackets is mathematics rather than a remark or a number of a source. */
export function isMath(text: string): boolean {
  if (/^\s*[\d\s,，、–-]+\s*$/.test(text)) return false;
  if (/[\\^_=+<>≤≥≈×÷∑∏∫√∂]/.test(text)) return true;
  return /^[\sA-Za-z0-9.,()|/*'!-]{1,40}$/.test(text) && /\b[A-Za-z]\b|\d\s*[*/-]\s*\d/.test(text);
}

/** The words of a formula that is nothing but `\text{…}`; undefined where it holds mathematics. */
export function proseOf(tex: string): string | undefined {
  if (DOCUMENT.test(tex)) return undefined;
  const inner = unwrapped(tex);
  if (!/\\(?:text|mbox|textbf|textrm)\{/.test(inner)) {
    // Chinese sentences without any mark of mathematics were put into the fence by mistake.
    const prose = /\p{Script=Han}/u.test(inner) && !/[\\^_={}$]/.test(inner);
    return prose ? inner.trim() : undefined;
  }
  const rest = inner.replace(/\\(?:text|mbox|textbf|textrm)\{[^{}]*\}/g, '');
  if (/[^\s\\,;:.!?，。；：！？、~&]/.test(rest)) return undefined;
  return [...inner.matchAll(/\\(?:text|mbox|textbf|textrm)\{([^{}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .join(' ')
    .trim();
}

/** A formula without the marks that say where it begins and ends. */
export function unwrapped(tex: string): string {
  const marked =
    /^\s*(?:\\\[([\s\S]*)\\\]|\\\(([\s\S]*)\\\)|\$\$([\s\S]*)\$\$|\$([^$]*)\$)\s*$/.exec(tex);
  const inner = marked ? (marked[1] ?? marked[2] ?? marked[3] ?? marked[4] ?? tex) : tex;
  return inner.replace(/^\n+|\s+$/g, '');
}

export function isDocument(tex: string): boolean {
  return DOCUMENT.test(tex);
}
