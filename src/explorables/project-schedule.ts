import { scheduleChart } from '../charts/schedule-chart.ts';
import { fixedText, numberText } from '../examples/number-text.ts';
import { chanceWithin, planEstimate, type Task, tasks } from '../examples/pert.ts';
import { teamLines } from '../examples/sample-size.ts';
import type { Explorable, NumberField, Outcome, Values } from './explorable.ts';
import { numberField } from './number-field.ts';

/** The tasks of the article’s table, in a word each. */
const NAMES = ['知识库', '检索', '接口', '红队'] as const;
const GUESSES = ['乐观', '最可能', '悲观'] as const;

type Guess = `${'a' | 'b' | 'c' | 'd'}${0 | 1 | 2}`;
type Key = Guess | 'deadline' | 'people' | 'more';

/** Brief 3, §8.3: three guesses for each task, and how sure a date is. */
export const projectSchedule: Explorable<Key> = {
  tag: 'project-schedule',
  title: '三点估算排期',
  topic: 'business',
  question: '对客户承诺哪一天交付，才有九成把握？',
  intro:
    '四项任务依次做，每项估三个天数。把承诺的期限从40天往左拖，看把握怎样掉下去；再只改一项的悲观天数，看九成把握的日期退后多少。末行是加人之后的沟通线。默认值是假设。',
  fields: [
    ...tasks.flatMap(guessFields),
    { ...numberField('deadline', '承诺期限', '天', [1, 200, 1], 40), slider: true },
    { ...numberField('people', '现有人数', '人', [1, 10_000, 1], 12), whole: true },
    { ...numberField('more', '再加', '人', [0, 10_000, 1], 8), whole: true },
  ],
  outcome,
};

function guessFields(task: Task, i: number): NumberField<Guess>[] {
  return task.map((days, k) =>
    numberField(keyOf(i, k), `${NAMES[i]}：${GUESSES[k]}`, '天', [0, 365, 1], days),
  );
}

function keyOf(task: number, guess: number): Guess {
  return `${'abcd'[task]}${guess}` as Guess;
}

function outcome(values: Values<Key>): Outcome {
  const plan = NAMES.map((name, i) => taskOf(name, i, values));
  const { mean, deviation, p90 } = planEstimate(plan);
  const likely = plan.reduce((sum, task) => sum + task[1], 0);
  const { deadline, people, more } = values;
  const chance = chanceWithin(deadline, plan);
  return {
    summary: `${numberText(deadline)}天之内做完的把握是${percent(chance)}；要九成把握，须排${fixedText(p90, 1)}天。`,
    chart: scheduleChart('project-schedule-chart', plan, {
      days: deadline,
      name: `${numberText(deadline)}天`,
    }),
    table: {
      caption: '四项任务合起来',
      columns: ['项目', '结果'],
      rows: [
        ['均值μ', days(mean)],
        ['标准差σ', days(deviation)],
        ['“最可能”之和', days(likely)],
        ['按“最可能”之和交付的把握', percent(chanceWithin(likely, plan))],
        ['按承诺期限交付的把握', percent(chance)],
        ['九成把握P90', days(p90)],
        [`沟通线（${numberText(people)}人）`, lines(people)],
        [`沟通线（${numberText(people + more)}人）`, lines(people + more)],
      ],
    },
  };
}

/** @throws RangeError that names the task whose guesses are out of order */
function taskOf(name: string, i: number, values: Values<Key>): Task {
  const [best, likely, worst] = [0, 1, 2].map((k) => values[keyOf(i, k)]) as [
    number,
    number,
    number,
  ];
  if (best <= likely && likely <= worst) return [best, likely, worst];
  throw new RangeError(`“${name}”的三个天数要依次变大：乐观 ≤ 最可能 ≤ 悲观。`);
}

/** With six decimals at most. */
const days = (value: number): string => `${numberText(Number(value.toFixed(6)))}天`;
const lines = (people: number): string => `${numberText(teamLines(people))}条`;
const percent = (share: number): string => `${fixedText(share * 100, 1)}%`;
