import { costChart, MILLIONS_PER_YI, yiText } from '../charts/cost-chart.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import {
  apiPerMonth,
  breakEven,
  breakEvenUtilisation,
  type Cluster,
  capacityPerMonth,
  defaults,
  rentPerMonth,
  usdPerMillionTokens,
} from '../examples/serving-cost.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';

type Key = 'tokens' | 'price' | 'cards' | 'rent' | 'speed' | 'utilisation';

/** Brief 2, §8.3: from how many tokens on does a cluster of one's own beat the API? */
export const apiOrSelfHost: Explorable<Key> = {
  tag: 'api-or-self-host',
  title: 'API还是自部署',
  topic: 'cost',
  question: '用量到多大，自己部署才比调API便宜？',
  intro: '改一改用量、价格和利用率，看两条账单在哪里相交，这组卡又在哪里装不下。默认值都是假设。',
  fields: [
    {
      kind: 'number',
      key: 'tokens',
      label: '每月词元',
      unit: '亿',
      min: 0.01,
      max: 100_000,
      step: 10,
      value: 100,
    },
    {
      kind: 'number',
      key: 'price',
      label: 'API价',
      unit: '美元/百万词元',
      min: 0.01,
      max: 100,
      step: 0.1,
      value: 1,
    },
    {
      kind: 'number',
      key: 'cards',
      label: '卡数',
      unit: '张',
      min: 1,
      max: 1024,
      step: 1,
      value: defaults.cards,
      whole: true,
    },
    {
      kind: 'number',
      key: 'rent',
      label: '租价',
      unit: '美元/卡时',
      min: 0.1,
      max: 20,
      step: 0.1,
      value: defaults.usdPerCardHour,
    },
    {
      kind: 'number',
      key: 'speed',
      label: '每卡吞吐',
      unit: '词元/秒',
      min: 1,
      max: 100_000,
      step: 100,
      value: defaults.tokensPerCardSecond,
    },
    {
      kind: 'number',
      key: 'utilisation',
      label: '利用率',
      unit: '%',
      min: 1,
      max: 100,
      step: 1,
      value: defaults.utilisation * 100,
      slider: true,
    },
  ],
  outcome,
};

function outcome({ tokens: yi, price, cards, rent, speed, utilisation }: Values<Key>): Outcome {
  const tokens = yi * MILLIONS_PER_YI;
  const cluster: Cluster = {
    cards,
    usdPerCardHour: rent,
    tokensPerCardSecond: speed,
    utilisation: utilisation / 100,
  };
  const groups = Math.max(1, Math.ceil(tokens / capacityPerMonth(cluster)));
  const api = apiPerMonth(tokens, price);
  const own = rentPerMonth(cluster) * groups;
  return {
    summary: sentence(yi, api, own, groups),
    chart: costChart(cluster, price, 'api-or-self-host', { tokens, usd: api }),
    table: {
      caption: 'API与自部署的账',
      columns: ['项目', '结果'],
      rows: [
        ['API月账单', `${fixedText(api, 0)}美元`],
        ['自部署月租', `${fixedText(own, 0)}美元（${groups}组卡）`],
        ['交点', `${yiText(breakEven(cluster, price))}亿词元/月`],
        ['一组卡的产能', `${yiText(capacityPerMonth(cluster))}亿词元/月`],
        ['用满产能时的单价', `${numberText(usdPerMillionTokens(cluster), 6)}美元/百万词元`],
        ['与API同价的利用率', evenUtilisation(cluster, price)],
      ],
    },
  };
}

function sentence(yi: number, api: number, own: number, groups: number): string {
  const gap = fixedText(Math.abs(api - own), 0);
  const verdict =
    api === own ? '两者一样贵' : api < own ? `API每月便宜${gap}美元` : `自部署每月便宜${gap}美元`;
  const more = groups > 1 ? `一组卡装不下，要${groups}组；` : '';
  return `每月${numberText(yi)}亿词元：${more}${verdict}。`;
}

function evenUtilisation(cluster: Cluster, price: number): string {
  const share = breakEvenUtilisation(cluster, price);
  return share > 1 ? '满负荷也比API贵' : `${fixedText(share * 100, 1)}%`;
}
