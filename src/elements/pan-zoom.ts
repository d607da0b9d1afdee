/** Where a drawing lies on its stage: its upper left corner, in px, and its size to its own. */
export interface View {
  x: number;
  y: number;
  scale: number;
}
export interface Size {
  width: number;
  height: number;
}
export interface Sizes {
  content: Size;
  stage: Size;
}

const MOST = 8;
/** The whole leaves a little room at the edges. */
const AIRY = 0.96;
/** Larger than this a small drawing is not shown at first. */
const FIRST_MOST = 2.5;
/** The whole is shown at first as long as its letters stay this large. */
const LEGIBLE = 0.8;

/** All of the drawing, as large as fits; or its beginning, where all of it would be too small to read. */
export function firstView(sizes: Sizes): View {
  const whole = wholeScale(sizes);
  const filling = Math.max(
    sizes.stage.width / sizes.content.width,
    sizes.stage.height / sizes.content.height,
  );
  const scale = whole >= LEGIBLE ? Math.min(whole, FIRST_MOST) : Math.min(1, filling);
  return within({ x: 0, y: 0, scale }, sizes);
}

/** Larger or smaller by a factor; what lies at the point stays there. */
export function zoomAt(
  view: View,
  factor: number,
  point: { x: number; y: number },
  sizes: Sizes,
): View {
  const least = Math.min(1, wholeScale(sizes));
  const scale = Math.min(MOST, Math.max(least, view.scale * factor));
  const by = scale / view.scale;
  return within(
    { scale, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by },
    sizes,
  );
}

export function panBy(view: View, dx: number, dy: number, sizes: Sizes): View {
  return within({ ...view, x: view.x + dx, y: view.y + dy }, sizes);
}

/** The same place after the stage or the drawing changed its size. */
export function within({ x, y, scale }: View, { content, stage }: Sizes): View {
  return {
    scale,
    x: along(x, content.width * scale, stage.width),
    y: along(y, content.height * scale, stage.height),
  };
}

function wholeScale({ content, stage }: Sizes): number {
  return AIRY * Math.min(stage.width / content.width, stage.height / content.height);
}

/** What is smaller than the stage lies in its middle; what is larger never leaves a gap. */
function along(at: number, length: number, room: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.min(0, Math.max(room - length, at));
}
