export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Between a box and the edge of the view, in px. */
const MARGIN = 8;

/**
 * Where a box goes that belongs to something on the page: below it, else above it, else on the side
 * with more room; its left edges aligned, but never out of the view.
 */
export function placeBeside(
  of: Box,
  { width, height }: { width: number; height: number },
  view: Box,
): { x: number; y: number } {
  const below = view.bottom - of.bottom;
  const above = of.top - view.top;
  const under = height <= below || (height > above && below >= above);
  return {
    x: between(view.left + MARGIN, of.left, view.right - MARGIN - width),
    y: between(view.top, under ? of.bottom : of.top - height, view.bottom - height),
  };
}

/** The start wins where both limits cannot be kept. */
function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}

/** What of the window shows the page. */
export function viewBelowHeader(): Box {
  const root = document.documentElement;
  const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  return { left: 0, top: Math.max(0, header), right: root.clientWidth, bottom: root.clientHeight };
}

/** The line of a link, or of a selection, that lies at a height; else the first. */
export function nearestLine(of: Element | Range, at?: number): Box {
  const lines = [...of.getClientRects()];
  const hit = lines.find(({ top, bottom }) => at !== undefined && top <= at && at <= bottom);
  return hit ?? lines[0] ?? of.getBoundingClientRect();
}
