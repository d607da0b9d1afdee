import sheet from '~/styles/take-along.css?url';
import { copyText, share } from './clipboard.ts';
import { lateSheet } from './late-sheet.ts';
import { passageOf, quotedPassage, wholeFormulas } from './passage.ts';
import { viewBelowHeader } from './place-beside.ts';
import { passageUrl, quotation, type Source } from './quotation.ts';
import { bindToolbarKeys } from './toolbar-keys.ts';

/** A selection that still grows is left alone, in ms. */
const SETTLED = 200;
/** Between the selection and the toolbar, in px; a finger's handles and the system's own menu need more. */
const GAP = { fine: 8, below: 30, above: 60 };

const article = document.querySelector('article[data-pagefind-body]');
const toolbar = made();
let chosen: Range | undefined;
let timer = 0;

lateSheet(sheet).then(start);

function start(): void {
  document.body.append(toolbar);
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, SETTLED);
  };
  document.addEventListener('selectionchange', later);
  for (const type of ['pointerup', 'touchend']) document.addEventListener(type, later);
  for (const type of ['scroll', 'resize']) addEventListener(type, place, { passive: true });
  document.addEventListener('copy', copyFormulasOnce);
  bindToolbarKeys(toolbar, { hide, from: () => chosen?.endContainer ?? null });
  look();
}

/** Not while a button or a finger is down: the selection may still grow, or the bar be pressed. */
function look(): void {
  if (document.documentElement.matches(':active') || toolbar.matches(':focus-within')) return;
  chosen = selected();
  if (chosen) place();
  else toolbar.hidden = true;
}

function hide(): void {
  chosen = undefined;
  toolbar.hidden = true;
}

/** What is selected, where all of it lies in the article's text. */
function selected(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const inside = article?.contains(range.commonAncestorContainer);
  return inside && selection.toString().trim().length > 1 ? range : undefined;
}

/** Below the selection, else above it, never on it; away while neither end is in view. */
function place(): void {
  if (!chosen) return;
  const { left, top, bottom } = chosen.getBoundingClientRect();
  const last = [...chosen.getClientRects()].at(-1);
  const view = viewBelowHeader();
  toolbar.hidden = false;
  const { width, height } = toolbar.getBoundingClientRect();
  const coarse = matchMedia('(pointer: coarse)').matches;
  const below = bottom + (coarse ? GAP.below : GAP.fine);
  const above = top - height - (coarse ? GAP.above : GAP.fine);
  const y = below >= view.top && below + height <= view.bottom ? below : above;
  toolbar.hidden = y < view.top || y + height > view.bottom;
  const x = Math.min(Math.max(8, last?.left ?? left), view.right - width - 8);
  toolbar.style.left = `${x}px`;
  toolbar.style.top = `${y}px`;
}

function made(): HTMLElement {
  const bar = document.createElement('div');
  Object.assign(bar, { className: 'quote-bar', role: 'toolbar', hidden: true });
  bar.ariaLabel = '选中的文字';
  bar.append(
    button('引用', (quoted, source) => copyText(quotation(quoted, source), '引文与出处')),
    button('复制链接', (quoted, source) => copyText(passageUrl(quoted, source), '这段话的链接')),
  );
  if ('share' in navigator)
    bar.append(
      button('分享……', (quoted, source) =>
        share({ title: source.title, text: quoted.text, url: passageUrl(quoted, source) }),
      ),
    );
  // A press on the bar must not take the selection away.
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  return bar;
}

type Take = (quoted: ReturnType<typeof quotedPassage>, source: Source) => unknown;

function button(words: string, take: Take): HTMLElement {
  const element = document.createElement('button');
  Object.assign(element, { type: 'button', textContent: words });
  element.addEventListener('click', () => {
    if (!chosen) return;
    const whole = wholeFormulas(chosen);
    take(quotedPassage(whole.cloneContents()), sourceOf(whole));
  });
  return element;
}

function sourceOf(range: Range): Source {
  const headings = [...(article?.querySelectorAll(':is(h2, h3, h4)[id]') ?? [])];
  const heading = headings.findLast((one) => range.comparePoint(one, 0) < 0);
  return {
    title: article?.querySelector('h1')?.textContent ?? document.title,
    section: heading && { id: heading.id, title: heading.textContent ?? '' },
    url: location.origin + location.pathname,
  };
}

/** What is copied by the browser's own means has each formula once, as TeX; else nothing changes. */
function copyFormulasOnce(event: ClipboardEvent): void {
  const range = selected();
  if (!range) return;
  const part = wholeFormulas(range).cloneContents();
  if (!part.querySelector('.katex') || !event.clipboardData) return;
  const { text } = passageOf(part);
  for (const drawn of part.querySelectorAll('.katex-html, .sidenote')) drawn.remove();
  const box = document.createElement('div');
  box.append(part);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', box.innerHTML);
  event.preventDefault();
}
