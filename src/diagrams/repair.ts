import { elementBox } from './measure/shapes.ts';
import { parseTransform } from './measure/transform.ts';
import { descendants } from './measure/tree.ts';

/** Puts right in a fresh drawing what is wrong in any browser, or done by CSS that is not kept. */
export function repair(root: Element): void {
  findArrowheads(root);
  turnMilestones(root);
  lowerTitles(root);
  raiseTitles(root);
  findLabelsInGroups(root);
  cutLifelines(root);
  shortenAxis(root);
  centreLabels(root);
}

/** Some lines ask for `#arrowhead`, which is there, but under a longer name. */
function findArrowheads(root: Element): void {
  for (const name of ['marker-start', 'marker-end']) {
    for (const line of descendants(root, 'path', 'line')) {
      const id = line.getAttribute(name)?.match(/^url\(#(.+)\)$/)?.[1];
      if (!id || root.querySelector(`[id="${id}"]`)) continue;
      const meant = root.querySelector(`marker[id$="-${id}"]`);
      if (meant) line.setAttribute(name, `url(#${meant.id})`);
    }
  }
}

/** Milestones are squares that mermaid's style sheet turns and makes smaller. */
function turnMilestones(root: Element): void {
  for (const mark of root.querySelectorAll('rect.milestone')) {
    const value = (name: string) => Number.parseFloat(mark.getAttribute(name) ?? '') || 0;
    const x = value('x') + value('width') / 2;
    const y = value('y') + value('height') / 2;
    mark.setAttribute('transform', `rotate(45 ${x} ${y})`);
    shrink(mark, 0.7);
  }
}

function shrink(rect: Element, scale: number): void {
  for (const [place, size] of [
    ['x', 'width'],
    ['y', 'height'],
  ] as const) {
    const length = Number.parseFloat(rect.getAttribute(size) ?? '') || 0;
    const start = Number.parseFloat(rect.getAttribute(place) ?? '') || 0;
    rect.setAttribute(place, String(start + (length * (1 - scale)) / 2));
    rect.setAttribute(size, String(length * scale));
  }
}

/** Titles of composite states touch the upper edge of their frame. */
function lowerTitles(root: Element): void {
  for (const label of root.querySelectorAll('.statediagram-cluster > .cluster-label')) {
    label.setAttribute('transform', `${label.getAttribute('transform') ?? ''} translate(0, 3.5)`);
  }
}

/** Arrows into a group run over its title: the title is drawn after them, and look.ts parts them. */
function raiseTitles(root: Element): void {
  for (const title of root.querySelectorAll('.clusters > .cluster > .cluster-label')) {
    const group = title.parentElement as Element;
    const arrows = [...(group.parentElement?.parentElement?.children ?? [])].find((part) =>
      part.classList.contains('edgePaths'),
    );
    if (!arrows) continue;
    // What names a title's look goes by the group that it stands in.
    const raised = group.cloneNode(false) as Element;
    raised.append(title);
    arrows.after(raised);
  }
}

/** What parts an arrow at its label has the colour of the ground, which in a group is another. */
function findLabelsInGroups(root: Element): void {
  for (const label of root.querySelectorAll('.edgeLabels > .edgeLabel')) {
    const [, , , , x, y] = parseTransform(label.getAttribute('transform'));
    const boxes = label.parentElement?.parentElement?.querySelectorAll(':scope > .clusters rect');
    const around = [...(boxes ?? [])]
      .map(elementBox)
      .some(
        (box) => box && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
      );
    if (around) label.classList.add('in-group');
  }
}

/** Without a second row of actors mermaid draws their lines 2,000 px long and clips them. */
function cutLifelines(root: Element): void {
  const lines = descendants(root, 'line').filter((line) => line.classList.contains('actor-line'));
  if (lines.length === 0) return;
  const places = lines.map((line) => ({ line, parent: line.parentNode, next: line.nextSibling }));
  for (const line of lines) line.remove();
  const box = elementBox(root);
  for (const { line, parent, next } of places.reverse()) {
    parent?.insertBefore(line, next);
    if (box) line.setAttribute('y2', String(Math.round(box.y + box.height + 12)));
  }
}

/** The axis of a timeline runs far past its last event. */
function shortenAxis(root: Element): void {
  const boxes = [...root.querySelectorAll('.taskWrapper')].map((task) =>
    task.getAttribute('transform'),
  );
  const right = Math.max(...boxes.map((text) => Number(/\(([\d.]+)/.exec(text ?? '')?.[1] ?? 0)));
  for (const axis of root.querySelectorAll('.lineWrapper > line[stroke-width="4"]')) {
    const end = Number(axis.getAttribute('x2'));
    const level = axis.getAttribute('y1') === axis.getAttribute('y2');
    if (level && right > 0)
      axis.setAttribute('x2', String(Math.min(end, right + PERIOD_WIDTH + 32)));
  }
}

const PERIOD_WIDTH = 190;

/** Some boxes of a mindmap put the middle of their label at its beginning. */
function centreLabels(root: Element): void {
  for (const label of root.querySelectorAll('.mindmap-node > .label[transform^="translate(0,"]')) {
    for (const text of descendants(label, 'text')) text.setAttribute('text-anchor', 'middle');
  }
}
