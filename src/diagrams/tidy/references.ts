import { descendants, nearestWith } from '../measure/tree.ts';

/** Start of every id in a finished drawing; the page puts the diagram's own id in its place. */
export const ID_PREFIX = 'mm-';

const DEFINITIONS = ['marker', 'symbol', 'filter', 'clipPath', 'linearGradient', 'radialGradient'];
const MARKERS = ['marker-start', 'marker-mid', 'marker-end'];

/** Removes markers, symbols and the like that nothing uses, then `defs` that hold nothing. */
export function dropUnreferenced(root: Element): void {
  const used = references(root);
  for (const element of descendants(root, ...DEFINITIONS)) {
    if (!used.has(element.id)) element.remove();
  }
  for (const defs of descendants(root, 'defs')) {
    if (defs.children.length === 0) defs.remove();
  }
}

/**
 * Gives each line arrowheads of its own colour. A marker does not take over the colour of the line
 * it ends (`context-stroke` is too new), so there is one copy for each colour.
 */
export function matchMarkers(root: Element): void {
  const usual = new Map<string, string>();
  for (const line of descendants(root, 'path', 'line')) {
    if (!MARKERS.some((name) => line.hasAttribute(name))) continue;
    const stroke = inheritedAttribute(line, 'stroke') ?? 'none';
    for (const name of MARKERS) {
      const id = idOf(line.getAttribute(name));
      const marker = id && root.querySelector(`[id="${id}"]`);
      if (!marker || stroke === 'none') continue;
      const own = usual.get(id) ?? markerColour(marker);
      usual.set(id, own ?? stroke);
      if (own && own !== stroke) line.setAttribute(name, `url(#${copy(marker, own, stroke)})`);
    }
  }
  dropUnreferenced(root);
}

/** Removes ids that nothing refers to and numbers the others: mm-0, mm-1, … */
export function shortenIds(root: Element): void {
  const used = references(root);
  const short = new Map<string, string>();
  for (const element of [root, ...descendants(root)]) {
    if (!element.hasAttribute('id')) continue;
    if (!used.has(element.id)) element.removeAttribute('id');
    else short.set(element.id, `${ID_PREFIX}${short.size}`);
  }
  for (const element of descendants(root)) {
    const id = short.get(element.id);
    if (id) element.id = id;
    for (const { name, value } of [...element.attributes]) {
      const target = short.get(idOf(value) ?? '');
      if (target) element.setAttribute(name, `url(#${target})`);
    }
  }
}

function references(root: Element): Set<string> {
  const found = new Set<string>();
  for (const element of [root, ...descendants(root)]) {
    for (const { name, value } of element.attributes) {
      const id = name === 'href' && value.startsWith('#') ? value.slice(1) : idOf(value);
      if (id) found.add(id);
    }
  }
  return found;
}

function idOf(value: string | null): string | undefined {
  return value?.match(/url\(["']?#([^"')]+)["']?\)/)?.[1];
}

function inheritedAttribute(element: Element, name: string): string | undefined {
  return nearestWith(element, name)?.getAttribute(name) ?? undefined;
}

/** The colour of a marker: that of its outline, or of its surface when it has no outline. */
function markerColour(marker: Element): string | undefined {
  for (const name of ['stroke', 'fill']) {
    for (const part of [...marker.children, marker]) {
      const value = part.getAttribute(name);
      if (value && value !== 'none') return value;
    }
  }
  return undefined;
}

function copy(marker: Element, from: string, to: string): string {
  const id = `${marker.id}-${to.replace(/[^a-z0-9-]/g, '')}`;
  if (marker.ownerDocument.getElementById(id)) return id;
  const twin = marker.cloneNode(true) as Element;
  twin.id = id;
  for (const part of [twin, ...descendants(twin)]) {
    for (const name of ['fill', 'stroke']) {
      if (part.getAttribute(name) === from) part.setAttribute(name, to);
    }
  }
  marker.after(twin);
  return id;
}
