import type { NumberField } from '~/explorables/explorable.ts';
import { keyboardOf } from '~/explorables/field.ts';

/**
 * What one types the number of a field into. The page's HTML has none, nor a form: a browser looks
 * at each as soon as it is read, for what it could fill in, and lays out all around it to see
 * whether it is in sight, which on a phone took as long as the rest of the page's first picture.
 */
export function numberInput(tag: string, field: NumberField): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'text';
  input.name = field.key;
  input.autocomplete = 'off';
  input.inputMode = keyboardOf(field);
  input.value = String(field.value);
  input.setAttribute('aria-describedby', hintId(tag, field));
  return input;
}

/** Of the words below the field: its range, or what is wrong with it. */
export function hintId(tag: string, { key }: NumberField): string {
  return `${tag}-${key}-hint`;
}
