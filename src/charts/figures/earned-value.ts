import { course, indices, project } from '../../examples/earned-value.ts';
import { numberText } from '../../examples/number-text.ts';
import type { ChartFigure } from '../figure.ts';
import { lineChart, type Point } from '../line-chart.ts';

const TODAY = 6;
const { eac, spi } = indices(project);
/** Months that the whole takes at the pace so far. */
const END = 12 / spi;

/** Brief 3, D7: planned, earned and actual value, and where the last two lead. */
export function earnedValue(): ChartFigure {
  return {
    caption: `到第六个月：该完成400万元的活，做完320万元的，花了380万元。照这个效率，完工要花${numberText(eac)}万元；照这个进度，要到第${numberText(END)}个月。数字为假设。`,
    svg: lineChart({
      id: 'earned-value',
      title: '计划值、挣值与实际成本逐月累计',
      description: `第六个月末计划值400万元、挣值320万元、实际成本380万元；计划第12个月用完1,000万元，照现在的效率要到第${numberText(END)}个月花${numberText(eac)}万元。`,
      x: { title: '月', from: 0, to: 15, ticks: [0, 3, 6, 9, 12, 15], print: String },
      y: {
        title: '累计（万元）',
        from: 0,
        to: 1200,
        ticks: [0, 300, 600, 900, 1200],
        print: (v) => numberText(v),
      },
      series: [
        {
          name: '计划PV',
          tone: 'ink',
          points: monthly(course.planned),
          label: { at: [9.4, 850] },
        },
        {
          name: '照此效率',
          tone: 'cinnabar',
          dashed: true,
          points: [
            [TODAY, project.actual],
            [END, eac],
          ],
          label: { at: [11.4, 850], anchor: 'start', above: false },
        },
        { name: '实际AC', tone: 'cinnabar', points: monthly(course.actual) },
        { name: '挣值EV', tone: 'indigo', points: monthly(course.earned) },
      ],
      marks: [
        { x: TODAY, text: '今天' },
        { x: TODAY, y: project.actual, text: 'AC 380', anchor: 'end' },
        { x: TODAY, y: project.earned, text: 'EV 320', anchor: 'start', below: true },
      ],
    }),
    table: {
      columns: ['月末', '计划PV', '挣值EV', '实际AC'],
      rows: [1, 2, 3, 4, 5, 6].map((month) => [
        String(month),
        ...[course.planned, course.earned, course.actual].map((of) => String(of[month])),
      ]),
    },
  };
}

const monthly = (values: readonly number[]): Point[] => values.map((value, i) => [i, value]);
