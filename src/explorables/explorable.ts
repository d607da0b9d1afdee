import type { Markup } from '../charts/markup.ts';

/** A number that the reader sets. */
export interface NumberField<Key extends string = string> {
  kind: 'number';
  key: Key;
  label: string;
  unit?: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** Only whole numbers. */
  whole?: boolean;
  /** A slider beside the number, for ranges that one wants to feel. */
  slider?: boolean;
}

/** A switch; its value is 1 when on, 0 when off. */
export interface ToggleField<Key extends string = string> {
  kind: 'toggle';
  key: Key;
  label: string;
  value: 0 | 1;
}

export type Field<Key extends string = string> = NumberField<Key> | ToggleField<Key>;
export type Values<Key extends string = string> = Record<Key, number>;

/** Fields in rows and columns, such as the weights of a layer. */
export interface Grid<Key extends string = string> {
  name: string;
  rows: readonly (readonly Key[])[];
}

/** Fields that few readers change, kept folded; their inputs are made when they are first opened. */
export interface Folded<Key extends string = string> {
  title: string;
  grids: readonly Grid<Key>[];
}

/** What the inputs lead to. */
export interface Outcome {
  /** The answer in one or two sentences; read aloud after a change. */
  summary: string;
  chart: Markup;
  table: { caption: string; columns: string[]; rows: string[][] };
}

/** What the explorables are about, in the order of /labs/. */
export const topics = {
  money: '股份与现金',
  cost: '训练与推理的成本',
  business: '产品的账',
  market: '市场',
  learning: '模型怎样学习',
} as const;
export type Topic = keyof typeof topics;

/**
 * Something to try out: its inputs, and a pure function from them to an outcome. The same module
 * draws the default outcome at build time and every other one in the page.
 */
export interface Explorable<Key extends string = string> {
  /** The custom element; also the id of its place in the page. */
  tag: `${string}-${string}`;
  title: string;
  /** Where it stands on /labs/. */
  topic: Topic;
  /** What one comes to know by it: how readers find it on /labs/. */
  question: string;
  /** What to try, in a sentence or two. */
  intro: string;
  fields: readonly Field<Key>[];
  /** Which of the fields, all of them numbers, are folded away. */
  folded?: Folded<Key>;
  /** @throws RangeError in plain Chinese where the inputs contradict each other */
  outcome(values: Values<Key>): Outcome;
}

export function defaultsOf<Key extends string>(explorable: Explorable<Key>): Values<Key> {
  const entries = explorable.fields.map(({ key, value }) => [key, value]);
  return Object.fromEntries(entries) as Values<Key>;
}

/** The fields that are always in sight. */
export function openFields<Key extends string>({ fields, folded }: Explorable<Key>): Field<Key>[] {
  const away = new Set(folded?.grids.flatMap(({ rows }) => rows.flat()));
  return fields.filter(({ key }) => !away.has(key));
}
