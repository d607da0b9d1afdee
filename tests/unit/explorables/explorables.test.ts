import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { apiOrSelfHost } from '../../../src/explorables/api-or-self-host.ts';
import { backpropStepper } from '../../../src/explorables/backprop-stepper.ts';
import { bassDiffusion } from '../../../src/explorables/bass-diffusion.ts';
import { cachedSelfHost } from '../../../src/explorables/cached-self-host.ts';
import { capacityPlan } from '../../../src/explorables/capacity-plan.ts';
import { crossEntropyBoard } from '../../../src/explorables/cross-entropy-board.ts';
import { digitsTrainer } from '../../../src/explorables/digits-trainer.ts';
import { dilutionBoard } from '../../../src/explorables/dilution-board.ts';
import { disclosedDayAudit } from '../../../src/explorables/disclosed-day-audit.ts';
import { exitBoard } from '../../../src/explorables/exit-board.ts';
import { defaultsOf, type Explorable, type Outcome } from '../../../src/explorables/explorable.ts';
import { readField } from '../../../src/explorables/field.ts';
import { gradientStepper } from '../../../src/explorables/gradient-stepper.ts';
import { heavyTailPlan } from '../../../src/explorables/heavy-tail-plan.ts';
import { marketSize } from '../../../src/explorables/market-size.ts';
import { optimiserPaths } from '../../../src/explorables/optimiser-paths.ts';
import { outcomeMarkup } from '../../../src/explorables/outcome.ts';
import { platformDependence } from '../../../src/explorables/platform-dependence.ts';
import { projectSchedule } from '../../../src/explorables/project-schedule.ts';
import { runwayPlanner } from '../../../src/explorables/runway-planner.ts';
import { ticketCost } from '../../../src/explorables/ticket-cost.ts';
import { trainingCost } from '../../../src/explorables/training-cost.ts';
import { unitEconomicsBoard } from '../../../src/explorables/unit-economics-board.ts';
import { voucherCost } from '../../../src/explorables/voucher-cost.ts';

const all: Explorable[] = [
  apiOrSelfHost,
  cachedSelfHost,
  crossEntropyBoard,
  disclosedDayAudit,
  gradientStepper,
  heavyTailPlan,
  platformDependence,
  dilutionBoard,
  exitBoard,
  runwayPlanner,
  trainingCost,
  unitEconomicsBoard,
  capacityPlan,
  marketSize,
  projectSchedule,
  ticketCost,
  backpropStepper,
  bassDiffusion,
  digitsTrainer,
  voucherCost,
  optimiserPaths,
];

for (const explorable of all)
  describe(`the explorable ${explorable.tag}`, () => {
    it('starts from values that its own fields accept', () => {
      for (const field of explorable.fields)
        if (field.kind === 'number')
          assert.deepEqual(
            readField(field, String(field.value)),
            { value: field.value },
            field.key,
          );
    });

    it('answers the smallest and the largest inputs in words and numbers, never NaN', () => {
      for (const field of explorable.fields) {
        const ends = field.kind === 'toggle' ? [0, 1] : [field.min, field.max];
        for (const end of ends) {
          const words = tryOut(explorable, { ...defaultsOf(explorable), [field.key]: end });
          assert.doesNotMatch(words, /NaN|Infinity|undefined|∞/, `${field.key} = ${end}`);
        }
      }
    });

    it('keeps its rows and columns whatever is put in, so that nothing below it moves', () => {
      const shape = ({ table }: Outcome) => table.rows.map((row) => row.length);
      const start = shape(explorable.outcome(defaultsOf(explorable)));
      for (const field of explorable.fields) {
        if (field.kind === 'number' && field.unit === '%') continue;
        const end = field.kind === 'toggle' ? 1 - field.value : field.min;
        const other = unlessRefused(explorable, { ...defaultsOf(explorable), [field.key]: end });
        if (other) assert.deepEqual(shape(other), start, field.key);
      }
    });

    it('has an element of its name that the page can load', () => {
      const files = readdirSync('src/elements/explorables');
      assert.ok(files.includes(`${explorable.tag}.ts`));
      const source = readFileSync(`src/elements/explorables/${explorable.tag}.ts`, 'utf8');
      assert.match(source, new RegExp(`explorables/${explorable.tag}\\.ts`));
    });
  });

describe('the default outcomes are those of the editorial brief', () => {
  const expected: [explorable: Explorable, cells: string[]][] = [
    [
      apiOrSelfHost,
      ['14,400美元（1组卡）', '144亿词元/月', '259.2亿词元/月', '0.555556美元/百万词元'],
    ],
    [platformDependence, ['0.68', '6,000美元/年']],
    [crossEntropyBoard, ['0.154047', '0.299001']],
    [unitEconomicsBoard, ['0.019872元', '62.4%', '611.74元', '3.40', '5.88个月', '2,139.19次/月']],
    [cachedSelfHost, ['1.111美元', '925.93词元/秒', '92.59%']],
    [disclosedDayAudit, ['562,100美元', '87,072美元', '84.5%', '0.1122美元/百万词元']],
    [heavyTailPlan, ['44.24%', '2,139.19次/月', '5.51%', '62.42%']],
    [ticketCost, ['1.6500美元/单', '0.5745美元/单', '107,550美元/月', '16,750美元/月']],
    [marketSize, ['720亿元', '108亿元', '5,184万元', '0.48%', '144家', '13.9年']],
    [projectSchedule, ['36.5天', '3.876568天', '41.468022天', '33天', '66条', '190条']],
    [capacityPlan, ['120个', '11个', '22个', '43.2分钟', '99.7003%']],
    [gradientStepper, ['0.01', '0.00595984', '0.468852', '0.339031', '0.151440', '0.732855']],
  ];
  for (const [explorable, cells] of expected)
    it(`${explorable.tag} shows ${cells.join(', ')}`, () => {
      const shown = explorable.outcome(defaultsOf(explorable)).table.rows.flat();
      for (const cell of cells) assert.ok(shown.includes(cell), `${cell} is not among ${shown}`);
    });
});

describe('the gradient stepper', () => {
  it('raises the loss of the single sample with the wrong formula', () => {
    const { summary, table } = gradientStepper.outcome({ rate: 0.1, steps: 1, wrong: 1 });
    assert.equal(table.rows[1]?.[1], '0.012544');
    assert.match(summary, /从0\.01升到0\.012544/);
  });

  it('says that it diverges instead of printing what overflowed', () => {
    const { summary, table } = gradientStepper.outcome({ rate: 3, steps: 10_000, wrong: 0 });
    assert.match(summary, /发散/);
    assert.ok(table.rows.flat().includes('发散'));
  });
});

describe('platform dependence', () => {
  it('says what is wrong with shares that do not sum to 100 %', () => {
    const values = { ...defaultsOf(platformDependence), first: 90 };
    assert.throws(() => platformDependence.outcome(values), /份额之和必须是100%，现在是110%/);
  });
});

describe('a field', () => {
  const field = {
    kind: 'number',
    key: 'n',
    label: 'n',
    min: 1,
    max: 1000,
    step: 1,
    value: 5,
  } as const;
  const readings: [text: string, expected: number | RegExp, whole?: boolean][] = [
    ['7', 7],
    [' 7.5 ', 7.5],
    ['1,000', 1000],
    ['１２', 12],
    ['', /请填一个数（1–1,000）/],
    ['abc', /“abc”不是数/],
    ['0', /太小了，最小1/],
    ['−3', /太小了/],
    ['1e9', /太大了，最大1,000/],
    ['Infinity', /太大了/],
    ['2.5', /请填整数/, true],
  ];
  for (const [text, expected, whole = false] of readings)
    it(`reads “${text}” as ${expected}`, () => {
      const reading = readField({ ...field, whole }, text);
      if (typeof expected === 'number') assert.deepEqual(reading, { value: expected });
      else assert.match('problem' in reading ? reading.problem : '', expected);
    });
});

/** The outcome; none where these inputs contradict each other, for then the old one stays. */
function unlessRefused(
  explorable: Explorable,
  values: Record<string, number>,
): Outcome | undefined {
  try {
    return explorable.outcome(values);
  } catch (error) {
    assert.ok(error instanceof RangeError, String(error));
    return undefined;
  }
}

/** Everything the outcome shows, or the words with which it refuses. */
function tryOut(explorable: Explorable, values: Record<string, number>): string {
  try {
    return outcomeMarkup(explorable.outcome(values)).markup;
  } catch (error) {
    assert.ok(error instanceof RangeError, String(error));
    return error.message;
  }
}
