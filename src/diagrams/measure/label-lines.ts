import { descendants } from './tree.ts';

/** In em: where mermaid puts the first line of a label, and how far apart it sets the lines. */
const FIRST_LINE = -0.1;
const MERMAID_LEADING = 1.1;
/** Chinese needs more air between lines than Latin. */
const LEADING = 1.3;

/** Whether an element is a line of a label, which stands on an y of its own. */
export function isLabelLine(element: Element): boolean {
  return element.classList.contains('text-outer-tspan') && element.hasAttribute('y');
}

/** Where the line goes that mermaid put at an y in em; the layout is measured with this. */
export function lineTop(em: number): number {
  return ((em - FIRST_LINE) * LEADING) / MERMAID_LEADING + FIRST_LINE;
}

/** Writes into a drawing what its layout was measured with. */
export function spreadLines(root: Element): void {
  for (const line of descendants(root, 'tspan')) {
    if (!isLabelLine(line)) continue;
    line.setAttribute('y', `${lineTop(Number.parseFloat(line.getAttribute('y') ?? ''))}em`);
  }
}
