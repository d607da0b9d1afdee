import { type Box, boundsOf, type Point } from '../measure/geometry.ts';
import { pathPoints } from '../measure/path.ts';
import { descendants, nearestWith } from '../measure/tree.ts';

/** Mermaid draws the circles of states as paths of a few thousand characters. */
export function drawCircles(root: Element): void {
  for (const path of descendants(root, 'path')) {
    const d = path.getAttribute('d') ?? '';
    const points = d.length > 400 ? pathPoints(d) : [];
    const box = boundsOf(points);
    if (!box || !isRound(points, box)) continue;
    const circle = path.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'circle');
    for (const { name, value } of path.attributes)
      if (name !== 'd') circle.setAttribute(name, value);
    circle.setAttribute('cx', String(box.x + box.width / 2));
    circle.setAttribute('cy', String(box.y + box.height / 2));
    circle.setAttribute('r', String((box.width + box.height) / 4));
    path.replaceWith(circle);
  }
}

function isRound(points: readonly Point[], box: Box): boolean {
  const radius = box.width / 2;
  return points.every(({ x, y }) => {
    const away = Math.hypot(x - box.x - radius, y - box.y - box.height / 2);
    return Math.abs(away - radius) < 0.05 * radius;
  });
}

/** Makes one shape of two that follow each other: the surface, and its outline. */
export function joinOutlines(root: Element): void {
  for (const outline of descendants(root, 'path', 'circle')) {
    const surface = outline.previousElementSibling;
    if (!surface || surface.tagName !== outline.tagName) continue;
    if (isTwin(surface, outline)) outline.remove();
    if (outline.getAttribute('fill') !== 'none' || !isUnlined(surface)) continue;
    if (isFlat(surface)) surface.remove();
    else if (sameShape(surface, outline)) {
      outline.setAttribute('fill', surface.getAttribute('fill') ?? 'none');
      surface.remove();
    }
  }
}

/** The surface has the same outline, and the same colour, already. */
function isTwin(surface: Element, outline: Element): boolean {
  return TWIN.every((name) => surface.getAttribute(name) === outline.getAttribute(name));
}

const TWIN = 'd cx cy r fill stroke stroke-width transform marker-end'.split(' ');

function isUnlined(shape: Element): boolean {
  const stroke = nearestWith(shape, 'stroke')?.getAttribute('stroke') ?? 'none';
  return stroke === 'none' || shape.getAttribute('stroke-width') === '0';
}

/** A surface without an inside, as under the line between two rows of a table. */
function isFlat(shape: Element): boolean {
  const box = boundsOf(pathPoints(shape.getAttribute('d') ?? ''));
  return !!box && Math.min(box.width, box.height) < 0.1;
}

function sameShape(a: Element, b: Element): boolean {
  if (a.tagName !== b.tagName) return false;
  if (a.tagName.toLowerCase() === 'circle') {
    return ['cx', 'cy', 'r'].every((name) => near(a.getAttribute(name), b.getAttribute(name)));
  }
  const [p, q] = [a, b].map((path) => boundsOf(pathPoints(path.getAttribute('d') ?? '')));
  if (!p || !q || !isClosed(b.getAttribute('d') ?? '')) return false;
  return (['x', 'y', 'width', 'height'] as const).every(
    (name) => Math.abs(p[name] - q[name]) < 0.1,
  );
}

/** An outline of separate strokes has no inside that could be filled. */
function isClosed(d: string): boolean {
  const starts = d.match(/m/gi)?.length ?? 0;
  const points = pathPoints(d);
  const [first, last] = [points[0], points.at(-1)];
  return starts === 1 && !!first && !!last && Math.hypot(first.x - last.x, first.y - last.y) < 0.5;
}

function near(a: string | null, b: string | null): boolean {
  return Math.abs(Number(a) - Number(b)) < 0.1;
}
