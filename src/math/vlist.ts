import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { addEm, emOf, setStyle, styleOf } from './em-style.ts';
import { askedClasses, hasClass, sizeRatio } from './katex-classes.ts';

/** Parts that stay inside one line of text, if they are not shifted. */
const IN_LINE =
  /^(?:sizing|(?:reset-)?size\d+|math\w+|text\w+|mainrm|amsrm|boldsymbol|op-symbol|(?:small|large)-op|delimsizing|frac-line|mfrac|accent(?:-body)?|nulldelimiter|mspace)$/;

/**
 * The parts that one of KaTeX's vertical lists (`vlist-t`, a table) sets above each other, each
 * shifted from the line that all of them would share. What KaTeX builds with a table, rows, cells
 * and struts is the same picture, as long as no part is higher than a line.
 * @returns `undefined` for a list that only KaTeX's way can draw
 */
export function shiftedParts(list: Element): Element[] | undefined {
  const [row] = list.children;
  const [cell] = row?.type === 'element' ? row.children : [];
  if (cell?.type !== 'element' || !hasClass(cell, 'vlist')) return undefined;
  const entries = cell.children.map(entryOf);
  return entries.every((entry) => entry !== undefined) ? entries.map(shifted) : undefined;
}

interface Entry {
  part: Element;
  /** In em of what stands around the part. */
  by: Record<'top' | 'margin-left' | 'margin-right', number>;
}

function entryOf(entry: ElementContent): Entry | undefined {
  if (entry.type !== 'element' || askedClasses(entry).length > 0) return undefined;
  const [strut, content, ...more] = entry.children;
  if (strut?.type !== 'element' || content?.type !== 'element' || more.length > 0) return undefined;
  const part = innermost(content);
  const place = styleOf(entry);
  const top = emOf(place, 'top');
  const height = emOf(styleOf(strut), 'height');
  if (!isInLine(part) || top === undefined || height === undefined) return undefined;
  const margin = (side: 'left' | 'right') => emOf(place, `margin-${side}`) ?? 0;
  const by = {
    top: top + height,
    'margin-left': margin('left'),
    'margin-right': margin('right'),
  };
  return { part, by };
}

/** Without the elements around it that say nothing. */
function innermost(part: Element): Element {
  const [only, ...others] = part.children;
  const says = askedClasses(part).length > 0 || part.properties.style !== undefined;
  const isSpan = only?.type === 'element' && only.tagName === 'span';
  return !says && isSpan && others.length === 0 ? innermost(only) : part;
}

function isInLine(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  if (node.tagName !== 'span' || hasClass(node, 'mult') || sizeRatio(node) > 1) return false;
  return (
    hasClass(node, 'stacked', 'shifted') ||
    (askedClasses(node).every((name) => IN_LINE.test(name)) && node.children.every(isInLine))
  );
}

function shifted({ part, by }: Entry): Element {
  const own = styleOf(part);
  if (own.has('top')) return shifted({ part: h('span', [part]), by });
  const ratio = sizeRatio(part);
  for (const [property, em] of Object.entries(by)) addEm(own, property, em / ratio);
  setStyle(part, own);
  return part;
}
