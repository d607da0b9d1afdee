import { href } from '~/href.ts';
import { button, make } from './search-markup.ts';
import { forgetAllSearches, forgetSearch, recentSearches } from './search-recent.ts';

/** What an empty field offers: the latest searches, or where else to begin. */
export function recentOrTips(again: Again): HTMLElement {
  const list = make('div', { className: 'search-recent' });
  draw(list, again);
  return list;
}

type Again = (query: string) => void;

function draw(list: HTMLElement, again: Again): void {
  const queries = recentSearches();
  if (queries.length === 0) {
    list.replaceChildren(tips());
    return;
  }
  const clear = button('全部清除', () => {
    forgetAllSearches();
    redraw(list, again);
  });
  const rows = queries.map((query) =>
    make('li', {}, link(query, again), remover(query, list, again)),
  );
  list.replaceChildren(make('h2', {}, '最近搜索', clear), make('ul', {}, ...rows));
}

/** The focus goes to the next cross, or back to the field. */
function redraw(list: HTMLElement, again: Again, at = 0): void {
  draw(list, again);
  const crosses = list.querySelectorAll<HTMLElement>('li button');
  const field = list.closest('search-dialog, search-page')?.querySelector('input');
  (crosses[Math.min(at, crosses.length - 1)] ?? field)?.focus();
}

function link(query: string, again: Again): HTMLElement {
  const address = href(`search/?${new URLSearchParams({ q: query })}`);
  const place = make('a', { href: address }, query);
  place.dataset.searchRecent = '';
  place.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    again(query);
  });
  return place;
}

function remover(query: string, list: HTMLElement, again: Again): HTMLElement {
  const cross = make('button', { type: 'button', ariaLabel: `不再记住“${query}”` }, '×');
  cross.addEventListener('click', () => {
    const at = recentSearches().indexOf(query);
    forgetSearch(query);
    redraw(list, again, at);
  });
  return cross;
}

function tips(): HTMLElement {
  return make(
    'p',
    { className: 'search-advice' },
    '正文、公式、代码、术语和文献都能找到，繁体、拼音和英文也行。也可以从',
    make('a', { href: href('search/#book-index') }, '全部章节'),
    '或',
    make('a', { href: href('glossary/') }, '术语表'),
    '看起。',
  );
}
