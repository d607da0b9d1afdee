import type { Subject } from './selectors.ts';
import { type Declaration, declarations, parseSheet, type Sheet } from './sheet.ts';

/** An element as it was when it was first asked for. */
interface Seen extends Subject {
  inline: ReadonlyMap<string, Declaration>;
}

const EMPTY: Sheet = new Map();
const sheets = new WeakMap<Element, Sheet>();

/** In px for the size of the letters around, in px. */
const UNITS: Record<string, (outer: number) => number> = {
  em: (outer) => outer,
  rem: () => 16,
  ex: (outer) => outer / 2,
  '%': (outer) => outer / 100,
};

/**
 * What CSS gives the elements of a drawing: style attributes, the rules of the drawing's own
 * `<style>`, presentation attributes, in that order (an `!important` rule comes first). jsdom's
 * getComputedStyle knows neither SVG properties nor their inheritance.
 *
 * It remembers elements as they were when it first saw them: make a new one after changes.
 */
export class Cascade {
  readonly #seen = new Map<Element, Seen>();
  readonly #sizes = new Map<Element, number>();
  #sheet: Sheet | undefined;

  /** The value set on the element itself. */
  own(element: Element, property: string): string | undefined {
    const seen = this.#see(element);
    const inline = seen.inline.get(property);
    const rule = this.#sheetOf(element)
      .get(property)
      ?.find(({ matches }) => matches(seen));
    if (inline && (inline.important || !rule?.important)) return inline.value;
    return rule?.value ?? (seen.attributes.get(property) || undefined);
  }

  /** The same with inheritance, for properties that inherit. */
  inherited(element: Element, property: string): string | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const value = this.own(at, property);
      if (value && value !== 'inherit') return value;
    }
    return undefined;
  }

  /** Font size in px, relative units resolved against the parent. */
  fontSize(element: Element): number {
    const known = this.#sizes.get(element);
    if (known !== undefined) return known;
    const value = this.own(element, 'font-size') ?? '';
    const parent = element.parentElement;
    const outer = parent ? this.fontSize(parent) : 16;
    const number = Number.parseFloat(value);
    const unit = value.replace(/^[\d.\s]+/, '');
    const size = number > 0 ? number * (UNITS[unit]?.(outer) ?? 1) : outer;
    this.#sizes.set(element, size);
    return size;
  }

  #see(element: Element): Seen {
    const known = this.#seen.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const attributes = new Map<string, string>();
    for (const name of element.getAttributeNames()) {
      attributes.set(name, element.getAttribute(name) ?? '');
    }
    const seen = {
      tag: element.localName.toLowerCase(),
      id: attributes.get('id') ?? '',
      classes: (attributes.get('class') ?? '').split(/\s+/),
      attributes,
      inline: declarations(attributes.get('style') ?? ''),
      parent: parent ? this.#see(parent) : undefined,
    };
    this.#seen.set(element, seen);
    return seen;
  }

  /** A cascade serves one drawing, and a drawing has one sheet, written before anything else. */
  #sheetOf(element: Element): Sheet {
    this.#sheet ??= findSheet(element);
    return this.#sheet;
  }
}

function findSheet(element: Element): Sheet {
  let root = element;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.localName === 'svg') root = at;
  }
  let style = root.firstElementChild;
  while (style && style.localName !== 'style') style = style.nextElementSibling;
  const known = style ? sheets.get(style) : EMPTY;
  if (!style || known) return known ?? EMPTY;
  if (!style.textContent) return EMPTY;
  const sheet = parseSheet(style.textContent);
  sheets.set(style, sheet);
  return sheet;
}
