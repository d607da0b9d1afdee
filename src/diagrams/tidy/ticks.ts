import type { Box } from '../measure/geometry.ts';
import { elementBox } from '../measure/shapes.ts';
import { parseTransform, transformBox } from '../measure/transform.ts';
import { descendants } from '../measure/tree.ts';

const GAP = 8;

/**
 * Keeps every second, third, … label of an axis where all of them would run into one another.
 * D3 chooses ticks without looking at how wide their labels are.
 */
export function thinTicks(root: Element): void {
  for (const axis of descendants(root, 'g')) {
    const ticks = [...axis.children].filter(isTick);
    if (ticks.length < 3) continue;
    const boxes = ticks.map(labelBox);
    const step = leastStep(boxes);
    ticks.forEach((tick, i) => {
      if (i % step !== 0) tick.querySelector('text')?.remove();
    });
  }
}

/** Every how many labels one may stay. */
function leastStep(boxes: readonly (Box | undefined)[]): number {
  for (let step = 1; step < boxes.length; step++) {
    const kept = boxes.filter((box, i) => box && i % step === 0) as Box[];
    const clear = kept.every((box, i) => {
      const before = kept[i - 1];
      return !before || box.x >= before.x + before.width + GAP;
    });
    if (clear) return step;
  }
  return boxes.length;
}

function isTick(element: Element): boolean {
  const parts = [...element.children].map((child) => child.tagName.toLowerCase());
  return element.hasAttribute('transform') && parts.join() === 'line,text';
}

function labelBox(tick: Element): Box | undefined {
  const label = tick.querySelector('text');
  const box = label ? elementBox(label) : undefined;
  return transformBox(box, parseTransform(tick.getAttribute('transform')));
}
