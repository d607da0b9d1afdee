import type { Answer, Counts } from '~/search/answer.ts';
import type { Search } from '~/search/engine.ts';
import type { Filter } from '~/search/kinds.ts';
import { nextTask } from './next-task.ts';

/** What is done with what comes of a question. */
export interface View {
  loading(): void;
  /** No answer yet after a while. */
  slow(): void;
  answered(answer: Answer, filter: Filter): void;
  /** Numbers of the answer in view that took longer to find. */
  counted(counts: Counts): void;
  failed(query: string): void;
}

/** After so long a search is said to be under way; the answer of before stays in view till then. */
const SLOW = 400;

/** Asks one question at a time: an older answer never replaces a newer one. */
export class Asker {
  readonly #search: Pick<Search, 'search'>;
  readonly #view: View;
  #turn = 0;

  constructor(search: Pick<Search, 'search'>, view: View) {
    this.#search = search;
    this.#view = view;
  }

  /** Whatever was asked is no longer waited for. */
  drop(): void {
    this.#turn += 1;
  }

  /** @param pause before searching, so that what a fast typist passes through is skipped */
  async ask(query: string, filter: Filter, pause = 0): Promise<void> {
    this.drop();
    const mine = this.#turn;
    const isCurrent = () => mine === this.#turn;
    this.#view.loading();
    const slow = setTimeout(() => isCurrent() && this.#view.slow(), SLOW);
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (isCurrent()) {
      const found = await this.#search.search(query, filter).catch(() => undefined);
      await nextTask();
      if (isCurrent()) this.#show(found, query, filter, isCurrent);
    }
    clearTimeout(slow);
  }

  #show(found: Answer | undefined, query: string, filter: Filter, isCurrent: () => boolean): void {
    if (found) this.#view.answered(found, filter);
    else this.#view.failed(query);
    void found?.settled?.then((counts) => {
      if (counts && isCurrent()) this.#view.counted(counts);
    });
  }
}
