import type { Article, Counts } from '~/search/answer.ts';
import { type Filter, KINDS, type Kind } from '~/search/kinds.ts';
import { kindNames } from './result-words.ts';
import { make } from './search-markup.ts';

/** Radio buttons for the kind and a list for the article; they belong to the form of the field. */
export class Filters {
  readonly element: HTMLElement;
  readonly #kinds: KindRadio[];
  readonly #select = make('select', { name: 'article', ariaLabel: '只看哪一篇' });
  /** Every article that was in an answer, or in the address. */
  readonly #known = new Map<string, Article>();

  constructor(form: HTMLFormElement, changed: () => void) {
    form.id ||= 'search-form';
    this.#kinds = (['', ...KINDS] as const).map((kind) => radio(kind, form.id));
    this.#select.setAttribute('form', form.id);
    this.element = make(
      'div',
      { className: 'search-filters uncounted', hidden: true },
      make(
        'fieldset',
        { className: 'search-kinds' },
        make('legend', { className: 'visually-hidden' }, '只看哪一类'),
        ...this.#kinds.map(({ label }) => label),
      ),
      make('label', { className: 'search-article' }, this.#select),
    );
    this.element.addEventListener('change', changed);
    this.element.addEventListener('keydown', choosesByEnter);
    this.choose({});
  }

  /** Takes their place; they are drawn once there are numbers, so that nothing moves. */
  show(isAsked: boolean): void {
    this.element.hidden = !isAsked;
    if (!isAsked) this.count();
  }

  chosen(): Filter {
    const kind = this.#kinds.find(({ input }) => input.checked)?.kind;
    const article = this.#select.value;
    return { ...(kind ? { kind } : {}), ...(article ? { article } : {}) };
  }

  choose({ kind = '', article = '' }: { kind?: string; article?: string }): void {
    const wanted = this.#kinds.find((one) => one.kind === kind) ?? this.#kinds[0];
    if (wanted) wanted.input.checked = true;
    if (article && !this.#known.has(article))
      this.#known.set(article, { slug: article, title: '', seal: '' });
    this.#listArticles(article);
  }

  /** Says what each choice would leave; without counts nothing is known, and they are not to be seen. */
  count(counts?: Counts): void {
    this.element.classList.toggle('uncounted', !counts);
    if (!counts) return;
    for (const { kind, input, number } of this.#kinds) {
      const left = kind === '' ? counts.all : counts.kinds[kind];
      number.textContent = inWords(left, counts.exact);
      input.disabled = left === 0 && counts.exact && kind !== '' && !input.checked;
    }
    for (const { article } of counts.articles) this.#known.set(article.slug, article);
    this.#listArticles(this.#select.value, counts);
  }

  /** In place, so that the list keeps the focus. */
  #listArticles(value: string, counts?: Counts): void {
    const left = new Map(counts?.articles.map(({ article, count }) => [article.slug, count]));
    const options = [...this.#known.values()].map(({ slug, title }) => {
      const number = left.get(slug) ?? 0;
      const words = `${title || slug} ${counts ? inWords(number, counts.exact) : ''}`;
      const disabled = number === 0 && counts?.exact === true && slug !== value;
      return make('option', { value: slug, disabled }, words.trim());
    });
    this.#select.replaceChildren(make('option', { value: '' }, '全部文章'), ...options);
    this.#select.value = value;
  }
}

/** Enter sends a form also from a radio button; there it should choose, as the space bar does. */
function choosesByEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

interface KindRadio {
  kind: Kind | '';
  label: HTMLElement;
  input: HTMLInputElement;
  number: HTMLElement;
}

function radio(kind: Kind | '', form: string): KindRadio {
  const input = make('input', { type: 'radio', name: 'kind', value: kind });
  input.setAttribute('form', form);
  const number = make('span', {});
  const name = kind === '' ? '全部' : kindNames[kind];
  return {
    kind,
    input,
    number,
    label: make('label', {}, input, make('span', {}, name, ' ', number)),
  };
}

/** Where not all is read yet: the least there are; nothing instead of “0 or more”. */
function inWords(count: number, exact: boolean): string {
  if (exact) return String(count);
  return count === 0 ? '' : `${count}+`;
}
