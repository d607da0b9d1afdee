import { Cascade } from '../measure/cascade.ts';
import { isOverruled } from '../measure/text-layout.ts';
import { descendants } from '../measure/tree.ts';

/**
 * Rewrites labels with as few elements as they need: em become px, tspans that say nothing go, a
 * single line needs no tspan at all.
 */
export function flattenText(root: Element): void {
  const styles = new Cascade();
  for (const text of descendants(root, 'text')) {
    for (const element of [text, ...descendants(text, 'tspan')])
      toPixels(element, styles.fontSize(element));
    for (const span of [...descendants(text, 'tspan')].reverse()) {
      if (span.attributes.length === 0) span.replaceWith(...span.childNodes);
    }
    text.normalize();
    for (const span of descendants(text, 'tspan')) span.normalize();
    liftOnlyLine(text);
    closeBlanks(text);
  }
}

/** x, y in px, with dy and dx added where a place is given. */
function toPixels(element: Element, size: number): void {
  for (const [place, shift] of [
    ['x', 'dx'],
    ['y', 'dy'],
  ] as const) {
    const at = pixels(element.getAttribute(place), size);
    const by = isOverruled(element, shift) ? 0 : (pixels(element.getAttribute(shift), size) ?? 0);
    const first = element.tagName.toLowerCase() === 'text';
    if (at === undefined && !first) {
      if (by === 0) element.removeAttribute(shift);
      else element.setAttribute(shift, String(by));
      continue;
    }
    element.removeAttribute(shift);
    element.setAttribute(place, String((at ?? 0) + by));
  }
}

function pixels(value: string | null, size: number): number | undefined {
  const number = Number.parseFloat(value ?? '');
  if (Number.isNaN(number)) return undefined;
  return value?.trim().endsWith('em') ? number * size : number;
}

/** One blank for many, and none at the ends of a line, which a browser would not show either. */
function closeBlanks(element: Element): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 1) closeBlanks(node as Element);
    else node.textContent = node.textContent?.replace(/\s+/g, ' ') ?? '';
  }
  if (element.tagName.toLowerCase() !== 'text' && !element.hasAttribute('x')) return;
  const [first, last] = [element.firstChild, element.lastChild];
  if (first?.nodeType === 3) first.textContent = first.textContent?.trimStart() ?? '';
  if (last?.nodeType === 3) last.textContent = last.textContent?.trimEnd() ?? '';
}

function liftOnlyLine(text: Element): void {
  const line = text.firstElementChild;
  const alone = text.childNodes.length === 1 && line?.tagName.toLowerCase() === 'tspan';
  if (!alone || line.children.length > 0) return;
  for (const { name, value } of line.attributes) {
    const shifted = name === 'dx' || name === 'dy';
    const place = name.slice(-1);
    if (!shifted) text.setAttribute(name, value);
    else text.setAttribute(place, String(Number(text.getAttribute(place)) + Number(value)));
  }
  line.replaceWith(...line.childNodes);
}
