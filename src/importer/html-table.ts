import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';

/** A simple HTML table as a Markdown one; undefined where it has no rows. */
export function tableFromHtml(html: string): string | undefined {
  const rows = grid(
    selectAll('tr', fromHtml(html, { fragment: true })).map((row) => selectAll('th, td', row)),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head, ...body] = rows;
  if (!head || width === 0) return undefined;
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  return [line(head), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
}

/** The words of each cell where it stands; a cell that spans several leaves the others empty. */
function grid(rows: readonly Element[][]): string[][] {
  const taken = new Map<number, number>();
  return rows.map((cells) => {
    const row: string[] = [];
    const skip = () => {
      for (let left = taken.get(row.length) ?? 0; left > 0; left = taken.get(row.length) ?? 0) {
        taken.set(row.length, left - 1);
        row.push('');
      }
    };
    for (const cell of cells) {
      skip();
      const [down, across] = [spanOf(cell, 'rowSpan'), spanOf(cell, 'colSpan')];
      for (let i = 0; i < across; i++) {
        taken.set(row.length, down - 1);
        row.push(i === 0 ? cellText(cell) : '');
      }
    }
    skip();
    return row;
  });
}

function spanOf(cell: Element, name: 'rowSpan' | 'colSpan'): number {
  return Math.min(50, Math.max(1, Number(cell.properties[name] ?? 1) || 1));
}

function cellText(cell: Element): string {
  return textOf(cell).replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}
