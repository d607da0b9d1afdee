type Attributes = Record<string, string | number | undefined>;

/** A piece of finished markup; only `element` makes it, so text in it is always escaped. */
export type Markup = { readonly markup: string };

/**
 * One element of SVG or HTML as markup. The same few lines serve the build and the page, where an explorable
 * draws its chart anew; attributes that are undefined are left out, numbers are kept short.
 */
export function element(
  tag: string,
  attributes: Attributes = {},
  children: (Markup | string | undefined)[] = [],
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(typeof value === 'number' ? short(value) : String(value))}"`,
    );
  const inner = children.map((child) => {
    if (child === undefined) return '';
    return typeof child === 'string' ? escaped(child) : child.markup;
  });
  return { markup: `<${tag}${written.join('')}>${inner.join('')}</${tag}>` };
}

/** At most two decimals: finer is below a pixel. */
export function short(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A chart cannot draw ${value}`);
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
