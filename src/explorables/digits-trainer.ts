import { lossChart } from '../charts/loss-chart.ts';
import { type Row, recordedConfusion, recordedRun } from '../examples/digits-runs.ts';
import type { Setup } from '../examples/digits-trainer.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import type { Explorable, Outcome, Values } from './explorable.ts';

export type Key = 'seed' | 'rate' | 'epochs' | 'sgd' | 'ordered';

/** How far a training has come. */
export interface Progress {
  setup: Setup;
  /** A row for each epoch from 0 on. */
  rows: readonly Row[];
  /** Test images: digit (row), taken for (column). */
  confusion: readonly (readonly number[])[];
  state: 'running' | 'stopped' | 'done';
}

/** Brief 5, §8.2: trains 64-32-10 on handwritten digits, in the page. */
export const digitsTrainer: Explorable<Key> = {
  tag: 'digits-trainer',
  title: '在网页里训练一个认数字的网络',
  topic: 'learning',
  question: '一个两千多参数的网络，多久学会认数字？',
  intro:
    '1,797张8×8像素的手写数字，2,410个参数。按“开始训练”，数据（约45 KiB）才会下载，训练在后台线程里进行；同一个种子总是得到同样的数。训练过的网络可以认你在手写板上写的字。',
  fields: [
    number('seed', '随机种子', [0, 999_999, 1], 42, true),
    number('rate', '学习率', [0.0001, 1, 0.0001], 0.01, false),
    number('epochs', '轮数', [1, 100, 1], 20, true),
    { kind: 'toggle', key: 'sgd', label: '用梯度下降代替Adam', value: 0 },
    { kind: 'toggle', key: 'ordered', label: '按文件顺序切分（更难）', value: 0 },
  ],
  outcome,
};

export function setupOf({ seed, rate, epochs, sgd, ordered }: Values<Key>): Setup {
  return {
    seed,
    rate,
    epochs,
    optimiser: sgd ? 'sgd' : 'adam',
    split: ordered ? 'ordered' : 'mixed',
  };
}

/** Only the default run is known without training. */
function outcome(values: Values<Key>): Outcome {
  const known = digitsTrainer.fields.every(({ key, value }) => values[key] === value);
  const setup = setupOf(values);
  if (!known) return untrained(setup);
  return progressOutcome({
    setup,
    rows: recordedRun('mixed.adam'),
    confusion: recordedConfusion,
    state: 'done',
  });
}

export function progressOutcome(progress: Progress): Outcome {
  return {
    summary: sentence(progress),
    chart: chartOf(progress.setup, progress.rows),
    table: confusionTable(progress.confusion),
  };
}

function untrained(setup: Setup): Outcome {
  return {
    summary: '设置改过了，还没有训练：按“开始训练”，看损失怎样下降。',
    chart: chartOf(setup, []),
    table: confusionTable([]),
  };
}

function sentence({ setup, rows, confusion, state }: Progress): string {
  const [trainingLoss = 0, , testLoss = 0, right = 0] = rows.at(-1) ?? [];
  const count = confusion.flat().reduce((sum, n) => sum + n, 0);
  const epoch = rows.length - 1;
  const when = {
    running: `第${epoch}轮，共${setup.epochs}轮`,
    stopped: `停在第${epoch}轮`,
    done: `训练${setup.epochs}轮之后`,
  }[state];
  const share = fixedText((right / count) * 100, 1);
  return `${when}：${count}张没见过的图认对${right}张（${share}%），训练损失${lossText(trainingLoss)}，测试损失${lossText(testLoss)}。`;
}

function chartOf({ epochs }: Setup, rows: readonly Row[]) {
  const training = rows.map(([loss]) => loss);
  const test = rows.map(([, , loss]) => loss);
  const all = [...training, ...test];
  const low = Math.min(-2, ...all.map((loss) => Math.floor(Math.log10(Math.max(loss, 1e-6)))));
  const high = Math.max(1, ...all.map((loss) => Math.ceil(Math.log10(Math.max(loss, 1e-6)))));
  const at = Math.round((rows.length - 1) * 0.6);
  return lossChart({
    id: 'digits-trainer',
    title: '训练损失与测试损失',
    description:
      rows.length === 0
        ? '还没有训练，图上没有曲线。'
        : `对数刻度，横轴是轮。训练损失从${lossText(training[0] ?? 0)}到${lossText(training.at(-1) ?? 0)}，测试损失从${lossText(test[0] ?? 0)}到${lossText(test.at(-1) ?? 0)}。`,
    count: '轮',
    length: epochs,
    decades: [low, high],
    lines: [
      {
        name: '训练',
        tone: 'indigo',
        losses: training,
        label: { at, above: false, anchor: 'end' },
      },
      { name: '测试', tone: 'cinnabar', losses: test, label: { at, above: true } },
    ],
  });
}

/** Ten rows always, so that nothing below moves; a dot for none. */
function confusionTable(confusion: Progress['confusion']): Outcome['table'] {
  const digits = [...Array(10).keys()];
  return {
    caption: '混淆矩阵：每一行是一个真实的数字，各列是它被认成了什么',
    columns: ['真值', ...digits.map(String)],
    rows: digits.map((digit) => [
      String(digit),
      ...digits.map((guess) => String(confusion[digit]?.[guess] || '·')),
    ]),
  };
}

const lossText = (loss: number): string => (loss < 1e-4 ? numberText(loss, 2) : fixedText(loss, 4));

function number(
  key: Key,
  label: string,
  [min, max, step]: readonly [number, number, number],
  value: number,
  whole: boolean,
) {
  return { kind: 'number', key, label, min, max, step, value, whole } as const;
}
