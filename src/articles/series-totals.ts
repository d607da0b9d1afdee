import type { ArticleFacts } from './facts.ts';

/** A count on the home page: the number as printed and what it counts. */
export interface Total {
  count: string;
  unit: string;
}

/** What the series holds by now, counted from its articles; what there is none of is left out. */
export function seriesTotals(facts: readonly ArticleFacts[]): Total[] {
  const sum = (of: (facts: ArticleFacts) => number) =>
    facts.reduce((total, each) => total + of(each), 0);
  const totals: [number, string][] = [
    [facts.length, '篇文章'],
    [sum(({ hanCharacters }) => hanCharacters), '字'],
    [sum(({ formulas }) => formulas), '个公式'],
    [sum(({ diagrams, charts }) => diagrams + charts), '张图'],
    [sum(({ examples, explorables }) => examples + explorables), '个可运行示例'],
  ];
  return totals
    .filter(([count]) => count > 0)
    .map(([count, unit]) => ({ count: inTenThousands(count), unit }));
}

/** 62345 → 6.2 万; numbers below ten thousand stay as they are. */
function inTenThousands(count: number): string {
  if (count < 10_000) return count.toLocaleString('en');
  return `${(count / 10_000).toFixed(1).replace(/\.0$/, '')}万`;
}
