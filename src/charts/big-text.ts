import { numberText } from '../examples/number-text.ts';

const UNITS = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;

/** A large number as one says it: 1,000亿, 2万亿, 14.7万. */
export function bigText(value: number, digits = 3): string {
  // A power of ten that came out of a logarithm may lie a hair below itself.
  const [size, unit] = UNITS.find(([least]) => value >= least * (1 - 1e-9)) ?? [1, ''];
  return `${numberText(value / size, digits)}${unit}`;
}
