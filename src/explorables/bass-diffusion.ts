import { type Adoption, adoptionChart } from '../charts/adoption-chart.ts';
import {
  adopters,
  type Market,
  newcomers,
  ordinary,
  peakYear,
} from '../examples/bass-diffusion.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import type { Explorable, NumberField, Outcome, Values } from './explorable.ts';

type Key = 'size' | 'p' | 'q' | 'q2';

const YEARS = [1, 2, 3, 5, 7, 10, 15];

/** Brief 5, §8.4: what stronger imitation is worth, in customers and years. */
export const bassDiffusion: Explorable<Key> = {
  tag: 'bass-diffusion',
  title: '口碑值多少年：Bass扩散',
  topic: 'market',
  question: '口碑能让产品早几年普及？',
  intro:
    'p是自己找上门的，q是看了别人才来的。标杆客户、社区和渠道改变的主要是q：拨动第二个q，看高峰提前多少、第五年多出多少客户。p与q要用自家数据拟合，这里的都是假设。',
  fields: [
    {
      kind: 'number',
      key: 'size',
      label: '市场大小',
      unit: '家',
      min: 1,
      max: 1e9,
      step: 1,
      value: ordinary.size,
      whole: true,
    },
    rate('p', '创新系数p', [0.001, 0.2, 0.001], ordinary.p),
    rate('q', '模仿系数q（现在）', [0, 1.5, 0.01], ordinary.q),
    rate('q2', '模仿系数q（有社会优势）', [0, 1.5, 0.01], 0.6),
  ],
  outcome,
};

function rate(
  key: Key,
  label: string,
  [min, max, step]: [number, number, number],
  value: number,
): NumberField<Key> {
  return { kind: 'number', key, label, min, max, step, value, slider: true };
}

function outcome({ size, p, q, q2 }: Values<Key>): Outcome {
  const now: Market = { size, p, q };
  const then: Market = { size, p, q: q2 };
  const more = adopters(then, 5) - adopters(now, 5);
  return {
    summary: `增长最快的时刻：${peakText(now)}，${peakText(then)}；第五年末${gain(more)}。`,
    chart: adoptionChart('bass-diffusion-chart', curves(now, then)),
    table: {
      caption: '各年末的累计采用者',
      columns: ['年末', `q = ${q}`, `q = ${q2}`, '相差'],
      rows: YEARS.map((year) => {
        const [a, b] = [adopters(now, year), adopters(then, year)];
        return [`第${year}年`, count(a), count(b), count(b - a)];
      }),
    },
  };
}

function curves(now: Market, then: Market): Adoption[] {
  const faster = then.q >= now.q;
  return [
    {
      name: `q = ${now.q}`,
      market: now,
      tone: 'indigo',
      label: { year: faster ? 9 : 7, above: !faster },
    },
    {
      name: `q = ${then.q}`,
      market: then,
      tone: 'cinnabar',
      label: { year: faster ? 7 : 9, above: faster },
    },
  ];
}

function peakText(market: Market): string {
  const peak = peakYear(market);
  const speed = `每年${count(newcomers(market, peak))}家`;
  if (peak === 0) return `q = ${market.q}时一开始最快（${speed}），此后只减不增`;
  return `q = ${market.q}时在第${numberText(peak, 3)}年（${speed}）`;
}

function gain(more: number): string {
  if (Math.abs(more) < 0.5) return '客户一样多';
  return `${more > 0 ? '多出' : '少了'}${count(Math.abs(more))}家`;
}

const count = (value: number): string => fixedText(value, 0);
