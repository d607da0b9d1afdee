import type { NumberField } from './explorable.ts';

/** A field in one line: what it is, its unit, its range with the slider's step, where it starts. */
export function numberField<Key extends string>(
  key: Key,
  label: string,
  unit: string,
  [min, max, step]: readonly [min: number, max: number, step: number],
  value: number,
): NumberField<Key> {
  return { kind: 'number', key, label, unit, min, max, step, value };
}

/** A share from 0 to 100 %, with a slider. */
export function percentField<Key extends string>(
  key: Key,
  label: string,
  value: number,
): NumberField<Key> {
  return { ...numberField(key, label, '%', [0, 100, 1], value), slider: true };
}
