import { descendants, nearest } from '../measure/tree.ts';

const GEOMETRY = 'd x y x1 x2 y1 y2 dx dy cx cy r rx ry width height points transform'.split(' ');

/**
 * Rounds coordinates to a tenth of a px, which nobody sees, and writes them with no blank that is
 * not needed. Markers are drawn in units of their own and keep two decimals.
 */
export function roundNumbers(root: Element): void {
  for (const element of descendants(root)) {
    const decimals = nearest(element, 'marker') ? 2 : 1;
    for (const name of GEOMETRY) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, short(name, rounded(value, decimals)));
    }
    dropZeros(element);
  }
}

function rounded(text: string, decimals: number): string {
  return text.replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi, (number) => {
    const value = Number(Number(number).toFixed(decimals));
    return String(value === 0 ? 0 : value);
  });
}

function short(name: string, text: string): string {
  const tight = text.replace(/,\s*|\s+/g, ' ').trim();
  if (name === 'd') return tight.replace(/ ?([a-z]) ?/gi, '$1').replace(/ -/g, '-');
  if (name === 'transform') return joinTranslations(tight.replace(/\( | \)/g, (b) => b.trim()));
  return tight;
}

function joinTranslations(text: string): string {
  const pair = /translate\((\S+) (\S+)\)\s*translate\((\S+) (\S+)\)/;
  const match = pair.exec(text);
  if (!match) return text;
  const sum = (a: number, b: number) => String(+(Number(match[a]) + Number(match[b])).toFixed(1));
  return joinTranslations(text.replace(pair, `translate(${sum(1, 3)} ${sum(2, 4)})`));
}

/** Nought is what these mean when they are absent. */
function dropZeros(element: Element): void {
  if (element.tagName.toLowerCase() === 'tspan') return;
  for (const name of ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy']) {
    if (element.getAttribute(name) === '0') element.removeAttribute(name);
  }
  if (/^translate\(0( 0)?\)$/.test(element.getAttribute('transform') ?? '')) {
    element.removeAttribute('transform');
  }
}
