import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dilutionBoard } from '../../../src/explorables/dilution-board.ts';
import { exitBoard } from '../../../src/explorables/exit-board.ts';
import { defaultsOf, type Explorable, type Values } from '../../../src/explorables/explorable.ts';
import { runwayPlanner } from '../../../src/explorables/runway-planner.ts';
import { trainingCost } from '../../../src/explorables/training-cost.ts';

/** The summary and the rows after changing some of the defaults. */
function answer<Key extends string>(of: Explorable<Key>, change: Partial<Values<Key>> = {}) {
  const { summary, table } = of.outcome({ ...defaultsOf(of), ...change });
  return { summary, row: (name: string) => table.rows.find(([first]) => first === name) ?? [] };
}

describe('the dilution board', () => {
  it('shows the brief’s four rounds', () => {
    const { row } = answer(dilutionBoard);
    assert.deepEqual(row('种子轮后').slice(1, 4), ['70.0%', '10.0%', '1.4']);
    assert.deepEqual(row('A轮后').slice(1, 4), ['54.4%', '10.0%', '3.266667']);
    assert.deepEqual(row('B轮后').slice(1, 4), ['45.4%', '10.0%', '9.074074']);
    assert.deepEqual(row('C轮后').slice(1, 4), ['39.9%', '8.8%', '19.96296']);
  });

  it('leaves the founders 72 % after the seed round when everybody pays for the pool', () => {
    assert.equal(answer(dilutionBoard, { shared: 1 }).row('种子轮后')[1], '72.0%');
  });

  it('skips a round that raises nothing', () => {
    const { row } = answer(dilutionBoard, { ARaise: 0 });
    assert.deepEqual(row('A轮跳过').slice(1, 4), ['70.0%', '10.0%', '—']);
    const none = answer(dilutionBoard, { seedRaise: 0, ARaise: 0, BRaise: 0, CRaise: 0 });
    assert.equal(none.summary, '四轮都没有融资，创始人仍占100%。');
  });

  it('says in words that a pool and an investor cannot hold everything', () => {
    assert.throws(() => answer(dilutionBoard, { pool: 90 }), /新投资人与期权池合计不能达到100%/);
  });
});

describe('the exit board', () => {
  const founders: [exit: number, received: string][] = [
    [46, '0.000'],
    [100, '37.364'],
    [200, '90.741'],
    [400, '181.481'],
  ];
  for (const [exit, received] of founders)
    it(`gives the founders ${received} million at an exit of ${exit}`, () => {
      assert.equal(answer(exitBoard, { exit }).row('创始人')[1], received);
    });

  it('says who converts and who keeps the preference', () => {
    const { row } = answer(exitBoard);
    assert.equal(row('A轮').at(-1), '转股');
    assert.equal(row('B轮').at(-1), '优先额');
    assert.equal(answer(exitBoard, { exit: 20 }).row('B轮').at(-1), '优先额不足');
    assert.equal(answer(exitBoard, { participating: 1 }).row('B轮').at(-1), '优先额＋按股');
  });

  it('says so when nothing is left for the founders, or nothing came in', () => {
    assert.match(answer(exitBoard, { exit: 46 }).summary, /优先额合计4,600万美元，创始人一分没有/);
    assert.equal(answer(exitBoard, { exit: 0 }).summary, '没有卖出钱，谁都没有所得。');
    assert.match(answer(exitBoard, { exit: 400 }).summary, /45\.4%，正好是持股比例/);
  });
});

describe('the training cost', () => {
  it('shows the brief’s run of 7B on 2 trillion tokens', () => {
    const { row } = answer(trainingCost);
    assert.equal(row('计算量6ND（次浮点运算）')[1], '8.40×10²²');
    assert.equal(row('正式训练一次（卡时）')[1], '58,982.14');
    assert.equal(row('正式训练一次（美元）')[1], '147,455.34');
  });

  it('agrees with Llama 3.1 405B once calibrated on it', () => {
    const { row } = answer(trainingCost, { asLlama: 1 });
    assert.equal(row('照此估Llama 3.1 405B（公布3,084万卡时）')[1], '3,084万卡时');
    const other = answer(trainingCost, { asDeepseek: 1 });
    assert.equal(other.row('照此估DeepSeek-V3预训练（公布266.4万卡时）')[1], '266.4万卡时');
  });

  it('takes one calibration at a time, and says so', () => {
    assert.throws(() => answer(trainingCost, { asLlama: 1, asDeepseek: 1 }), /只能选一种/);
  });

  it('knows the lines of the outbound rule', () => {
    assert.match(answer(trainingCost).summary, /未到.*10²³/);
    assert.match(answer(trainingCost, { tokens: 2.4 }).summary, /超过.*10²³ 申报线/);
    assert.match(answer(trainingCost, { parameters: 405, tokens: 15.6 }).summary, /10²⁵ 禁止线/);
  });
});

describe('the runway', () => {
  it('is 20 months at the start, longer with cheaper cards', () => {
    const { summary, row } = answer(runwayPlanner);
    assert.match(summary, /首月净烧60万美元，跑道20个月。收入每月要增4\.5%以上/);
    assert.equal(row('1.70美元')[1], '22.1个月');
    assert.equal(row('2.95美元')[1], '19个月');
  });

  it('says how busy a bought server must be to cost less than each rent', () => {
    const { row } = answer(runwayPlanner);
    assert.equal(row('所填2.5').at(-1), '89.4%');
    assert.equal(row('1.70美元').at(-1), '满载也不值');
    assert.equal(row('2.95美元').at(-1), '75.8%');
  });

  it('is without end for a company that is default alive', () => {
    assert.match(answer(runwayPlanner, { growth: 4.5 }).summary, /十年内用不完。默认存活/);
    assert.match(answer(runwayPlanner, { growth: 4.4 }).summary, /跑道.*个月。收入每月要增/);
    assert.match(answer(runwayPlanner, { revenue: 0 }).summary, /没有收入/);
  });

  it('ends for a company whose revenue shrinks below its costs', () => {
    const { summary } = answer(runwayPlanner, { revenue: 90, growth: -10 });
    assert.match(summary, /首月净进10万美元，跑道/);
    assert.doesNotMatch(summary, /默认存活：/);
  });
});
