import { numberText } from '../examples/number-text.ts';
import { afterChinese } from './after-chinese.ts';
import type { NumberField } from './explorable.ts';

export type Reading = { value: number } | { problem: string };

/** What was typed into a field, or what is wrong with it in a few words that fit below the field. */
export function readField(field: NumberField, text: string): Reading {
  const typed = text.normalize('NFKC').replaceAll(',', '').replace('−', '-').trim();
  const value = Number(typed);
  if (typed === '') return { problem: `请填一个数（${rangeOf(field)}）` };
  if (Number.isNaN(value)) return { problem: `“${text.trim().slice(0, 12)}”不是数` };
  if (value < field.min) return { problem: `太小了，最小${afterChinese(numberText(field.min))}` };
  if (value > field.max) return { problem: `太大了，最大${afterChinese(numberText(field.max))}` };
  if (field.whole && !Number.isInteger(value)) return { problem: '请填整数' };
  return { value };
}

/** 0.001–2 */
export function rangeOf({ min, max }: NumberField): string {
  return `${numberText(min)}–${numberText(max)}`;
}

/** The keys a phone offers; those for numbers alone lack the minus sign on some. */
export function keyboardOf({ min, whole }: NumberField): 'numeric' | 'decimal' | 'text' {
  if (min < 0) return 'text';
  return whole ? 'numeric' : 'decimal';
}
