/**
 * What a reader may reach for while reading. All is wired here by delegation and fetched when the
 * pointer, the focus or a finger first comes to it, so that a page costs next to nothing for it;
 * until then, and without scripts, these are plain links.
 */
const CARD = 'a.term, .cite a, a[data-footnote-ref]';
/** Links of a heading, a formula, a figure or a table to itself. */
const PLACE = 'a.heading-link, a.formula-number';

const cards = () => import('./reading-cards.ts');
/** What pressed last; `click` tells it in some browsers only. */
let pointer = '';

function linkAt({ target }: Event, selector: string): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
}

document.addEventListener('pointerdown', ({ pointerType }) => (pointer = pointerType), true);

document.addEventListener('pointerover', (event) => {
  const link = event.pointerType === 'touch' ? null : linkAt(event, CARD);
  if (link) void cards().then(({ hover }) => hover(link, event.clientY));
});

document.addEventListener('focusin', (event) => {
  const link = linkAt(event, CARD);
  if (link?.matches(':focus-visible')) void cards().then(({ focus }) => focus(link));
});

document.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey || shiftKey) return;
  // Enter on a link is a click too, without a count: it follows a link that only a finger opens.
  const touched = pointer === 'touch' && event.detail > 0;
  const link = linkAt(event, touched ? `${CARD}, ${PLACE}` : PLACE);
  if (!link) return;
  event.preventDefault();
  const follow = () => location.assign(link.href);
  if (link.matches(PLACE))
    void import('./take-along.ts').then(({ takeAlong }) => takeAlong(link), follow);
  else void cards().then(({ tap }) => tap(link) || follow(), follow);
});

document.addEventListener('selectionchange', () => {
  if (!getSelection()?.isCollapsed) void import('./quote-selection.ts');
});
