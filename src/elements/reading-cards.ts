import sheet from '~/styles/cards.css?url';
import { type CardContent, contentOf } from './card-content.ts';
import { lateSheet } from './late-sheet.ts';
import { nearestLine, placeBeside, viewBelowHeader } from './place-beside.ts';

/** How long a pointer rests on a link before its card opens, and stays away before it closes, in ms. */
const INTENT = 250;
const GRACE = 300;

await lateSheet(sheet);

interface Open {
  link: HTMLAnchorElement;
  card: HTMLElement;
  by: 'hover' | 'focus' | 'tap';
  /** Where the pointer came onto the link, which may run over two lines. */
  at: number | undefined;
}

let open: Open | undefined;
let timer = 0;
/** The link whose card a finger pressed beside, just before its click. */
let pressed: HTMLAnchorElement | undefined;
/** The link that has the focus because its card was put away: it opens no new one. */
let dismissed: HTMLAnchorElement | undefined;

/** The pointer came onto a link: opens its card if it stays. */
export function hover(link: HTMLAnchorElement, at: number): void {
  contentOf(link)?.prepare?.();
  after(INTENT, () => link.matches(':hover') && show(link, 'hover', at));
}

/** The keyboard came onto a link. */
export function focus(link: HTMLAnchorElement): void {
  if (link !== dismissed && link === document.activeElement) show(link, 'focus');
  dismissed = undefined;
}

/** A finger tapped a link: opens its card or puts it away. @returns whether it has a card. */
export function tap(link: HTMLAnchorElement): boolean {
  if (link === pressed) {
    close();
    return true;
  }
  return show(link, 'tap');
}

function show(link: HTMLAnchorElement, by: Open['by'], at?: number): boolean {
  if (open?.link === link) return true;
  const content = contentOf(link);
  close();
  if (!content) return false;
  const card = frame(content);
  open = { link, card, by, at };
  // Beside its link, so that Tab leads from the one into the other.
  link.after(card);
  card.addEventListener('beforetoggle', leave);
  card.showPopover();
  place();
  void content.later?.then((words) => {
    fill(card.firstElementChild as HTMLElement, words);
    if (open?.card === card) place();
  });
  return true;
}

function frame({ label, words }: CardContent): HTMLElement {
  const card = document.createElement('div');
  const inner = document.createElement('div');
  Object.assign(card, { className: 'card', popover: 'auto', role: 'group', ariaLabel: label });
  inner.className = 'card-body';
  inner.append(...words);
  card.append(inner);
  return card;
}

/** What stays is not touched: a link in it may have the focus, and would lose it. */
function fill(body: HTMLElement, words: readonly Node[]): void {
  for (const old of [...body.childNodes]) if (!words.includes(old)) old.remove();
  body.prepend(...words.filter((node) => node.parentNode !== body));
}

function close(): void {
  clearTimeout(timer);
  open?.card.hidePopover();
}

/** However a card closes (Escape, a press elsewhere, `close`), its focus goes back to the link. */
function leave(event: Event): void {
  if (!open || (event as ToggleEvent).newState !== 'closed') return;
  const { link, card } = open;
  open = undefined;
  if (card.contains(document.activeElement)) {
    dismissed = link;
    link.focus({ preventScroll: true });
  }
  card.addEventListener('toggle', () => card.remove(), { once: true });
}

function place(): void {
  if (!open) return;
  const { link, card, at } = open;
  const view = viewBelowHeader();
  const line = nearestLine(link, at);
  if (line.bottom < view.top || line.top > view.bottom) {
    close();
    return;
  }
  const { x, y } = placeBeside(line, card.getBoundingClientRect(), view);
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
}

function after(wait: number, act: () => unknown): void {
  clearTimeout(timer);
  timer = window.setTimeout(act, wait);
}

function isOf({ link, card }: Open, target: EventTarget | null): boolean {
  return target instanceof Node && (card.contains(target) || link.contains(target));
}

function closeUnlessWanted(): void {
  if (!open) return;
  const { link, card } = open;
  const wanted = [link, card].some((part) => part.matches(':hover, :focus-visible'));
  if (!wanted && !card.matches(':focus-within')) close();
}

document.addEventListener('pointerdown', () => (pressed = open?.link), true);
for (const type of ['pointerover', 'pointerout'])
  document.addEventListener(type, ({ target }) => {
    if (!open || open.by === 'tap') return;
    if (!isOf(open, target) || type === 'pointerout') after(GRACE, closeUnlessWanted);
    else clearTimeout(timer);
  });
document.addEventListener('focusin', ({ target }) => {
  if (!open) return;
  if (isOf(open, target)) clearTimeout(timer);
  else if (open.by === 'hover') after(GRACE, closeUnlessWanted);
  // At once: it may lie over what has the focus now.
  else close();
});
for (const type of ['scroll', 'resize']) addEventListener(type, place, { passive: true });
