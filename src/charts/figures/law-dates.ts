import type { ChartFigure } from '../figure.ts';
import { rangeChart } from '../range-chart.ts';

/** From when a rule holds: its name, the day, whose it is. */
type Rule = readonly [name: string, day: string, region: '中国' | '欧盟' | '美国'];

/** The day on which both articles were last gone over; what comes after it is still ahead. */
const WRITTEN = '2026-11-27';

const gdpr: Rule = ['GDPR', '2018-05-25', '欧盟'];
const dataSecurity: Rule = ['数据安全法', '2021-09-01', '中国'];
const personalData: Rule = ['个人信息保护法', '2021-11-01', '中国'];
const generative: Rule = ['生成式人工智能办法', '2023-08-15', '中国'];
const networkData: Rule = ['网络数据条例', '2025-01-01', '中国'];
const outbound: Rule = ['美国对外投资规则', '2025-01-02', '美国'];
const prohibited: Rule = ['欧盟：禁止类', '2025-02-02', '欧盟'];
const generalModels: Rule = ['欧盟：通用模型', '2025-08-02', '欧盟'];
const labels: Rule = ['标识办法', '2025-09-01', '中国'];
const cyberSecurity: Rule = ['网络安全法修改', '2026-01-01', '中国'];
const humanlike: Rule = ['拟人化互动办法', '2026-07-15', '中国'];
const transparency: Rule = ['欧盟：透明义务', '2026-08-02', '欧盟'];
const marking: Rule = ['欧盟：标记、新禁令', '2026-12-02', '欧盟'];
const annex3: Rule = ['欧盟：附件三高风险', '2027-12-02', '欧盟'];
const annex1: Rule = ['欧盟：附件一高风险', '2028-08-02', '欧盟'];

/** Brief 1, F5: the dates that an investor's lawyer asks about. */
export function complianceCalendar(): ChartFigure {
  const rules = [
    ...[gdpr, dataSecurity, personalData, generative, outbound, prohibited, generalModels],
    ...[labels, cyberSecurity, humanlike, transparency, marking, annex3, annex1],
  ];
  return calendar('compliance-calendar', rules, {
    title: '与融资有关的十四个日期',
    caption: '与融资有关的十四个日期：蓝点已经施行，虚线右边的红点还没有到。',
    from: 2018,
    ticks: [2018, 2020, 2022, 2024, 2026, 2028],
  });
}

/** Brief 4, diagram 6: which duties hold on the day a product goes live. */
export function launchDates(): ChartFigure {
  const rules = [
    ...[generative, networkData, generalModels, labels, cyberSecurity],
    ...[humanlike, transparency, annex3],
  ];
  return calendar('launch-dates', rules, {
    title: '八个施行日与你的上线日',
    caption: '八个施行日，从早到晚：早于你上线日的每一行都要做。虚线是本文写作的那一天。',
    from: 2023,
    ticks: [2023, 2024, 2025, 2026, 2027, 2028, 2029],
  });
}

interface Look {
  title: string;
  caption: string;
  /** First year of the axis, and the years written below it. */
  from: number;
  ticks: number[];
}

function calendar(id: string, rules: Rule[], { title, caption, from, ticks }: Look): ChartFigure {
  return {
    caption,
    svg: rangeChart({
      id,
      title,
      description: `${rules.map(([name, day]) => `${name} ${printOf(day)}`).join('；')}。`,
      axis: { title: '年', from, to: 2029, ticks, print: String },
      level: { at: yearOf(WRITTEN), text: '写作时' },
      rows: rules.map(([name, day]) => ({
        name,
        from: yearOf(day),
        to: yearOf(day),
        print: printOf(day),
        tone: day > WRITTEN ? 'cinnabar' : 'indigo',
      })),
    }),
    table: {
      columns: ['规则', '施行', '地区'],
      rows: rules.map(([name, day, region]) => [name, printOf(day), region]),
    },
  };
}

const printOf = (day: string): string => (day > WRITTEN ? `${day}未到` : day);

/** A day as a year with its fraction: 2026-07-02 is about 2026.5. */
function yearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0);
  return year + (Date.parse(day) - start) / (Date.UTC(year + 1, 0) - start);
}
