import { adopters, type Market, newcomers, peakYear } from '../examples/bass-diffusion.ts';
import { bigText } from './big-text.ts';
import { lineChart, type Point, type Tone } from './line-chart.ts';
import type { Markup } from './markup.ts';

export interface Adoption {
  name: string;
  market: Market;
  tone: Tone;
  /** The year at which its name stands, and on which side of the line. */
  label: { year: number; above: boolean };
}

const YEARS = 15;
const POINTS = 60;

/** Customers over the years for one or more markets, each with a dot at its fastest moment. */
export function adoptionChart(id: string, curves: readonly Adoption[]): Markup {
  const top = Math.max(...curves.map(({ market }) => market.size));
  return lineChart({
    id,
    title: '累计采用者随时间变化',
    description: `横轴是年，纵轴是累计采用的客户数，曲线先慢后快再变平。${curves.map(said).join('；')}。`,
    x: { title: '年', from: 0, to: YEARS, ticks: [0, 5, 10, 15], print: String },
    y: { title: '累计采用（家）', from: 0, to: top, print: bigText },
    series: curves.map(({ name, market, tone, label }) => ({
      name,
      tone,
      points: pointsOf(market),
      label: {
        at: [label.year, adopters(market, label.year)] as const,
        anchor: label.above ? ('end' as const) : ('start' as const),
        above: label.above,
      },
    })),
    marks: curves
      .map(({ market }) => market)
      .filter((market) => peakYear(market) <= YEARS)
      .map((market, i) => ({
        x: peakYear(market),
        y: adopters(market, peakYear(market)),
        text: peakText(peakYear(market)),
        anchor: i === 0 ? ('start' as const) : ('end' as const),
        below: i === 0,
      })),
  });
}

/** Near the axis there is room for the year alone. */
const peakText = (year: number): string =>
  year < 4 ? `${year.toFixed(1)}年` : `第${year.toFixed(1)}年最快`;

function pointsOf(market: Market): Point[] {
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const year = (i * YEARS) / POINTS;
    return [year, adopters(market, year)];
  });
}

function said({ name, market }: Adoption): string {
  const peak = peakYear(market);
  return `${name}在第${peak.toFixed(1)}年增长最快，每年${Math.round(newcomers(market, peak))}家`;
}
