import type { Page } from 'playwright-core';

export interface Movement {
  sum: number;
  /** What moved. */
  moved: string;
}

/**
 * All layout shifts of a page so far. Those within half a second of a press count too where
 * `pressed` is set: browsers forgive them, readers need not.
 */
export function movement(page: Page, pressed = false): Promise<Movement> {
  return page.evaluate(async (pressed) => {
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Element }[];
    }
    // A frame has to end before its shifts are told.
    for (let frame = 0; frame < 3; frame++)
      await new Promise((done) => requestAnimationFrame(done));
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const all = observer.takeRecords() as Shift[];
    observer.disconnect();
    const shifts = all.filter(({ hadRecentInput }) => pressed || !hadRecentInput);
    const nodes = shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.outerHTML));
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    return { sum, moved: nodes.map((html) => html?.slice(0, 100)).join('\n') };
  }, pressed);
}
