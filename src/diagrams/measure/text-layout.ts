import { Cascade } from './cascade.ts';
import { type Box, union } from './geometry.ts';
import { isLabelLine, lineTop } from './label-lines.ts';
import { ASCENT, DESCENT, textWidth } from './text-measure.ts';
import { nearest } from './tree.ts';

/** A piece of text on one line; x and y are the start of its baseline. */
interface Run {
  owner: Element;
  x: number;
  y: number;
  width: number;
  size: number;
}

interface Pen {
  styles: Cascade;
  x: number;
  y: number;
  runs: Run[];
  /** Runs since the last absolute place; text-anchor moves them together. */
  chunk: Run[];
  anchor: string | undefined;
}

/** The box of a `text`, or of one `tspan` in it; undefined when nothing is written there. */
export function textBox(element: Element): Box | undefined {
  const root = nearest(element, 'text') ?? element;
  const styles = new Cascade();
  const y = baselineShift(root, styles);
  const pen: Pen = { styles, x: 0, y, runs: [], chunk: [], anchor: undefined };
  write(root, pen);
  settle(pen);
  return union(
    pen.runs
      .filter(({ owner }) => element.contains(owner))
      .map(({ x, y, width, size }) => ({
        x,
        y: y - ASCENT * size,
        width,
        height: (ASCENT + DESCENT) * size,
      })),
  );
}

/** Advance of an element's text in px, as getComputedTextLength gives it. */
export function textLength(element: Element, styles = new Cascade()): number {
  let sum = 0;
  for (const node of element.childNodes) {
    if (node.nodeType === 3) sum += textWidth(node.textContent ?? '', fontOf(element, styles));
    else if (node.nodeType === 1) sum += textLength(node as Element, styles);
  }
  return sum;
}

function write(element: Element, pen: Pen): void {
  const size = pen.styles.fontSize(element);
  const x = length(element, 'x', size);
  const y = top(element, size);
  if (x !== undefined || y !== undefined) settle(pen);
  if (pen.chunk.length === 0) pen.anchor = pen.styles.inherited(element, 'text-anchor');
  if (x !== undefined) pen.x = x;
  if (y !== undefined) pen.y = y + baselineShift(nearest(element, 'text') ?? element, pen.styles);
  for (const axis of ['x', 'y'] as const) {
    const shift = length(element, `d${axis}`, size) ?? 0;
    if (!isOverruled(element, `d${axis}`)) pen[axis] += shift;
  }
  for (const node of element.childNodes) {
    if (node.nodeType === 3) writeText(element, node.textContent ?? '', pen);
    else if (node.nodeType === 1) write(node as Element, pen);
  }
}

/** Of nested elements that begin with the same letter, the innermost decides where it stands. */
export function isOverruled(element: Element, name: string): boolean {
  const first = [...element.childNodes].find((node) => node.textContent?.trim());
  if (first?.nodeType !== 1) return false;
  return (first as Element).hasAttribute(name) || isOverruled(first as Element, name);
}

function top(element: Element, size: number): number | undefined {
  const y = length(element, 'y', size);
  return y !== undefined && isLabelLine(element) ? lineTop(y / size) * size : y;
}

function writeText(owner: Element, content: string, pen: Pen): void {
  const text = pen.chunk.length === 0 ? content.trimStart() : content;
  if (text.trim() === '') return;
  const font = fontOf(owner, pen.styles);
  const width = textWidth(text, font);
  const run = { owner, x: pen.x, y: pen.y, width, size: font.size };
  pen.runs.push(run);
  pen.chunk.push(run);
  pen.x += width;
}

function settle(pen: Pen): void {
  const width = pen.chunk.reduce((sum, run) => sum + run.width, 0);
  const shift = pen.anchor === 'middle' ? width / 2 : pen.anchor === 'end' ? width : 0;
  for (const run of pen.chunk) run.x -= shift;
  pen.x -= shift;
  pen.chunk = [];
}

function fontOf(element: Element, styles: Cascade): { size: number; bold: boolean } {
  const weight = styles.inherited(element, 'font-weight') ?? '';
  return { size: styles.fontSize(element), bold: /bold|[6-9]00/.test(weight) };
}

function length(element: Element, name: string, size: number): number | undefined {
  const text = element.getAttribute(name);
  const value = Number.parseFloat(text ?? '');
  if (Number.isNaN(value)) return undefined;
  return text?.trim().endsWith('em') ? value * size : value;
}

/** How far the baseline lies below the given y. */
function baselineShift(text: Element, styles: Cascade): number {
  const size = styles.fontSize(text);
  switch (styles.inherited(text, 'dominant-baseline')) {
    case 'middle':
      return 0.27 * size;
    case 'central':
      return 0.38 * size;
    case 'hanging':
    case 'text-before-edge':
    case 'text-top':
      return 0.88 * size;
    case 'text-after-edge':
    case 'ideographic':
      return -0.12 * size;
    default:
      return 0;
  }
}
