import type { Element, Nodes } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** The first element below a node that fits. */
export function find(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(node, 'element', (element) => {
    if (element === node || !fits(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** Whether an element is a board to draw on, and not the experiment or the chapter around it. */
export function isPad(node: Element): boolean {
  const has = (name: string) => find(node, ({ tagName }) => tagName === name) !== undefined;
  return node.tagName === 'section' && has('canvas') && !has('section');
}
