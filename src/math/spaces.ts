import type { Element, ElementContent } from 'hast';
import { addEm, emOf, setStyle, styleOf } from './em-style.ts';
import { askedClasses, hasClass, sizeRatio } from './katex-classes.ts';

/** In em; what KaTeX's style sheet gives a delimiter that is not there. */
const NULL_DELIMITER = 0.12;

/**
 * Takes away the elements that are only a space, which becomes the margin of a neighbour.
 * @param takes whether a neighbour may have it
 */
export function withoutSpaces(
  nodes: readonly ElementContent[],
  takes: (neighbour: Element) => boolean,
): ElementContent[] {
  const given = (neighbour: ElementContent | undefined, side: 'left' | 'right', space: number) =>
    neighbour?.type === 'element' && takes(neighbour) && giveMargin(neighbour, side, space);
  return nodes.filter((node, index) => {
    const space = spaceOf(node);
    if (space === undefined) return true;
    return !(given(nodes[index - 1], 'right', space) || given(nodes[index + 1], 'left', space));
  });
}

/** In em; `undefined` for what is more than a space. */
function spaceOf(node: ElementContent): number | undefined {
  if (node.type !== 'element') return undefined;
  const asked = askedClasses(node).join();
  if (asked === 'nulldelimiter') return NULL_DELIMITER;
  const style = styleOf(node);
  return asked === 'mspace' && style.size === 1 && style.has('margin-right')
    ? emOf(style, 'margin-right')
    : undefined;
}

/** @returns whether the neighbour could take it */
function giveMargin(neighbour: Element, side: 'left' | 'right', space: number): boolean {
  const style = styleOf(neighbour);
  const property = `margin-${side}`;
  const isSpace = hasClass(neighbour, 'strut', 'mspace', 'nulldelimiter');
  if (isSpace || emOf(style, property) === undefined) return false;
  addEm(style, property, space / sizeRatio(neighbour));
  setStyle(neighbour, style);
  return true;
}
