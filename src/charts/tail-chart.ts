import { lossMaking } from '../examples/heavy-tail-users.ts';
import { normalBelow } from '../examples/normal.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { lossThreshold, type Plan } from '../examples/subscription.ts';
import { lineChart, type Mark, type Point, type Series } from './line-chart.ts';
import type { Markup } from './markup.ts';

/** The chart is this many times as high as the budget; the heaviest users lie above it. */
const HEIGHT = 4.7;

/**
 * What each subscriber's calls cost, from the lightest user to the heaviest, against what the price
 * leaves for them. The last σ is the one that is marked; a quota cuts its curve off.
 */
export function tailChart(
  id: string,
  plan: Plan,
  sigmas: readonly number[],
  quota?: number,
): Markup {
  const budget = lossThreshold(plan) * plan.yuanPerRequest;
  const top = budget * HEIGHT;
  const marked = sigmas.at(-1) ?? 1;
  const { users } = lossMaking(plan, marked);
  return lineChart({
    id,
    title: '每位用户的推理成本，按用量从轻到重',
    description: describe(plan, marked, budget, users),
    x: {
      title: '用户，从轻到重',
      from: 0,
      to: 1,
      ticks: [0, 0.25, 0.5, 0.75, 1],
      print: (v) => `${v * 100}%`,
    },
    y: { title: '元/月', from: 0, to: top, print: (v) => numberText(v, 3) },
    series: [
      level(`上限${fixedText(budget, 2)}元`, budget),
      ...sigmas.map((sigma, i) => curveOf(plan, sigma, top, i === sigmas.length - 1)),
      ...quotaLine(plan, quota, budget),
    ],
    marks: [lossMark(users, budget)],
  });
}

/** Yuan a month for the calls of the user who stands z σ above the middle one. */
export function costAt(plan: Plan, sigma: number, z: number): number {
  return plan.yuanPerRequest * plan.requests * Math.exp(sigma * z - sigma ** 2 / 2);
}

function level(name: string, budget: number): Series {
  const points: Point[] = [
    [0, budget],
    [1, budget],
  ];
  return {
    name,
    tone: 'ink',
    dashed: true,
    points,
    label: { at: [0, budget], anchor: 'start' },
  };
}

function curveOf(plan: Plan, sigma: number, top: number, marked: boolean): Series {
  const points = Array.from({ length: 61 }, (_, i) => -3 + i * 0.1)
    .map((z): Point => [normalBelow(z), costAt(plan, sigma, z)])
    .filter(([, yuan], i) => i === 0 || yuan <= top);
  const end = points.at(-1) ?? [1, top];
  const at: Point = marked ? [end[0] - 0.025, end[1]] : (points[36] ?? end);
  return {
    name: `σ = ${numberText(sigma, 3)}`,
    tone: marked ? 'cinnabar' : 'indigo',
    points: points.length > 1 ? points : [...points, [1, top]],
    label: { at, anchor: 'end', above: !marked || end[1] < top / 2 },
  };
}

/** What the heaviest may cost under a quota, unless that lies above the chart. */
function quotaLine(plan: Plan, quota: number | undefined, budget: number): Series[] {
  const yuan = (quota ?? Number.POSITIVE_INFINITY) * plan.yuanPerRequest;
  if (yuan > budget * HEIGHT) return [];
  const points: Point[] = [
    [0, yuan],
    [1, yuan],
  ];
  // Away from the label of the budget, and not below the axis.
  const above = yuan > budget || yuan < budget / 2;
  return [
    { name: '额度', tone: 'indigo', dashed: true, points, label: { at: [0.5, yuan], above } },
  ];
}

function lossMark(users: number, budget: number): Mark {
  const x = 1 - users;
  const text = `${fixedText(users * 100, 1)}%亏损`;
  return { x, y: budget, text, anchor: x > 0.4 ? 'end' : 'start', below: x > 0.4 && x < 0.6 };
}

function describe(plan: Plan, sigma: number, budget: number, users: number): string {
  const yuan = (z: number) => fixedText(costAt(plan, sigma, z), 1);
  return `σ为${numberText(sigma, 3)}时，中位用户每月约${yuan(0)}元，第95百分位约${yuan(1.6449)}元；月费扣掉其他成本后每人只有${fixedText(budget, 2)}元可付推理，${fixedText(users * 100, 1)}%的用户超过了它。`;
}
