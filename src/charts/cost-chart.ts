import { numberText } from '../examples/number-text.ts';
import {
  apiPerMonth,
  breakEven,
  type Cluster,
  capacityPerMonth,
  rentPerMonth,
} from '../examples/serving-cost.ts';
import { type LineChart, lineChart, type Mark, type Point } from './line-chart.ts';
import type { Markup } from './markup.ts';

/** What a reader uses and pays now. */
interface Bill {
  tokens: number;
  usd: number;
}

/** 亿 is a hundred million, so 100 million-tokens. */
export const MILLIONS_PER_YI = 100;

/**
 * Monthly bill of the API and of rented cards over the tokens used. One cluster's rent is flat up to
 * its capacity; beyond that another is needed.
 */
export function costChart(cluster: Cluster, apiPrice: number, id: string, now?: Bill): Markup {
  const rent = rentPerMonth(cluster);
  const capacity = capacityPerMonth(cluster);
  const even = breakEven(cluster, apiPrice);
  const reach = reachOf(even, capacity);
  const own = ownBill(rent, capacity, reach);
  const top = Math.max(apiPerMonth(reach, apiPrice), ...own.map(([, usd]) => usd)) * 1.1;
  return lineChart({
    id,
    title: 'API与自部署的月账单',
    description: `${describe(even, capacity)}横轴是每月词元，纵轴是每月美元。`,
    x: {
      title: '每月词元（亿）',
      from: 0,
      to: reach,
      print: (v) => numberText(v / MILLIONS_PER_YI, 3),
    },
    y: { title: '月账单（美元）', from: 0, to: top, print: (v) => numberText(v, 3) },
    series: [
      {
        name: 'API：用多少付多少',
        tone: 'indigo',
        points: [
          [0, 0],
          [reach, apiPerMonth(reach, apiPrice)],
        ],
        label: { at: [reach * 0.99, apiPerMonth(reach, apiPrice)], above: true },
      },
      {
        name: '自部署：租金',
        tone: 'cinnabar',
        points: own,
        label: { at: [0, rent], anchor: 'start' },
      },
    ],
    marks: [...marks(even, capacity, rent, reach), ...markNow(now, reach)],
  } satisfies LineChart);
}

/** Far enough to see the bills cross and the cards fill up; where they never cross, two clusters. */
function reachOf(even: number, capacity: number): number {
  return even > capacity ? capacity * 2.3 : Math.min(capacity * 1.15, even * 4);
}

/** The rent is flat up to the capacity, then doubles with a second cluster, and so on. */
function ownBill(rent: number, capacity: number, reach: number): Point[] {
  const points: Point[] = [];
  for (let n = 1; ; n++) {
    const [from, to] = [(n - 1) * capacity, Math.min(n * capacity, reach)];
    points.push([from, n * rent], [to, n * rent]);
    if (to >= reach) return points;
  }
}

function marks(even: number, capacity: number, rent: number, reach: number): Mark[] {
  const limit = { x: capacity, text: `产能${yiText(capacity)}亿`, anchor: 'end' as const };
  if (even > capacity) return capacity < reach ? [limit] : [];
  const crossing = {
    x: even,
    y: rent,
    text: `交点${yiText(even)}亿`,
    anchor: 'start' as const,
    below: true,
  };
  return capacity < reach ? [crossing, limit] : [crossing];
}

/** The reader's own bill, unless it lies beyond the chart. */
function markNow(now: Bill | undefined, reach: number): Mark[] {
  if (!now || now.tokens > reach) return [];
  const anchor = now.tokens > reach / 2 ? 'end' : 'start';
  return [
    {
      x: now.tokens,
      y: now.usd,
      text: `现在${yiText(now.tokens)}亿`,
      anchor,
      below: anchor === 'start',
    },
  ];
}

function describe(even: number, capacity: number): string {
  if (even > capacity)
    return `交点${yiText(even)}亿超出这组卡的产能${yiText(capacity)}亿，自部署始终更贵。`;
  return `两条线在每月${yiText(even)}亿词元处相交，之后自部署更便宜，直到产能${yiText(capacity)}亿。`;
}

/** Million tokens, printed in 亿. */
export function yiText(millionTokens: number): string {
  return numberText(millionTokens / MILLIONS_PER_YI, 4);
}
