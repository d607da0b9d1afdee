import { nearestLine, placeBeside, viewBelowHeader } from './place-beside.ts';
import type { Action } from './take-along.ts';

let shown: { link: HTMLElement; menu: HTMLElement } | undefined;
/** The link whose menu was open when the pointer came down: its click only closes. */
let pressed: HTMLElement | undefined;
document.addEventListener('pointerdown', () => (pressed = shown?.link), true);

/** Opens a menu beside a link; the focus goes into it and back. */
export function openMenu(link: HTMLElement, actions: readonly Action[]): void {
  if (pressed === link) {
    pressed = undefined;
    return;
  }
  const menu = document.createElement('div');
  Object.assign(menu, { className: 'take-menu', popover: 'auto', role: 'menu' });
  menu.ariaLabel = link.ariaLabel;
  menu.append(...actions.map((action) => item(action, menu)));
  document.body.append(menu);
  menu.showPopover();
  shown = { link, menu };
  const { x, y } = placeBeside(nearestLine(link), menu.getBoundingClientRect(), viewBelowHeader());
  menu.style.left = `${x}px`;
  menu.style.top = `${y}px`;
  (menu.firstElementChild as HTMLElement).focus({ preventScroll: true });
  menu.addEventListener('keydown', moveInMenu);
  menu.addEventListener('beforetoggle', () => {
    if (menu.contains(document.activeElement)) link.focus({ preventScroll: true });
  });
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    if (shown?.menu === menu) shown = undefined;
    menu.remove();
  });
  addEventListener('scroll', () => menu.isConnected && menu.hidePopover(), { once: true });
}

function item({ words, act }: Action, menu: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', role: 'menuitem', textContent: words, tabIndex: -1 });
  button.addEventListener('click', () => {
    menu.hidePopover();
    act();
  });
  return button;
}

function moveInMenu(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.children] as HTMLElement[];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items.at(at - 1),
    Home: items[0],
    End: items.at(-1),
  }[event.key];
  if (to) {
    event.preventDefault();
    to.focus();
  } else if (event.key === 'Tab') menu.hidePopover();
}
