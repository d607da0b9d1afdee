import { fixedText, numberText } from '../../examples/number-text.ts';
import {
  breakEvenUtilisation,
  defaults,
  usdPerMillionTokens,
} from '../../examples/serving-cost.ts';
import type { ChartFigure } from '../figure.ts';
import { lineChart, type Point } from '../line-chart.ts';

const API_PRICE = 1;

/** F4: idle cards are paid for too, so the cost of a token falls with utilisation as 1/u. */
export function unitCostByUtilisation(): ChartFigure {
  const even = breakEvenUtilisation(defaults, API_PRICE);
  const curve = Array.from({ length: 93 }, (_, i) => pointAt(0.08 + i * 0.01));
  return {
    caption: '卡闲着也要付租金：自部署的单位成本与利用率成反比，利用率低于27.8%时不如买API。',
    svg: lineChart({
      id: 'unit-cost-by-utilisation',
      title: '自部署每百万词元的成本随利用率变化',
      description:
        '利用率10%时约2.78美元，50%时约0.56美元，90%时约0.31美元；与每百万词元1美元的API价在27.8%处相交。',
      x: {
        title: '利用率',
        from: 0,
        to: 1,
        ticks: [0, 0.25, 0.5, 0.75, 1],
        print: (u) => `${u * 100}%`,
      },
      y: { title: '美元/百万词元', from: 0, to: 3.5, ticks: [0, 1, 2, 3], print: String },
      series: [
        {
          name: 'API价',
          tone: 'indigo',
          dashed: true,
          points: [
            [0, API_PRICE],
            [1, API_PRICE],
          ],
          label: { at: [1, API_PRICE] },
        },
        {
          name: '自部署',
          tone: 'cinnabar',
          points: curve,
          label: { at: pointAt(0.135), anchor: 'start', above: true },
        },
      ],
      marks: [
        { x: 0.1, y: usdAt(0.1), text: '10%：2.78' },
        { x: even, y: API_PRICE, text: `${fixedText(even * 100, 1)}%：相等` },
        { x: 0.5, y: usdAt(0.5), text: '50%：0.56', below: true, anchor: 'middle' },
        { x: 0.9, y: usdAt(0.9), text: '90%：0.31', anchor: 'middle' },
      ],
    }),
    table: {
      columns: ['利用率', '美元/百万词元'],
      rows: [0.1, 0.2, even, 0.5, 0.7, 0.9, 1].map((u) => [
        `${numberText(u * 100, 3)}%`,
        fixedText(usdAt(u), 4),
      ]),
    },
  };
}

const usdAt = (utilisation: number): number => usdPerMillionTokens({ ...defaults, utilisation });

const pointAt = (utilisation: number): Point => [utilisation, usdAt(utilisation)];
