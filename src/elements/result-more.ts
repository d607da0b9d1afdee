import type { Answer } from '~/search/answer.ts';
import { addGroups } from './result-group.ts';
import { button } from './search-markup.ts';

/** A button that lists the hits that follow and tells so by an event `listed`. */
export function moreButton(list: Element, { more }: Answer): HTMLButtonElement | undefined {
  if (!more) return undefined;
  const element = button('再列一些', async () => {
    element.disabled = true;
    // Null where it could not be loaded, undefined at the end.
    const next = await more?.().catch(() => null);
    element.disabled = false;
    if (next === null) element.textContent = '没有载入，再试一次';
    else show(next);
    element.dispatchEvent(new Event('listed'));
  });
  element.dataset.searchMore = '';
  return element;

  function show(next: Answer | undefined): void {
    const held = [element, document.body].includes(document.activeElement as HTMLElement);
    const [first] = addGroups(list, next?.groups ?? []);
    if (held) first?.querySelector('a')?.focus();
    more = next?.more;
    element.hidden = !more;
  }
}
