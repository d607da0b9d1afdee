import sheet from '~/styles/closer.css?url';
import { closerFrame } from './closer-frame.ts';
import { figureCopy, renameIds } from './figure-copy.ts';
import { lateSheet } from './late-sheet.ts';
import { bindGestures } from './stage-gestures.ts';
import { STEP, ZoomedFigure } from './zoomed-figure.ts';

await lateSheet(sheet);

/**
 * Opens a copy of a figure over the page, to look at it large: wheel, pinch, buttons and keys zoom
 * it, dragging and arrows move it, Escape closes. The figure itself stays where it is.
 */
export function lookCloser(figure: Element, opener: HTMLElement): void {
  const content = figureCopy(figure, innerWidth - 32);
  if (!content) return;
  const caption = figure.querySelector('figcaption')?.cloneNode(true) as Element | undefined;
  if (caption) renameIds(caption);
  const frame = closerFrame(caption?.childNodes ?? []);
  const { dialog, stage } = frame;
  stage.append(content);
  document.body.append(dialog);
  // The page stays where it is behind it, as behind the search (search-dialog.ts).
  document.documentElement.dataset.behind = 'closer';
  dialog.showModal();
  const zoomed = new ZoomedFigure(content, frame);
  bindGestures(stage, zoomed);
  dialog.addEventListener('keydown', (event) => zoomed.key(event));
  frame.smaller.addEventListener('click', () => zoomed.step(1 / STEP));
  frame.larger.addEventListener('click', () => zoomed.step(STEP));
  frame.reset.addEventListener('click', () => zoomed.reset());
  dialog.addEventListener('click', (event) => {
    const way = (event.target as Element).closest('a[href^="#"], [data-close]');
    if (way && !event.defaultPrevented) dialog.close(way.localName);
  });
  dialog.addEventListener('close', () => {
    zoomed.end();
    dialog.remove();
    delete document.documentElement.dataset.behind;
    // Who followed a link from here goes on from where it led.
    if (dialog.returnValue !== 'a') opener.focus({ preventScroll: true });
  });
}
