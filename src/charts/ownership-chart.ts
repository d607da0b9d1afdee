import { fixedText, numberText } from '../examples/number-text.ts';
import { breakEvenUtilisation, type Server, usdPerGpuHour } from '../examples/rent-or-buy.ts';
import { lineChart, type Mark, type Point } from './line-chart.ts';
import type { Markup } from './markup.ts';

const LEAST = 0.2;
const POINTS = 41;

/** What an hour of a card of one's own costs over utilisation, against a rent; in US dollars. */
export function ownershipChart(
  id: string,
  server: Server,
  rent: number,
  shown: readonly number[],
): Markup {
  const even = breakEvenUtilisation(server, rent);
  const curve = Array.from({ length: POINTS }, (_, i): Point => {
    const utilisation = LEAST + ((1 - LEAST) * i) / (POINTS - 1);
    return [utilisation, usdPerGpuHour(server, utilisation)];
  });
  const top = Math.max(curve[0]?.[1] ?? 0, rent) * 1.05;
  return lineChart({
    id,
    title: '自购一卡时的成本随利用率变化',
    description: description(server, even, rent),
    x: {
      title: '利用率',
      from: 0,
      to: 1,
      ticks: [0, 0.25, 0.5, 0.75, 1],
      print: (u) => `${u * 100}%`,
    },
    y: { title: '美元/卡时', from: 0, to: top, print: (v) => numberText(v, 3) },
    series: [
      {
        name: `租：${numberText(rent, 4)}`,
        tone: 'indigo',
        dashed: true,
        points: [
          [0, rent],
          [1, rent],
        ],
        label: { at: [0, rent], anchor: 'start', above: rent < top * 0.9 },
      },
      {
        name: '自购',
        tone: 'cinnabar',
        points: curve,
        label: { at: curve[4] ?? [LEAST, top], anchor: 'start' },
      },
    ],
    marks: [...shown.map((u) => costMark(server, u, even)), ...evenMark(even, rent)],
  });
}

/** Beside the crossing there is no room for a second number. */
function costMark(server: Server, utilisation: number, even: number): Mark {
  const usd = usdPerGpuHour(server, utilisation);
  const close = Math.abs(utilisation - even) < 0.12;
  return {
    x: utilisation,
    y: usd,
    text: close ? '' : `${numberText(utilisation * 100, 3)}%：${fixedText(usd, 2)}`,
    anchor: utilisation > 0.75 ? 'end' : 'start',
  };
}

function evenMark(even: number, rent: number): Mark[] {
  if (even > 1) return [];
  const text = `${fixedText(even * 100, 1)}%：相等`;
  return [{ x: even, y: rent, text, anchor: even > 0.6 ? 'end' : 'start', below: true }];
}

function description(server: Server, even: number, rent: number): string {
  const half = `利用率50%时自购一卡时${fixedText(usdPerGpuHour(server, 0.5), 2)}美元，100%时${fixedText(usdPerGpuHour(server, 1), 2)}美元`;
  const crossing = even > 1 ? '始终比租贵' : `利用率${fixedText(even * 100, 1)}%时与租价相等`;
  return `${half}；租价${numberText(rent, 4)}美元，自购${crossing}。`;
}
