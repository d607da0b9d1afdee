import { href } from '~/href.ts';
import type { Answer } from '~/search/answer.ts';
import type { Filter } from '~/search/kinds.ts';
import { addGroups, seal, withoutSeries } from './result-group.ts';
import { moreButton } from './result-more.ts';
import { errorWords, hiddenByFilter, named, resultWords } from './result-words.ts';
import { button, make } from './search-markup.ts';

/** Nothing is asked. */
export function drawIdle(root: HTMLElement, offer: HTMLElement[]): void {
  draw(root, { state: 'idle', query: '', match: 'none' }, '', offer);
}

/** The last answer stays in view until the next one is there. */
export function drawLoading(root: HTMLElement): void {
  root.dataset.state = 'loading';
}

/** Says that an answer takes its time, and how much is there of what it needs. */
export function sayLoading(root: HTMLElement, loaded: string): void {
  if (root.dataset.state !== 'loading') return;
  // Numbers that change every moment are not for reading aloud.
  const number = make('span', { className: 'search-loaded', ariaHidden: 'true' }, loaded);
  say(root, '正在搜索……', number);
}

/** How the reader goes on from an answer. */
export interface WaysOn {
  filter: Filter;
  /** Asks again without the filter. */
  unfilter: () => void;
  /** Address of the whole answer, where it is not shown already. */
  page: string | undefined;
}

export function drawAnswer(root: HTMLElement, answer: Answer, ways: WaysOn): void {
  const { query, match, groups } = answer;
  const found = groups.length > 0;
  const list = make('div', {});
  addGroups(list, groups);
  draw(
    root,
    { state: found ? 'done' : 'empty', query, match },
    resultWords(answer, ways.filter),
    found ? [list, waysOn(list, answer, ways)] : advice(answer, ways),
  );
}

export function drawError(root: HTMLElement, query: string, retry: () => void): void {
  const again = make('div', { className: 'search-buttons' }, button('再试一次', retry));
  draw(root, { state: 'error', query, match: 'none' }, errorWords(), [again]);
}

interface State {
  state: 'idle' | 'done' | 'empty' | 'error';
  query: string;
  match: Answer['match'];
}

function draw(root: HTMLElement, state: State, words: string, content: HTMLElement[]): void {
  // Before anything new is there: the browser would lay it out in this task to know how far it goes.
  root.scrollTop = 0;
  Object.assign(root.dataset, state);
  // Named for those who hear it: the same number for another query would not be said again.
  const asked = state.state === 'done' ? `“${named(state.query)}”：` : '';
  say(root, asked && make('span', { className: 'visually-hidden' }, asked), words);
  root.querySelector('[data-search-list]')?.replaceChildren(...content);
}

function say(root: HTMLElement, ...words: (Node | string)[]): void {
  root.querySelector('[data-search-status]')?.replaceChildren(...words.filter((one) => one !== ''));
}

function waysOn(list: HTMLElement, answer: Answer, { page }: WaysOn): HTMLElement {
  const number = answer.total === undefined ? '' : `${answer.total}条`;
  const whole = page
    ? make('a', { href: page, className: 'search-button' }, `在搜索页查看全部${number}结果`)
    : '';
  if (whole) whole.dataset.searchAll = '';
  return make('div', { className: 'search-buttons' }, moreButton(list, answer) ?? '', whole);
}

/** Where to go on from a query that nothing answers. These are no hits. */
function advice(answer: Answer, { filter, unfilter }: WaysOn): HTMLElement[] {
  if (hiddenByFilter(answer, filter)) {
    return [
      make(
        'div',
        { className: 'search-buttons' },
        button('在全书里找', () => unfilter()),
      ),
    ];
  }
  const headings = answer.nearby.map(({ page, id, heading }) =>
    make(
      'li',
      {},
      make('a', { href: href(`${page.path}#${id}`) }, seal(page.seal), withoutSeries(heading)),
    ),
  );
  return [
    ...(headings.length > 0 ? [make('ul', { className: 'search-nearby' }, ...headings)] : []),
    make(
      'p',
      { className: 'search-advice' },
      '换一个短一些的词，或者到',
      make('a', { href: href('search/#book-index') }, '全部章节和术语'),
      '里找。',
    ),
  ];
}
