import { lineChart, type Mark, type Point } from '../charts/line-chart.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import {
  breakEvenSpeed,
  type Card,
  api as defaultApi,
  card as defaultCard,
  request as defaultRequest,
  evenUtilisation,
  ownCost,
  usdPerMillionOutput,
} from '../examples/self-host-request.ts';
import { type PricePerMillion, type Request, requestCost } from '../examples/token-economics.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField, percentField } from './number-field.ts';

type Key =
  | 'rent'
  | 'decode'
  | 'prefill'
  | 'out'
  | 'miss'
  | 'cached'
  | 'input'
  | 'output'
  | 'hit'
  | 'utilisation';

/** Brief 4, §8.2: what a request costs on a card of one's own, its input and its cache counted. */
export const cachedSelfHost: Explorable<Key> = {
  tag: 'cached-self-host',
  title: '自建还是调用：把缓存算进去',
  topic: 'cost',
  question: '请求里大半命中缓存，自建还划算吗？',
  intro:
    '按一次请求比价：输入、命中率与利用率都算。把输入填0，就回到只看输出的公式。命中的输入在自建一侧不占时间，所以结果偏向自建。默认值都是假设。',
  fields: [
    numberField('rent', '卡价', '美元/卡时', [0.01, 100, 0.1], defaultCard.usdPerHour),
    numberField('decode', '解码吞吐', '词元/秒', [1, 1_000_000, 100], defaultCard.decodePerSecond),
    numberField(
      'prefill',
      '预填吞吐',
      '词元/秒',
      [1, 10_000_000, 500],
      defaultCard.prefillPerSecond,
    ),
    numberField('out', 'API输出价', '美元/百万', [0.001, 1000, 0.1], defaultApi.output),
    numberField('miss', '未命中价', '美元/百万', [0, 1000, 0.05], defaultApi.miss),
    numberField('cached', '命中价', '美元/百万', [0, 1000, 0.001], defaultApi.hit),
    numberField('input', '输入词元', '每次', [0, 1_000_000, 100], defaultRequest.inputTokens),
    numberField('output', '输出词元', '每次', [1, 100_000, 100], defaultRequest.outputTokens),
    percentField('hit', '缓存命中率', defaultRequest.hitRate * 100),
    { ...percentField('utilisation', '利用率', 50), min: 1 },
  ],
  outcome,
};

interface Case {
  request: Request;
  card: Card;
  price: PricePerMillion;
}

function outcome(values: Values<Key>): Outcome {
  const of: Case = {
    request: {
      inputTokens: values.input,
      hitRate: values.hit / 100,
      outputTokens: values.output,
    },
    card: {
      usdPerHour: values.rent,
      prefillPerSecond: values.prefill,
      decodePerSecond: values.decode,
    },
    price: { hit: values.cached, miss: values.miss, output: values.out },
  };
  const u = values.utilisation / 100;
  const api = 1000 * requestCost(of.request, of.price);
  const own = 1000 * ownCost(of.request, of.card, u);
  const even = evenUtilisation(of.request, of.card, of.price);
  const speed = breakEvenSpeed(values.rent, values.out);
  return {
    summary: `利用率${numberText(values.utilisation)}%时，每千次请求自建${usd(own)}美元、API ${usd(api)}美元；${even > 1 ? '满负荷也不如API便宜' : `忙过${fixedText(even * 100, 1)}%自建才便宜`}。`,
    chart: chart(of, u, even),
    table: {
      caption: '自建与调用的账',
      columns: ['项目', '结果'],
      rows: [
        ['API，每千次请求', `${usd(api)}美元`],
        ['自建，每千次请求', `${usd(own)}美元`],
        ['平衡利用率', evenText(even)],
        ['只看输出：每百万词元', `${usd(usdPerMillionOutput(of.card, u))}美元`],
        ['只看输出：平衡吞吐', `${fixedText(speed, 2)}词元/秒`],
        ['只看输出：平衡利用率', evenText(speed / values.decode)],
      ],
    },
  };
}

const usd = (value: number): string => numberText(value, 4);

const evenText = (share: number): string =>
  share > 1 ? '满负荷也比API贵' : `${fixedText(share * 100, 2)}%`;

/** Cost of a thousand requests over utilisation, from where it is at most six times the API's. */
function chart({ request, card, price }: Case, u: number, even: number) {
  const api = 1000 * requestCost(request, price);
  const at = (share: number): number => 1000 * ownCost(request, card, share);
  const top = Math.max(api * 3, at(1) * 2);
  const curve = Array.from({ length: 49 }, (_, i): Point => [0.04 + i * 0.02, at(0.04 + i * 0.02)]);
  const seen = curve.filter(([, cost]) => cost <= top);
  return lineChart({
    id: 'cached-self-host',
    title: '每千次请求的成本随利用率变化',
    description: `API每千次${usd(api)}美元，与利用率无关；自建在利用率25%、50%、100%时为${[0.25, 0.5, 1].map((share) => usd(at(share))).join('、')}美元，${even > 1 ? '始终更贵' : `在${fixedText(even * 100, 1)}%处相等`}。`,
    x: {
      title: '利用率',
      from: 0,
      to: 1,
      ticks: [0, 0.25, 0.5, 0.75, 1],
      print: (v) => `${v * 100}%`,
    },
    y: { title: '美元/千次', from: 0, to: top, print: (v) => numberText(v, 3) },
    series: [
      {
        name: 'API',
        tone: 'indigo',
        dashed: true,
        points: [
          [0, api],
          [1, api],
        ],
        // Where there is room: over the end of the line, or over its beginning.
        label: even > 1 ? { at: [0, api], anchor: 'start' } : { at: [1, api] },
      },
      {
        name: '自建',
        tone: 'cinnabar',
        points: seen,
        label: even < 0.3 ? { at: [1, at(1)] } : { at: seen[2] ?? [1, at(1)], anchor: 'start' },
      },
    ],
    marks: [...nowMark(u, at(u), top), ...evenMark(even, api, u)],
  });
}

function nowMark(u: number, cost: number, top: number): Mark[] {
  if (cost > top) return [];
  const anchor = u > 0.7 ? 'end' : 'start';
  return [{ x: u, y: cost, text: `现在${usd(cost)}`, anchor }];
}

/** Words only where the mark of now leaves room. */
function evenMark(even: number, api: number, u: number): Mark[] {
  if (even > 1) return [];
  const close = Math.abs(even - u) < 0.02;
  const text = close ? '' : `相等${fixedText(even * 100, 1)}%`;
  const late = even > 0.6;
  return [{ x: even, y: api, text, anchor: late ? 'end' : 'start', below: late }];
}
