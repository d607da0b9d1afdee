import type { Answer, Counts } from '~/search/answer.ts';
import type { Filter } from '~/search/kinds.ts';
import { drawAnswer, drawError, drawIdle, drawLoading, sayLoading } from './result-list.ts';
import { recentOrTips } from './result-recent.ts';
import type { View } from './search-asker.ts';
import type { Filters } from './search-filters.ts';
import { addressOf } from './search-place.ts';
import { watchLoading } from './search-progress.ts';

/** How the reader goes on from what is shown. */
interface WaysOn {
  /** Asks the same, or something else, of the whole book. */
  again(query?: string): void;
  retry(): void;
  /** This is the search page, to which the dialog leads. */
  stay: boolean;
}

/** Shows in the list and the filters what comes of a question. */
export class SearchView implements View {
  /** What the list in view was found by. */
  words: string[] = [];
  readonly #results: HTMLElement;
  readonly #filters: Filters;
  readonly #ways: WaysOn;
  #loaded = '';

  constructor(results: HTMLElement, filters: Filters, ways: WaysOn) {
    this.#results = results;
    this.#filters = filters;
    this.#ways = ways;
    watchLoading((loaded) => {
      this.#loaded = loaded;
      if (results.querySelector('.search-loaded')) this.slow();
    });
  }

  /** Nothing is asked. The search page has the whole index below the field. */
  idle(): void {
    const offer = this.#ways.stay ? [] : [recentOrTips((query) => this.#ways.again(query))];
    drawIdle(this.#results, offer);
  }

  loading(): void {
    drawLoading(this.#results);
    if (this.#results.dataset.query === '') this.slow();
  }

  slow(): void {
    sayLoading(this.#results, this.#loaded);
  }

  answered(answer: Answer, filter: Filter): void {
    this.words = answer.keywords;
    this.counted(answer.counts);
    const { stay, again } = this.#ways;
    const page = stay ? undefined : addressOf(answer.query, filter);
    drawAnswer(this.#results, answer, { filter, unfilter: () => again(), page });
  }

  counted(counts: Counts): void {
    this.#filters.count(counts);
  }

  failed(query: string): void {
    this.#filters.count();
    drawError(this.#results, query, () => this.#ways.retry());
  }
}
