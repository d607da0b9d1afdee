import type { CapTable } from '../examples/cap-table.ts';
import { ownership } from '../examples/cap-table.ts';
import { fixedText } from '../examples/number-text.ts';
import type { Markup } from './markup.ts';
import { type Part, stackedBars } from './stacked-bar.ts';

/** Holders of the cap table in the order of the bars; those who come later are paler. */
const HOLDERS: Record<string, Part> = {
  founders: { name: '创始人', tone: 'cinnabar' },
  pool: { name: '期权池', tone: 'ink', strength: 0.55 },
  seed: { name: '种子轮', tone: 'indigo' },
  A: { name: 'A轮', tone: 'indigo', strength: 0.72 },
  B: { name: 'B轮', tone: 'indigo', strength: 0.48 },
  C: { name: 'C轮', tone: 'indigo', strength: 0.28 },
};

export const holderName = (holder: string): string => HOLDERS[holder]?.name ?? holder;
export const percentText = (share: number): string => `${fixedText(share * 100, 1)}%`;

/** Who holds what after each of several rounds. */
export interface Step {
  name: string;
  table: CapTable;
}

export function dilutionChart(id: string, steps: readonly Step[]): Markup {
  const rows = steps.map(({ name, table }) => {
    const shares = ownership(table);
    const founders = percentText(shares.founders ?? 0);
    const holdings = Object.keys(HOLDERS).map((holder) => shares[holder] ?? 0);
    return { name, founders, note: `创始人${founders}`, shares: holdings };
  });
  return stackedBars({
    id,
    title: '各轮之后谁占多少股份',
    description: `创始人的份额：${rows.map(({ name, founders }) => `${name} ${founders}`).join('，')}。`,
    parts: Object.values(HOLDERS),
    rows,
  });
}

/** The same as a table: a row for each holder, a column for each round. */
export function dilutionTable(steps: readonly Step[]) {
  const shares = steps.map(({ table }) => ownership(table));
  return {
    columns: ['持有人', ...steps.map(({ name }) => name)],
    rows: Object.entries(HOLDERS).map(([holder, { name }]) => [
      name,
      ...shares.map((of) => (of[holder] ? percentText(of[holder]) : '—')),
    ]),
  };
}
