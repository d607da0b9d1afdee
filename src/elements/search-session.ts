import { createSearch } from '~/search/engine.ts';
import type { Filter } from '~/search/kinds.ts';
import filtersSheet from '~/styles/search-filters.css?url';
import resultsSheet from '~/styles/search-results.css?url';
import { fitKeyboard } from './fit-keyboard.ts';
import { lateSheet } from './late-sheet.ts';
import { Asker } from './search-asker.ts';
import { Filters } from './search-filters.ts';
import { followHit } from './search-follow.ts';
import { moveThroughHits } from './search-keys.ts';
import { type Asked, dropPlace, keptPlace } from './search-place.ts';
import { rememberSearch } from './search-recent.ts';
import { returnTo } from './search-return.ts';
import { loadSource } from './search-source.ts';
import { SearchView } from './search-view.ts';

// Only whoever searches needs them.
await Promise.all([resultsSheet, filtersSheet].map(lateSheet));

interface Options {
  /** On the search page the form has nowhere to lead to, and the page itself scrolls. */
  stay?: boolean;
  /** What to begin with where nothing was written into the field yet. */
  asked?: Asked;
  /** Opens the dialog again, where there is one. */
  open?: () => void;
  /** Told what is searched for. */
  searched?: (query: string, filter: Filter) => void;
}

interface Parts {
  host: HTMLElement;
  input: HTMLInputElement;
  form: HTMLFormElement;
  results: HTMLElement;
}

/** Short enough not to be felt, long enough to skip what a fast typist passes through. */
const PAUSE = 40;

const search = createSearch({ load: loadSource });

/** Makes a form and its result list search, while typing and on Enter. */
export function startSearch(host: HTMLElement, options: Options = {}): void {
  const input = host.querySelector<HTMLInputElement>('input[type="search"]');
  const results = host.querySelector<HTMLElement>('[data-search-results]');
  if (!input?.form || !results) return;
  if (options.stay) {
    // Not while the page still opens: a finger or the mouse on it is early enough.
    host.addEventListener('pointerenter', search.warm, { once: true });
  } else {
    search.warm();
    fitKeyboard(host);
  }
  new SearchSession({ host, input, form: input.form, results }, options).begin();
}

class SearchSession {
  readonly #parts: Parts;
  readonly #options: Options;
  readonly #filters: Filters;
  readonly #view: SearchView;
  readonly #asker: Asker;

  constructor(parts: Parts, options: Options) {
    this.#parts = parts;
    this.#options = options;
    this.#filters = new Filters(parts.form, () => this.#ask());
    this.#view = new SearchView(parts.results, this.#filters, {
      again: (query) => this.#again(query),
      retry: () => this.#ask(),
      stay: options.stay === true,
    });
    this.#asker = new Asker(search, this.#view);
  }

  begin(): void {
    const { input, results } = this.#parts;
    results.before(this.#filters.element);
    this.#listen();
    const { asked } = this.#options;
    if (asked && input.value === '') this.#set(asked);
    if (this.#comeBack()) return;
    // The search page comes as it is when nothing is asked.
    if (!this.#options.stay || input.value !== '') void this.#ask();
  }

  #listen(): void {
    const { host, input, form, results } = this.#parts;
    // While a Chinese word is being composed the field holds Latin letters that nobody looks for.
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) void this.#ask(PAUSE);
    });
    input.addEventListener('compositionend', () => this.#ask());
    form.addEventListener('submit', (event) => this.#submit(event));
    host.addEventListener('keydown', (event) => moveThroughHits(event, input, results));
    results.addEventListener('click', (event) => this.#follow(event));
    host.querySelector('dialog')?.addEventListener('close', dropPlace);
    addEventListener('popstate', () => this.#comeBack());
    addEventListener('online', () => results.dataset.state === 'error' && this.#ask());
  }

  async #ask(pause = 0): Promise<void> {
    const query = this.#parts.input.value;
    if (query.trim() === '') this.#filters.choose({});
    const filter = this.#filters.chosen();
    this.#options.searched?.(query, filter);
    this.#filters.show(query.trim() !== '');
    if (query.trim() !== '') return this.#asker.ask(query, filter, pause);
    this.#asker.drop();
    this.#view.idle();
  }

  /** Asks of the whole book, from the field. */
  #again(query = this.#parts.input.value): void {
    this.#set({ query, filter: {} });
    this.#parts.input.focus();
    void this.#ask();
  }

  #set({ query, filter }: Asked): void {
    this.#parts.input.value = query;
    this.#filters.choose(filter);
  }

  /** Enter opens the first hit; where there is none yet, the search page goes on. */
  #submit(event: Event): void {
    const { input, results } = this.#parts;
    const first = results.querySelector<HTMLElement>('a[data-search-hit]');
    const current = results.dataset.state === 'done' && results.dataset.query === input.value;
    if (this.#options.stay || (current && first)) event.preventDefault();
    if (this.#options.stay) {
      rememberSearch(input.value);
      void this.#ask();
    } else if (current) {
      first?.click();
    }
  }

  #follow(event: MouseEvent): void {
    const { host, input, results } = this.#parts;
    const filter = this.#filters.chosen();
    const shown = results.querySelectorAll('a[data-search-hit]').length;
    const place = { query: input.value, filter, shown, scroll: this.#scroller.scrollTop };
    followHit(event, host, { words: this.#view.words, place });
  }

  /** The list scrolls in the dialog; on the search page the page does. */
  get #scroller(): Element {
    return this.#options.stay ? document.documentElement : this.#parts.results;
  }

  /** To the list as it was when one of its hits was opened. */
  #comeBack(): boolean {
    const place = keptPlace();
    if (!place) return false;
    this.#options.open?.();
    this.#set(place);
    void this.#ask().then(() => returnTo(place, this.#parts.results, this.#scroller));
    return true;
  }
}
