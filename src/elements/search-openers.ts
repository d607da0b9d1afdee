/** What the ways into search do: the header's button, ⌘K or Ctrl K, and `/` outside of fields. */
export interface Openers {
  open(): void;
  /** The reader is about to search; what is needed may be fetched. */
  warm(): void;
}

/** For as long as the page stands. */
export function bindOpeners({ open, warm }: Openers): void {
  // One in the header: looking for more would go through all of a long page.
  const opener = document.querySelector<HTMLElement>('[data-search-open]');
  if (opener) opener.hidden = false;
  opener?.addEventListener('click', open);
  opener?.addEventListener('pointerenter', warm);
  opener?.addEventListener('focus', warm);
  addEventListener('keydown', (event) => {
    if (!opens(event)) return;
    event.preventDefault();
    open();
  });
}

function opens(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  const command = event.metaKey || event.ctrlKey;
  if (command) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !isField(event.target) && !document.querySelector('dialog[open]');
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
