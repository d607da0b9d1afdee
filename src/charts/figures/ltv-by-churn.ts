import { ACQUISITION_YUAN, lifetimeValue } from '../../examples/customer-value.ts';
import { fixedText } from '../../examples/number-text.ts';
import { account, flash, pro } from '../../examples/subscription.ts';
import type { ChartFigure } from '../figure.ts';
import { lineChart, type Point } from '../line-chart.ts';

const profit = { flash: account(flash).profit, pro: account(pro).profit };
const TARGET = 3 * ACQUISITION_YUAN;
/** Of churn; below 2 % the curve runs away. */
const [LEAST, MOST] = [0.02, 0.15];

/** Brief 4, F6: value falls as one over churn, so the first points of churn cost most. */
export function ltvByChurn(): ChartFigure {
  const even = { flash: profit.flash / TARGET, pro: profit.pro / TARGET };
  return {
    caption: `LTV与月流失率成反比：要守住LTV ≥ 3×CAC（540元），用flash月流失不能超过${percent(even.flash)}，用pro不能超过${percent(even.pro)}。月费49元、CAC 180元为假设。`,
    svg: lineChart({
      id: 'ltv-by-churn',
      title: 'LTV随月流失率的变化',
      description: `月流失2%时flash约${yuan('flash', 0.02)}元、pro约${yuan('pro', 0.02)}元；5%时${yuan('flash', 0.05)}元与${yuan('pro', 0.05)}元；15%时${yuan('flash', 0.15)}元与${yuan('pro', 0.15)}元。`,
      x: {
        title: '月流失率',
        from: 0,
        to: MOST,
        ticks: [0, 0.03, 0.06, 0.09, 0.12, 0.15],
        print: (v) => `${fixedText(v * 100, 0)}%`,
      },
      y: {
        title: 'LTV（元）',
        from: 0,
        to: 2000,
        ticks: [0, 500, 1000, 1500, 2000],
        print: thousands,
      },
      series: [
        {
          name: '3×CAC',
          tone: 'ink',
          dashed: true,
          points: [
            [0, TARGET],
            [MOST, TARGET],
          ],
          label: { at: [MOST, TARGET] },
        },
        {
          name: 'flash',
          tone: 'indigo',
          points: curve('flash'),
          label: { at: [0.03, lifetimeValue(profit.flash, 0.03)], anchor: 'start' },
        },
        {
          name: 'pro',
          tone: 'cinnabar',
          points: curve('pro'),
          label: { at: [0.019, 1250], anchor: 'end' },
        },
      ],
      marks: [
        { x: even.flash, y: TARGET, text: percent(even.flash) },
        { x: even.pro, y: TARGET, text: percent(even.pro), anchor: 'end', below: true },
      ],
    }),
    table: {
      columns: ['月流失率', 'flash LTV（元）', 'pro LTV（元）'],
      rows: [0.02, 0.03, 0.05, 0.08, 0.1, 0.15].map((churn) => [
        percent(churn),
        yuan('flash', churn),
        yuan('pro', churn),
      ]),
    },
  };
}

function curve(model: keyof typeof profit): Point[] {
  return Array.from({ length: 53 }, (_, i) => {
    const churn = LEAST + ((MOST - LEAST) * i) / 52;
    return [churn, lifetimeValue(profit[model], churn)];
  });
}

const yuan = (model: keyof typeof profit, churn: number): string =>
  fixedText(lifetimeValue(profit[model], churn), 0);
const percent = (share: number): string => `${fixedText(share * 100, 1)}%`;
const thousands = (value: number): string => fixedText(value, 0);
