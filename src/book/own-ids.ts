import type { Element, Properties } from 'hast';
import { visit } from 'unist-util-visit';

/** Attributes that name other elements by their ids. */
export const NAMING = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'headers'];

/**
 * Gives every id below a node a beginning of its own, so that several articles share one page; what
 * names an id follows. Changes the tree it is given.
 * @param address what stands for the address of a link
 */
export function ownIds(
  tree: Element,
  slug: string,
  address: (href: string) => string = (href) =>
    href.startsWith('#') ? `#${ownId(slug, href.slice(1))}` : href,
): void {
  visit(tree, 'element', ({ properties }) => {
    if (properties.id) properties.id = ownId(slug, String(properties.id));
    for (const name of NAMING) rename(properties, name, slug);
    if (typeof properties.href === 'string') properties.href = address(properties.href);
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string' && value.includes('url(#')) {
        properties[name] = value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${ownId(slug, id)})`);
      }
    }
  });
}

/** The id of a place once its article shares a page with others. */
export function ownId(slug: string, id: string): string {
  return `${slug}-${id}`;
}

/** The ids that an attribute names. */
export function namedIds(properties: Properties, name: string): string[] {
  const value = properties[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(String) : String(value).split(/\s+/);
}

function rename(properties: Properties, name: string, slug: string): void {
  const ids = namedIds(properties, name);
  if (ids.length > 0) properties[name] = ids.map((id) => ownId(slug, id)).join(' ');
}
