/**
 * Keeps a box above the keyboard of a phone, which covers the page without resizing it:
 * `--visible-height` is what is left, `--visible-top` how far the view was pushed down.
 */
export function fitKeyboard(box: HTMLElement): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const fit = () => {
    const { height, offsetTop } = viewport;
    box.style.setProperty('--visible-height', `${height}px`);
    box.style.setProperty('--visible-top', `${offsetTop}px`);
  };
  viewport.addEventListener('resize', fit);
  viewport.addEventListener('scroll', fit);
  fit();
}
