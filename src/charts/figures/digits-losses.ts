import { recordedRun } from '../../examples/digits-runs.ts';
import { fixedText } from '../../examples/number-text.ts';
import type { ChartFigure } from '../figure.ts';
import { lossChart } from '../loss-chart.ts';

const EPOCHS = [0, 1, 2, 5, 10, 15, 20];

/**
 * Brief 5, §4.2: the training loss goes on falling when the test loss has stopped, and the test loss
 * of the same training is four times as high on the last fifth of the file.
 */
export function digitsLosses(): ChartFigure {
  const mixed = recordedRun('mixed.adam');
  const ordered = recordedRun('ordered.adam');
  const training = mixed.map(([loss]) => loss);
  const test = mixed.map(([, , loss]) => loss);
  const other = ordered.map(([, , loss]) => loss);
  const [trained, tested, otherTested] = [training, test, other].map(
    (losses) => losses.at(-1) ?? Number.NaN,
  ) as [number, number, number];
  const times = Math.floor(otherTested / tested);
  return {
    caption: `64-32-10网络学8×8手写数字（Adam 0.01，种子42）：二十轮后训练损失${fixedText(trained, 3)}、测试损失${fixedText(tested, 3)}，两条线的距离就是泛化差距。只换切分，按文件顺序留最后五分之一作测试，测试损失停在${fixedText(otherTested, 2)}，是前者的${times}倍多。`,
    svg: lossChart({
      id: 'digits-losses',
      title: '手写数字的训练损失，与两种切分的测试损失',
      description: `对数刻度。训练损失从${fixedText(training[0] ?? 0, 3)}降到${fixedText(trained, 3)}；每五张留一张的测试损失降到${fixedText(tested, 3)}，第五轮之后几乎不再下降；按文件顺序切分的测试损失很快停在0.4上下，二十轮后是${fixedText(otherTested, 3)}。`,
      count: '轮',
      length: 20,
      decades: [-2, 1],
      lines: [
        {
          name: '训练',
          tone: 'indigo',
          losses: training,
          label: { at: 12, above: false, anchor: 'end' },
        },
        { name: '测试', tone: 'cinnabar', losses: test, label: { at: 13, above: true } },
        {
          name: '测试，按顺序切分',
          tone: 'ink',
          dashed: true,
          losses: other,
          label: { at: 20, above: true, anchor: 'end' },
        },
      ],
    }),
    table: {
      columns: [
        '轮',
        '训练损失',
        '训练对（共1,438）',
        '测试损失',
        '测试对（共359）',
        '按顺序切分的测试损失',
      ],
      rows: EPOCHS.map((epoch) => {
        const [loss = 0, right = 0, testLoss = 0, testRight = 0] = mixed[epoch] ?? [];
        return [
          String(epoch),
          fixedText(loss, 4),
          fixedText(right, 0),
          fixedText(testLoss, 4),
          fixedText(testRight, 0),
          fixedText(other[epoch] ?? 0, 4),
        ];
      }),
    },
  };
}
