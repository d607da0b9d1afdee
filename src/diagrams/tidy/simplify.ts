import { descendants, nearestWith } from '../measure/tree.ts';

/** Removes what paints nothing: empty groups and texts, rectangles without a size. */
export function removeUnpainted(root: Element): void {
  for (const element of descendants(root).reverse()) {
    if (isUnpainted(element)) element.remove();
  }
}

function isUnpainted(element: Element): boolean {
  const size = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
  switch (element.tagName.toLowerCase()) {
    case 'g':
    case 'defs':
      return element.children.length === 0;
    case 'text':
    case 'tspan':
      return element.textContent?.trim() === '';
    case 'rect':
      return (size('width') <= 0 && size('height') <= 0) || isBlank(element);
    case 'path':
      return !element.getAttribute('d') || (isBlank(element) && !isMarked(element));
    case 'line':
      return isBlank(element) && !isMarked(element);
    default:
      return false;
  }
}

function isBlank(element: Element): boolean {
  const value = (name: string) => nearestWith(element, name)?.getAttribute(name);
  return value('fill') === 'none' && (value('stroke') ?? 'none') === 'none';
}

function isMarked(element: Element): boolean {
  return ['marker-start', 'marker-mid', 'marker-end'].some((name) => element.hasAttribute(name));
}

/** Takes the children out of groups that say nothing; joins a group with its only child group. */
export function flattenGroups(root: Element): void {
  for (const group of descendants(root, 'g').reverse()) {
    if (group.attributes.length === 0) {
      group.replaceWith(...group.childNodes);
      continue;
    }
    const only = group.children.length === 1 ? group.firstElementChild : null;
    if (only && canTake(group, only)) {
      for (const { name, value } of group.attributes) {
        const own = only.getAttribute(name);
        if (name === 'transform') only.setAttribute(name, own ? `${value} ${own}` : value);
        else if (own === null) only.setAttribute(name, value);
      }
      group.replaceWith(only);
    }
  }
}

function canTake(group: Element, only: Element): boolean {
  if (group.hasAttribute('id') || group.hasAttribute('opacity') || only.tagName === 'a')
    return false;
  return !group.hasAttribute('clip-path');
}
