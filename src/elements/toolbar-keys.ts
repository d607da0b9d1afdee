interface Toolbar {
  hide(): void;
  /** The place in the text that the bar belongs to. */
  from(): Node | null;
}

/**
 * Tab leads from the text into a bar that lies over the page, arrows move in it, Tab leads on in the
 * text, Escape puts it away.
 */
export function bindToolbarKeys(bar: HTMLElement, { hide, from }: Toolbar): void {
  document.addEventListener('keydown', (event) => {
    if (bar.hidden || event.isComposing) return;
    const inside = bar.contains(document.activeElement);
    if (event.key === 'Escape' || (event.key === 'Tab' && inside)) {
      const place = from();
      hide();
      // Tab then goes on from there by itself.
      if (inside) goTo(place);
    } else if (event.key === 'Tab' && !event.shiftKey && !isField(document.activeElement)) {
      event.preventDefault();
      (bar.firstElementChild as HTMLElement).focus({ preventScroll: true });
    } else if (inside) step(event, [...bar.children] as HTMLElement[]);
  });
}

function step(event: KeyboardEvent, buttons: HTMLElement[]): void {
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowRight: buttons[at + 1], ArrowLeft: buttons[at - 1] }[event.key];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** Puts the focus on the block of text around a node, for as long as it stays there. */
function goTo(node: Node | null): void {
  const block = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(
    'p, li, h2, h3, h4, td, th, pre, figure, blockquote',
  );
  if (!block) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
}

function isField(element: Element | null): boolean {
  return element?.matches('input, textarea, select, dialog *') ?? false;
}
