import type { Element, ElementContent } from 'hast';

/**
 * A formula in one line, read from its MathML: fractions with a stroke, powers as small digits,
 * accents on their letters. KaTeX prints every formula twice and keeps the TeX as well; only this
 * line is searched and shown.
 */
export function formulaText(katex: Element): string {
  return line(katex).replace(/\s+/g, ' ').trim().normalize('NFC');
}

function line(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/[\u2061-\u2064]/g, '');
  if (node.type !== 'element' || HIDDEN.has(node.tagName) || isDrawing(node)) return '';
  const parts = node.children.map(line).filter((part) => part.trim() !== '');
  const [base = '', below = '', above = ''] = parts;
  switch (node.tagName) {
    case 'mfrac':
      return parts.map(grouped).join('/');
    case 'msup':
      return base + raised(below);
    case 'msubsup':
    case 'munderover':
      return base + below + raised(above);
    case 'mover':
      return base + (ACCENTS[below] ?? below);
    // A cell or a row of a matrix or of aligned formulas must not run into the next one.
    case 'mtable':
    case 'mtr':
      return parts.join(' ');
    default:
      return parts.join('');
  }
}

const HIDDEN = new Set(['annotation', 'annotation-xml', 'mspace']);
const ACCENTS: Record<string, string> = {
  '^': '\u0302',
  '~': '\u0303',
  ˉ: '\u0304',
  '˙': '\u0307',
};
const DIGITS = '0123456789-+n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ';

/** The half that is drawn, letter by letter in the order of the page, not of the formula. */
function isDrawing({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('katex-html');
}

function grouped(part: string): string {
  return /[-+−=]/.test(part) ? `(${part})` : part;
}

function raised(power: string): string {
  if (power === '' || power === '′') return power;
  const digits = [...power.replace(/−/g, '-')].map((digit) => RAISED[DIGITS.indexOf(digit)]);
  return digits.every((digit) => digit !== undefined) ? digits.join('') : `^${power}`;
}
