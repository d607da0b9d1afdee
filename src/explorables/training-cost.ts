import { bigText } from '../charts/big-text.ts';
import { type Bill, trainingChart, usdOf } from '../charts/training-chart.ts';
import { fixedText, scientificText } from '../examples/number-text.ts';
import {
  bestParameters,
  deepseekV3,
  example,
  gpuHours,
  h100,
  llama31,
  type Machine,
  outbound,
  trainingFlops,
} from '../examples/training-compute.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';
import { numberField } from './number-field.ts';

type Key =
  | 'parameters'
  | 'tokens'
  | 'peak'
  | 'mfu'
  | 'price'
  | 'attempts'
  | 'asLlama'
  | 'asDeepseek';

const BILLION = 1e9;
const TRILLION = 1e12;

/** Brief 1, §8.3: what the bare compute of a training run costs, held against two that were disclosed. */
export const trainingCost: Explorable<Key> = {
  tag: 'training-cost',
  title: '训练成本估算',
  topic: 'cost',
  question: '训练一个模型，裸算力要多少钱？',
  intro:
    '只算裸算力：按6ND估计算量，MoE填激活参数；B是十亿。试错系数是连同失败与消融一共烧掉几次正式训练的钱，建议拨到3–5看看。',
  fields: [
    numberField('parameters', '参数量N', 'B', [0.01, 10_000, 1], 7),
    numberField('tokens', '训练词元D', '万亿', [0.001, 100, 0.1], 2),
    numberField('peak', '单卡峰值', 'TFLOPS', [1, 20_000, 1], h100.peakFlops / TRILLION),
    numberField('price', '租价', '美元/卡时', [0.01, 50, 0.05], 2.5),
    { ...numberField('mfu', 'MFU', '%', [1, 100, 1], h100.mfu * 100), slider: true },
    { ...numberField('attempts', '试错系数', '倍', [1, 10, 0.5], 1), slider: true },
    { kind: 'toggle', key: 'asLlama', label: 'MFU改用Llama 3.1 405B反推的34.5%', value: 0 },
    { kind: 'toggle', key: 'asDeepseek', label: 'MFU改用DeepSeek-V3反推的34.6%', value: 0 },
  ],
  outcome,
};

function outcome(values: Values<Key>): Outcome {
  const parameters = values.parameters * BILLION;
  const tokens = values.tokens * TRILLION;
  const machine = machineOf(values);
  const bill: Bill = { machine, usdPerHour: values.price, attempts: values.attempts };
  const flops = trainingFlops(parameters, tokens);
  const hours = gpuHours(flops, machine);
  const usd = usdOf(parameters, tokens, bill);
  return {
    summary: `${bigText(values.attempts * hours, 4)}卡时，裸算力约${bigText(usd, 4)}美元；${ruleOf(flops)}。`,
    chart: trainingChart(
      'training-cost-live',
      [{ name: `${values.parameters}B`, parameters, tone: 'cinnabar' }],
      bill,
      tokens >= 1e11 ? [{ x: tokens, y: usd, text: `${bigText(usd, 3)}美元`, below: true }] : [],
    ),
    table: {
      caption: '训练的计算量与成本',
      columns: ['项目', '结果'],
      rows: [
        ['计算量6ND（次浮点运算）', scientificText(flops, 2)],
        ['所用MFU', `${fixedText(machine.mfu * 100, 1)}%`],
        ['正式训练一次（卡时）', fixedText(hours, 2)],
        ['正式训练一次（美元）', fixedText(usd / values.attempts, 2)],
        ['连同试错（美元）', fixedText(usd, 2)],
        ['1,024张卡要训', `${fixedText(hours / 1024 / 24, 1)}天`],
        ['同样算力，Chinchilla会选的参数量', `${fixedText(bestParameters(flops) / BILLION, 2)}B`],
        ...comparisons(machine),
      ],
    },
  };
}

function machineOf({ peak, mfu, asLlama, asDeepseek }: Values<Key>): Machine {
  if (asLlama && asDeepseek) throw new RangeError('两种校准只能选一种，请关掉其中一个。');
  const disclosed = example();
  const measured = asLlama ? disclosed['llama.mfu'] : asDeepseek ? disclosed['deepseek.mfu'] : 0;
  return { peakFlops: peak * TRILLION, mfu: measured || mfu / 100 };
}

/** Known runs by the same machine: how far the estimate is off. */
function comparisons(machine: Machine): string[][] {
  const { activated, tokens, pretrainingHours } = deepseekV3;
  return [
    knownRun(
      'Llama 3.1 405B',
      trainingFlops(llama31.parameters, llama31.tokens),
      llama31.hours,
      machine,
    ),
    knownRun('DeepSeek-V3预训练', trainingFlops(activated, tokens), pretrainingHours, machine),
  ];
}

function knownRun(name: string, flops: number, disclosed: number, machine: Machine): string[] {
  const hours = gpuHours(flops, machine);
  return [`照此估${name}（公布${bigText(disclosed, 4)}卡时）`, `${bigText(hours, 4)}卡时`];
}

function ruleOf(flops: number): string {
  if (flops > outbound.prohibited) return '超过美国对外投资规则的10²⁵ 禁止线';
  if (flops > outbound.notify) return '超过美国对外投资规则的10²³ 申报线';
  return '未到美国对外投资规则的10²³ 申报线';
}
