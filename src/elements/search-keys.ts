/**
 * Moves the focus between the field and the hits, which are links: ↑ ↓ step, Home and End jump
 * among the hits, and whatever is typed goes into the field again.
 */
export function moveThroughHits(
  event: KeyboardEvent,
  input: HTMLInputElement,
  results: HTMLElement,
): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const hits = [...results.querySelectorAll<HTMLElement>('a[data-search-hit]')];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  if (at < 0 && document.activeElement !== input) return;
  const next = target(event.key, at, hits, input);
  if (!next) return;
  next.focus();
  // A character that brought the focus back to the field still has to arrive there.
  if (event.key.length > 1 && event.key !== 'Backspace') event.preventDefault();
}

function target(
  key: string,
  at: number,
  hits: HTMLElement[],
  input: HTMLInputElement,
): HTMLElement | undefined {
  if (key === 'ArrowDown') return hits[at + 1] ?? hits.at(-1);
  if (at < 0) return undefined;
  if (key === 'ArrowUp') return hits[at - 1] ?? input;
  if (key === 'Home') return hits[0];
  if (key === 'End') return hits.at(-1);
  return key === 'Backspace' || (key.length === 1 && key !== ' ') ? input : undefined;
}
