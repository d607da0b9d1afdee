import { descendants } from '../measure/tree.ts';
import { writeAttributes } from './attributes.ts';
import { flattenText } from './flatten-text.ts';
import { roundNumbers } from './numbers.ts';
import { drawCircles, joinOutlines } from './outlines.ts';
import { dropUnreferenced, matchMarkers, shortenIds } from './references.ts';
import { flattenGroups, removeUnpainted } from './simplify.ts';
import { straightenPaths } from './straighten.ts';
import { thinTicks } from './ticks.ts';

const KEPT = new Set(
  (
    'id d x y x1 x2 y1 y2 dx dy cx cy r rx ry width height points transform href ' +
    'viewBox refX refY markerWidth markerHeight markerUnits orient clip-path ' +
    'fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin fill-opacity ' +
    'stroke-opacity opacity font-size font-weight font-style text-anchor text-decoration ' +
    'dominant-baseline paint-order marker-start marker-mid marker-end'
  ).split(' '),
);

/**
 * Makes mermaid's drawing fit for a page: no style sheet, no classes, no data attributes, colours
 * as variables, short ids, one decimal.
 * @throws ColourError when the source writes a colour out.
 */
export function tidy(root: Element): void {
  dropUnreferenced(root);
  writeAttributes(root);
  for (const element of descendants(root, 'style', 'script', 'title', 'desc')) element.remove();
  removeUnpainted(root);
  for (const element of [root, ...descendants(root)]) dropAttributes(element);
  thinTicks(root);
  drawCircles(root);
  straightenPaths(root);
  joinOutlines(root);
  flattenText(root);
  matchMarkers(root);
  flattenGroups(root);
  shortenIds(root);
  roundNumbers(root);
}

function dropAttributes(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (!KEPT.has(name)) element.removeAttribute(name);
  }
}
