import type { Explorable, Grid, NumberField } from '~/explorables/explorable.ts';
import { rangeOf } from '~/explorables/field.ts';
import sheet from '~/styles/folded-grids.css?url';
import { lateSheet } from './late-sheet.ts';
import { hintId, numberInput } from './number-input.ts';

/**
 * The inputs of an explorable's folded fields, in grids. They are no part of the page's HTML, which
 * they would make heavier for every reader.
 */
export function foldedGrids({ tag, fields, folded }: Explorable): HTMLElement {
  void lateSheet(sheet);
  const numbers = new Map(
    fields.flatMap((field) => (field.kind === 'number' ? [[field.key, field] as const] : [])),
  );
  const grids = (folded?.grids ?? []).map((grid) => gridOf(tag, grid, numbers));
  return block('explorable-grids', ...grids);
}

function gridOf(tag: string, { name, rows }: Grid, numbers: Map<string, NumberField>): HTMLElement {
  const fields = rows.flat().flatMap((key) => numbers.get(key) ?? []);
  const range = fields[0] ? rangeOf(fields[0]) : '';
  const unit = Object.assign(document.createElement('span'), { className: 'explorable-unit' });
  unit.textContent = range;
  const cells = block('explorable-cells', ...fields.map((field) => inputOf(tag, field)));
  cells.style.setProperty('--columns', String(rows[0]?.length ?? 1));
  const grid = block('explorable-grid', block('', name, unit), cells, ...fields.map(hintOf(tag)));
  grid.role = 'group';
  grid.ariaLabel = `${name}，${range}`;
  return grid;
}

function inputOf(tag: string, field: NumberField): HTMLInputElement {
  const input = numberInput(tag, field);
  input.ariaLabel = field.label;
  return input;
}

/** Empty until the number is wrong: the range stands at the head of the grid. */
const hintOf = (tag: string) => (field: NumberField) => {
  const hint = block('explorable-hint');
  hint.id = hintId(tag, field);
  hint.dataset.hint = field.key;
  return hint;
};

function block(className: string, ...children: (Node | string)[]): HTMLElement {
  const element = Object.assign(document.createElement('div'), { className });
  element.append(...children);
  return element;
}
