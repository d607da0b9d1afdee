export interface StageMoves {
  pan(dx: number, dy: number): void;
  /** Larger by a factor around a point of the stage. */
  zoom(factor: number, point: { x: number; y: number }): void;
}

/** So far, in px, a press may slip and still be a click. */
const SLIP = 4;

/** One finger or the mouse drags, two fingers pinch, the wheel zooms, a double click comes closer. */
export function bindGestures(stage: HTMLElement, { pan, zoom }: StageMoves): void {
  const held = new Map<number, { x: number; y: number }>();
  let dragged = false;

  const inStage = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (held.size === 0) dragged = false;
    held.set(event.pointerId, inStage(event));
  });
  stage.addEventListener('pointermove', (event) => {
    const from = held.get(event.pointerId);
    if (!from) return;
    const to = inStage(event);
    if (!dragged && held.size === 1 && Math.hypot(to.x - from.x, to.y - from.y) < SLIP) return;
    // Only now: a capture from the start would take the click from a link inside.
    if (!dragged) stage.setPointerCapture(event.pointerId);
    dragged = true;
    const before = spread(held);
    held.set(event.pointerId, to);
    const after = spread(held);
    pan(after.x - before.x, after.y - before.y);
    if (before.distance > 0) zoom(after.distance / before.distance, after);
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    stage.addEventListener(type, ({ pointerId }) => held.delete(pointerId));
  stage.addEventListener('click', (event) => dragged && event.preventDefault(), true);
  stage.addEventListener('dragstart', (event) => event.preventDefault());
  stage.addEventListener('dblclick', (event) => zoom(2, inStage(event)));
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      // Lines, where the browser counts in lines; a touchpad's pinch comes in small steps with Ctrl.
      const px = event.deltaY * (event.deltaMode === 0 ? 1 : 16);
      zoom(Math.exp(-px * (event.ctrlKey ? 0.01 : 0.0015)), inStage(event));
    },
    { passive: false },
  );
}

/** The middle of all fingers and how far apart they are. */
function spread(held: ReadonlyMap<number, { x: number; y: number }>) {
  const [a, b] = held.values();
  if (!a || !b) return { x: a?.x ?? 0, y: a?.y ?? 0, distance: 0 };
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, distance: Math.hypot(a.x - b.x, a.y - b.y) };
}
