import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capacityPlan } from '../../../src/explorables/capacity-plan.ts';
import { defaultsOf, type Explorable, type Values } from '../../../src/explorables/explorable.ts';
import { marketSize } from '../../../src/explorables/market-size.ts';
import { projectSchedule } from '../../../src/explorables/project-schedule.ts';
import { ticketCost } from '../../../src/explorables/ticket-cost.ts';

/** The summary and the row of that name after changing some of the defaults. */
function answer<Key extends string>(of: Explorable<Key>, change: Partial<Values<Key>> = {}) {
  const { summary, table } = of.outcome({ ...defaultsOf(of), ...change });
  return { summary, row: (name: string) => table.rows.find(([first]) => first === name)?.[1] };
}

describe('the cost of a ticket', () => {
  it('saves 90,800 a month with the brief’s wrong answers', () => {
    const { summary } = answer(ticketCost);
    assert.match(summary, /^每月净省90,800美元；只帮人则省18,522美元。机器先答更省。$/);
  });

  it('turns over at the two rates of wrong answers that its table names', () => {
    const { row } = answer(ticketCost);
    assert.equal(row('赔到不赚不亏的误答率'), '3.21%');
    assert.equal(row('不如只帮人的误答率'), '2.66%');
    assert.match(answer(ticketCost, { wrong: 2.65 }).summary, /机器先答更省/);
    assert.match(answer(ticketCost, { wrong: 2.67 }).summary, /不如让机器帮人答/);
    assert.match(answer(ticketCost, { wrong: 3.3 }).summary, /每月反而多花/);
  });

  it('has words where no rate is the limit', () => {
    assert.equal(answer(ticketCost, { pay: 0 }).row('不如只帮人的误答率'), '答错不用赔');
    assert.equal(answer(ticketCost, { pay: 0.1 }).row('赔到不赚不亏的误答率'), '全答错也划算');
    assert.equal(answer(ticketCost, { machine: 2 }).row('赔到不赚不亏的误答率'), '不答错也不划算');
    assert.equal(answer(ticketCost, { machine: 2 }).row('付得起词元费的分流率'), '全分流也不够');
    assert.equal(answer(ticketCost, { wage: 0 }).row('付得起词元费的分流率'), '人工不花钱，没有');
  });
});

describe('the size of a market', () => {
  it('shrinks in the eyes of whoever counts from below', () => {
    assert.match(
      answer(marketSize).summary,
      /一年720亿元，.*一年签144家、拿5,184万元；拿下1%要13\.9年/,
    );
    assert.equal(answer(marketSize, { people: 28 }).row('照此速度要'), '2.98年');
  });

  it('says that a team without contracts wins nothing, ever', () => {
    const { summary, row } = answer(marketSize, { signed: 0 });
    assert.match(summary, /一家也拿不到/);
    assert.equal(row('照此速度要'), '永远不够');
  });

  it('refuses more customers than there are companies', () => {
    assert.throws(
      () => answer(marketSize, { people: 100_000 }),
      /一年签2,400,000家，比可服务的30,000家还多，不可能。/,
    );
    assert.throws(() => answer(marketSize, { serviceable: 0 }), RangeError);
  });
});

describe('the schedule', () => {
  it('is late four times of five when the likeliest days are promised', () => {
    assert.match(answer(projectSchedule, { deadline: 33 }).summary, /^33天.*把握是18\.3%/);
    assert.match(answer(projectSchedule).summary, /^40天.*把握是81\.7%；.*41\.5天/);
  });

  it('names the task whose guesses are out of order', () => {
    assert.throws(() => answer(projectSchedule, { b1: 9 }), /“检索”的三个天数要依次变大/);
  });

  it('is certain where every guess is the same', () => {
    const same = { a0: 5, a1: 5, a2: 5, b0: 5, b1: 5, b2: 5 };
    const rest = { c0: 5, c1: 5, c2: 5, d0: 5, d1: 5, d2: 5 };
    assert.match(answer(projectSchedule, { ...same, ...rest, deadline: 20 }).summary, /100\.0%/);
    assert.match(answer(projectSchedule, { ...same, ...rest, deadline: 19 }).summary, /0\.0%/);
  });
});

describe('the capacity plan', () => {
  it('needs twice the replicas where requests stay twice as long', () => {
    assert.match(answer(capacityPlan, { seconds: 4.8 }).summary, /在途请求240个，要22个副本/);
  });

  it('is as available as its one part where there is only one', () => {
    const { row } = answer(capacityPlan, { parts: 1 });
    assert.equal(row('串联后每月可停'), row('一段每月可停'));
  });

  it('counts seconds where a month leaves less than a minute', () => {
    assert.equal(answer(capacityPlan, { available: 99.999 }).row('一段每月可停'), '25.9秒');
  });
});
