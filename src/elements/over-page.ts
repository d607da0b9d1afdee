/**
 * Opens a dialog over the page, which stays where it is: `data-behind` on the root names what covers
 * it, for its style. Asking with `:has()` instead, the browser would look through all of the page
 * with each part of it that arrives.
 */
export function openOver(dialog: HTMLDialogElement): void {
  const { dataset } = document.documentElement;
  dataset.behind = dialog.className;
  dialog.addEventListener('close', () => delete dataset.behind, { once: true });
  dialog.showModal();
}
