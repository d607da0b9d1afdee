import {
  type Explorable,
  type Field,
  type NumberField,
  openFields,
  type Values,
} from '~/explorables/explorable.ts';
import { rangeOf, readField } from '~/explorables/field.ts';
import { outcomeMarkup } from '~/explorables/outcome.ts';
import { readShared, sharedUrl } from './explorable-url.ts';
import { foldedGrids } from './folded-grids.ts';
import { numberInput } from './number-input.ts';

/** Long enough for a slider to be dragged without computing every pixel. */
const SETTLE = 120;
/** Screen readers hear the outcome once the reader has stopped changing things. */
const ANNOUNCE = 900;

/**
 * Defines the custom element of an explorable. Its HTML was drawn at build time with the default
 * numbers and their outcome; the element puts inputs in the place of the numbers, keeps the set-up in
 * the address, and answers impossible input in words beside the field while the last good outcome
 * stays.
 */
export function defineExplorable<Key extends string>(explorable: Explorable<Key>): void {
  if (customElements.get(explorable.tag)) return;
  customElements.define(explorable.tag, elementOf(explorable));
}

function elementOf<Key extends string>(explorable: Explorable<Key>): CustomElementConstructor {
  return class extends HTMLElement {
    #settling = 0;
    #announcing = 0;

    connectedCallback(): void {
      const shared = readShared(explorable, location.href);
      this.#makeInputs();
      this.#unfold(shared);
      this.#fill(shared);
      this.addEventListener('input', (event) => this.#changed(event.target as HTMLInputElement));
      this.#on('[data-reset]', () => this.#fill({}));
      this.#on('[data-share]', (button) => void this.#share(button));
      this.#part<HTMLFieldSetElement>('fieldset').disabled = false;
    }

    disconnectedCallback(): void {
      clearTimeout(this.#settling);
      clearTimeout(this.#announcing);
    }

    /** In the place of the numbers that stood there until now. */
    #makeInputs(): void {
      for (const field of openFields(explorable)) {
        if (field.kind === 'toggle') continue;
        const number = this.#part(`output[name="${field.key}"]`);
        const input = numberInput(explorable.tag, field);
        input.id = number.id;
        number.replaceWith(input);
      }
    }

    /** Makes the folded inputs once they are opened, or at once where the address sets one of them. */
    #unfold(shared: Partial<Record<Key, string>>): void {
      const place = this.querySelector<HTMLDetailsElement>('[data-folded]');
      if (!place) return;
      const away = explorable.folded?.grids.flatMap(({ rows }) => rows.flat()) ?? [];
      place.open ||= away.some((key) => key in shared);
      const make = () => place.append(foldedGrids(explorable));
      if (place.open) make();
      else place.addEventListener('toggle', make, { once: true });
    }

    /** Puts these texts into the fields, defaults into the others, and shows where they lead. */
    #fill(texts: Partial<Record<Key, string>>): void {
      let changed = false;
      for (const field of explorable.fields) {
        const text = texts[field.key] ?? String(field.value);
        changed ||= text !== this.#text(field);
        for (const input of this.#inputs(field)) {
          if (field.kind === 'toggle') input.checked = text === '1';
          else input.value = text;
        }
      }
      if (changed) this.#show();
    }

    #changed(input: HTMLInputElement): void {
      for (const twin of this.querySelectorAll<HTMLInputElement>(`input[name="${input.name}"]`))
        if (twin !== input && twin.type !== 'checkbox') twin.value = input.value;
      clearTimeout(this.#settling);
      this.#settling = window.setTimeout(() => this.#show(), SETTLE);
    }

    #show(): void {
      history.replaceState(history.state, '', sharedUrl(explorable, this.#texts(), location.href));
      const values = this.#read();
      this.#problem(values ? '' : '改正标出的数之后，结果才会更新。');
      if (!values) return;
      try {
        const outcome = explorable.outcome(values);
        this.#part('[data-outcome]').innerHTML = outcomeMarkup(outcome).markup;
        this.#announce(outcome.summary);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        this.#problem(error.message);
      }
    }

    /** All values, or nothing when a field cannot be read; each bad field then says why. */
    #read(): Values<Key> | undefined {
      const entries = explorable.fields.map(
        (field) => [field.key, this.#readField(field)] as const,
      );
      if (entries.some(([, value]) => value === undefined)) return undefined;
      return Object.fromEntries(entries) as Values<Key>;
    }

    #readField(field: Field<Key>): number | undefined {
      if (field.kind === 'toggle') return Number(this.#text(field));
      const reading = readField(field, this.#text(field));
      const problem = 'problem' in reading ? reading.problem : '';
      this.#mark(field, problem);
      return 'problem' in reading ? undefined : reading.value;
    }

    #mark(field: NumberField<Key>, problem: string): void {
      // A folded field has no input before it is opened, and its range at the head of its grid.
      if (this.#inputs(field).length === 0) return;
      const hint = this.#part(`[data-hint="${field.key}"]`);
      hint.textContent = problem || (hint.closest('[data-folded]') ? '' : rangeOf(field));
      hint.toggleAttribute('data-wrong', problem !== '');
      for (const input of this.#inputs(field)) input.ariaInvalid = problem ? 'true' : null;
    }

    /** What is wrong with the inputs together; the outcome shown is then an old one. */
    #problem(words: string): void {
      this.#part('[data-problem]').textContent = words;
      this.#part('[data-outcome]').toggleAttribute('data-stale', words !== '');
    }

    #announce(words: string): void {
      clearTimeout(this.#announcing);
      this.#announcing = window.setTimeout(() => {
        this.#part('[data-announce]').textContent = words;
      }, ANNOUNCE);
    }

    async #share(button: HTMLButtonElement): Promise<void> {
      const url = sharedUrl(explorable, this.#texts(), location.href);
      const copied = await navigator.clipboard.writeText(url.href).then(
        () => '已复制',
        () => '未能复制，请复制地址栏',
      );
      this.#announce(copied);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = '复制链接';
      }, 2000);
    }

    #texts(): Record<Key, string> {
      const entries = explorable.fields.map((field) => [field.key, this.#text(field)]);
      return Object.fromEntries(entries) as Record<Key, string>;
    }

    #text(field: Field<Key>): string {
      const input = this.#inputs(field)[0];
      if (field.kind === 'toggle') return input?.checked ? '1' : '0';
      return input?.value ?? String(field.value);
    }

    /** The number and, where there is one, its slider. */
    #inputs({ key }: Field<Key>): HTMLInputElement[] {
      return [...this.querySelectorAll<HTMLInputElement>(`input[name="${key}"]`)];
    }

    #part<T extends HTMLElement = HTMLElement>(selector: string): T {
      const part = this.querySelector<T>(selector);
      if (!part) throw new Error(`${explorable.tag} lacks ${selector}`);
      return part;
    }

    #on(selector: string, act: (button: HTMLButtonElement) => void): void {
      const button = this.#part<HTMLButtonElement>(selector);
      button.addEventListener('click', () => act(button));
    }
  };
}
