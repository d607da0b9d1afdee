import type { Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { codeRanges } from '../code-ranges.ts';
import type { Draft, Transform } from '../draft.ts';
import type { Edit } from '../edit.ts';
import { type Line, linesOf } from '../lines.ts';
import { placeOf } from '../parse.ts';

/** Code and formulas of a row, whose bars are no borders of cells. */
const SPAN = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|(?<![\\$])\$(?![\s$])[^$\n]*?[^\s\\$]\$(?!\$)/g;
const DELIMITER = /^[\s|:-]*-[\s|:-]*$/;

/** Tables that lack the line below their head, or in which a row has other cells than the head. */
export const tables: Transform = {
  rule: '表格',
  edits(draft: Draft) {
    for (const find of [tabbed, drawn, headless, bars, uneven]) {
      const edits = find(draft);
      if (edits.length > 0) return edits;
    }
    return [];
  },
};

/** Lines with the same number of tabs, as a sheet or a page leaves them when it is copied. */
function tabbed({ text }: Draft): Edit[] {
  const inCode = codeRanges(text);
  const tabs = ({ text: line, start }: Line) =>
    /^[^\s|>]/.test(line) && !inCode(start) ? line.trimEnd().split('\t').length - 1 : 0;
  const lines = linesOf(text);
  return lines.flatMap((head, i): Edit[] => {
    const count = tabs(head);
    const above = lines[i - 1];
    if (count === 0 || (above && tabs(above) === count)) return [];
    const end = lines.findIndex((line, at) => at > i && tabs(line) !== count);
    const rows = lines.slice(i, end < 0 ? undefined : end);
    if (rows.length < 2) return [];
    const [first = '', ...rest] = rows.map(
      ({ text: row }) => `| ${row.trimEnd().replaceAll('|', '\\|').replace(/\t/g, ' | ')} |`,
    );
    const table = [first, `|${' --- |'.repeat(count + 1)}`, ...rest].join('\n');
    const place = {
      start: head.start,
      end: (rows.at(-1)?.start ?? 0) + (rows.at(-1)?.text.length ?? 0),
    };
    const lead = above?.text.trim() ? '\n' : '';
    return [{ ...place, text: `${lead}${table}\n`, say: '用制表符排的几行改成表格' }];
  });
}

/** A frame of plus signs and dashes around rows. */
function drawn({ text }: Draft): Edit[] {
  const inCode = codeRanges(text);
  const lines = linesOf(text);
  const isFrame = (line: Line | undefined) => /^\s*\+(?:[-=]+\+)+\s*$/.test(line?.text ?? '');
  const isRow = (line: Line | undefined) => /^\s*\|.*\|\s*$/.test(line?.text ?? '');
  return lines.flatMap((line, i): Edit[] => {
    if (!isFrame(line) || inCode(line.start)) return [];
    const first = isRow(lines[i + 1]) && !isRow(lines[i - 1]);
    if (!first && !isRow(lines[i - 1])) return [];
    const { start, end } = line;
    return [
      { start, end, text: first && lines[i - 1]?.text.trim() ? '\n' : '', say: '删去表格的边框' },
    ];
  });
}

/** Rows between bars with no line of dashes among them. */
function headless({ text }: Draft): Edit[] {
  const inCode = codeRanges(text);
  return runs(linesOf(text).map((line) => (inCode(line.start) ? { ...line, text: '' } : line)))
    .filter((rows) => rows.length > 1 && !rows.some((row) => DELIMITER.test(row.text)))
    .flatMap(([head]): Edit[] => {
      if (!head) return [];
      const at = head.start + head.text.length;
      const dashes = `|${' --- |'.repeat(cellsOf(head.text).length)}`;
      return [{ start: at, end: at, text: `\n${dashes}`, say: '表格缺表头下面的一行，补上' }];
    });
}

/** Neighbouring lines that begin and end with a bar. */
function runs(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let open = false;
  for (const line of lines) {
    const row = /^\s*\|.*\|\s*$/.test(line.text);
    if (row && open) found.at(-1)?.push(line);
    else if (row) found.push([line]);
    open = row;
  }
  return found;
}

/** A bar in code gets a backslash, one in a formula a name: otherwise it would end its cell. */
function bars(draft: Draft): Edit[] {
  return rowsOf(draft).flatMap((row) =>
    [...row.text.matchAll(SPAN)].flatMap(({ index, 0: span }): Edit[] => {
      const put = span.startsWith('`') ? span.replace(/(?<!\\)\|/g, '\\|') : named(span);
      if (put === span) return [];
      const start = row.start + index;
      const say = `表格里 ${span} 的竖线不是格线，写成 ${put}`;
      return [{ start, end: start + span.length, text: put, say }];
    }),
  );
}

/** A table takes the backslash off `\|`: two of them were a norm, one was an escaped bar. */
function named(formula: string): string {
  const double = (formula.match(/\\\|/g) ?? []).length;
  return formula.replace(/\\\|/g, double === 2 ? '\\Vert ' : '\\vert ').replace(/\|/g, '\\vert ');
}

/** Missing cells are added, to the head as well where a row has more than it. */
function uneven(draft: Draft): Edit[] {
  return tablesIn(draft).flatMap((rows): Edit[] => {
    const counts = rows.map(({ text }) => cellsOf(text).length);
    const width = Math.max(...counts);
    return rows.flatMap((row, i): Edit[] => {
      const missing = width - (counts[i] ?? width);
      if (missing === 0) return [];
      const text = row.text.trimEnd();
      const at = row.start + text.length;
      const cell = DELIMITER.test(row.text) && i === 1 ? ' --- |' : '  |';
      const put = `${text.endsWith('|') ? '' : ' |'}${cell.repeat(missing)}`;
      const say = i < 2 ? `表头只有 ${counts[i]} 格，补成 ${width} 格` : `这一行补上缺的格`;
      const decide = i === 0 ? '表格里有一行比表头多出几格，内容放得对不对' : undefined;
      return [{ start: at, end: at, text: put, say, decide }];
    });
  });
}

function tablesIn(draft: Draft): Line[][] {
  const lines = linesOf(draft.text);
  const tables: Line[][] = [];
  visit(draft.tree, 'table', (table: Table) => {
    const { start, end } = placeOf(table);
    const rows = lines.filter((line) => line.end > start && line.start < end);
    // The first line may begin with the mark of a list or a quotation.
    const lead = start - (rows[0]?.start ?? start);
    tables.push(
      rows.map((row) => ({
        ...row,
        start: row.start + lead,
        text: row.text.slice(lead),
      })),
    );
  });
  return tables;
}

const rowsOf = (draft: Draft): Line[] => tablesIn(draft).flat();

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
}
