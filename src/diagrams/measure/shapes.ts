import { type Box, boundsOf, type Point, pointsOf, union } from './geometry.ts';
import { pathPoints } from './path.ts';
import { textBox } from './text-layout.ts';
import { parseTransform, transformBox } from './transform.ts';

/** Elements that are described but not painted where they stand. */
const UNPAINTED = new Set(
  'style defs marker title desc clippath lineargradient radialgradient symbol script filter'.split(
    ' ',
  ),
);

/** The box of an SVG element in its own coordinates, as getBBox gives it, without strokes. */
export function elementBox(element: Element): Box | undefined {
  const tag = element.tagName.toLowerCase();
  if (UNPAINTED.has(tag)) return undefined;
  switch (tag) {
    case 'rect':
    case 'image':
    case 'foreignobject':
      return rectBox(element);
    case 'circle':
    case 'ellipse':
      return ellipseBox(element, tag);
    case 'line':
    case 'polygon':
    case 'polyline':
    case 'path':
      return boundsOf(outline(element));
    case 'text':
    case 'tspan':
      return textBox(element);
    default:
      return union(childBoxes(element));
  }
}

/** Walks by siblings: `children` is a live collection, and slow in jsdom. */
function* childBoxes(element: Element): Generator<Box | undefined> {
  for (let at = element.firstElementChild; at; at = at.nextElementSibling) {
    yield transformBox(elementBox(at), parseTransform(at.getAttribute('transform')));
  }
}

/** The points of a path, line or polygon; none for other elements. */
export function outline(element: Element): Point[] {
  const tag = element.tagName.toLowerCase();
  if (tag === 'path') return pathPoints(element.getAttribute('d') ?? '');
  if (tag === 'line') {
    return [
      { x: number(element, 'x1'), y: number(element, 'y1') },
      { x: number(element, 'x2'), y: number(element, 'y2') },
    ];
  }
  return pointsOf(element.getAttribute('points') ?? '');
}

/** A rectangle without any size is not painted and counts for nothing, as in browsers. */
function rectBox(element: Element): Box | undefined {
  const [width, height] = [number(element, 'width'), number(element, 'height')];
  if (width <= 0 && height <= 0) return undefined;
  return { x: number(element, 'x'), y: number(element, 'y'), width, height };
}

function ellipseBox(element: Element, tag: string): Box {
  const rx = number(element, tag === 'circle' ? 'r' : 'rx');
  const ry = number(element, tag === 'circle' ? 'r' : 'ry');
  return {
    x: number(element, 'cx') - rx,
    y: number(element, 'cy') - ry,
    width: 2 * rx,
    height: 2 * ry,
  };
}

function number(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '') || 0;
}
