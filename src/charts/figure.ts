import type { Markup } from './markup.ts';

/** A chart with what stands around it: its caption, and its numbers as a table. */
export interface ChartFigure {
  caption: string;
  svg: Markup;
  table: { columns: string[]; rows: string[][] };
}
