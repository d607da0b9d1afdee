import { lineChart, type Point } from '../charts/line-chart.ts';
import { downtime, inChain, inFlight, type Load, load, replicas } from '../examples/capacity.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField, percentField } from './number-field.ts';

type Key = 'rate' | 'concurrency' | 'available' | 'parts' | 'seconds' | 'utilisation';

const STEPS = 120;

/** Brief 3, §8.4: how many replicas a load takes, and how long a chain of services may be down. */
export const capacityPlan: Explorable<Key> = {
  tag: 'capacity-plan',
  title: '容量与可用性',
  topic: 'cost',
  question: '要多少副本，才接得住这么多请求？',
  intro:
    '把逗留时间从2.4秒拖到4.8秒，看在途请求与副本数怎样翻倍；再把利用率提到100%，看省下的副本换来多少余量。利特尔定律只管平均，尖峰与排队要另留余量。',
  fields: [
    numberField('rate', '到达率', '个/秒', [0.01, 100_000, 1], load.perSecond),
    {
      ...numberField('concurrency', '每副本并发', '个', [1, 10_000, 1], load.concurrency),
      whole: true,
    },
    numberField('available', '每段可用性', '%', [50, 99.9999, 0.1], 99.9),
    { ...numberField('parts', '串联段数', '段', [1, 100, 1], 3), whole: true },
    {
      ...numberField('seconds', '逗留时间', '秒', [0.1, 20, 0.1], load.seconds),
      slider: true,
    },
    { ...percentField('utilisation', '利用率上限', load.utilisation * 100), min: 1 },
  ],
  outcome,
};

function outcome(values: Values<Key>): Outcome {
  const now = loadOf(values);
  const available = values.available / 100;
  const chain = inChain(Array.from({ length: values.parts }, () => available));
  const count = replicas(now);
  return {
    summary: `在途请求${numberText(inFlight(now), 6)}个，要${numberText(count)}个副本；${values.parts}段串联每月可停${minutes(downtime(chain))}。`,
    chart: chart(now),
    table: {
      caption: '容量与停机',
      columns: ['项目', '结果'],
      rows: [
        ['在途请求L', `${numberText(inFlight(now), 6)}个`],
        ['副本', `${numberText(count)}个`],
        ['不留余量的副本', `${numberText(replicas({ ...now, utilisation: 1 }))}个`],
        ['逗留时间加倍时的副本', `${numberText(replicas(doubled(now)))}个`],
        ['一段每月可停', minutes(downtime(available))],
        ['串联后的可用性', `${fixedText(chain * 100, 4)}%`],
        ['串联后每月可停', minutes(downtime(chain))],
      ],
    },
  };
}

function loadOf({ rate, seconds, concurrency, utilisation }: Values<Key>): Load {
  return { perSecond: rate, seconds, concurrency, utilisation: utilisation / 100 };
}

const doubled = (now: Load): Load => ({ ...now, seconds: 2 * now.seconds });

/** Replicas over the time that a request stays. */
function chart(now: Load) {
  const to = 2.5 * now.seconds;
  const points = stairs(now, to);
  const count = replicas(now);
  const twice = replicas(doubled(now));
  return lineChart({
    id: 'capacity-plan-chart',
    title: '副本数随逗留时间增加',
    description: `逗留${numberText(now.seconds)}秒要${numberText(count)}个副本，加倍到${numberText(2 * now.seconds)}秒要${numberText(twice)}个。`,
    x: { title: '逗留时间（秒）', from: 0, to, print: (v) => numberText(v, 3) },
    y: {
      title: '副本',
      from: 0,
      to: Math.max(4, (points.at(-1)?.[1] ?? 1) * 1.1),
      print: (v) => numberText(v, 4),
    },
    series: [{ name: '副本', tone: 'cinnabar', points }],
    marks: [
      { x: now.seconds, y: count, text: `${numberText(count)}个`, anchor: 'end' },
      { x: 2 * now.seconds, y: twice, text: `加倍：${numberText(twice)}个`, anchor: 'end' },
    ],
  });
}

/** Whole replicas: level, then straight up to the next. */
function stairs(now: Load, to: number): Point[] {
  let last = 0;
  return Array.from({ length: STEPS + 1 }, (_, i) => (to * i) / STEPS).flatMap((seconds) => {
    const [before, count] = [last, replicas({ ...now, seconds })];
    last = count;
    const here: Point = [seconds, count];
    return count === before ? [here] : [[seconds, before], here];
  });
}

const minutes = (value: number): string =>
  value < 1 ? `${fixedText(value * 60, 1)}秒` : `${fixedText(value, 1)}分钟`;
