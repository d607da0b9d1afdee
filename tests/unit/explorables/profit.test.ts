import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cachedSelfHost } from '../../../src/explorables/cached-self-host.ts';
import { disclosedDayAudit } from '../../../src/explorables/disclosed-day-audit.ts';
import { defaultsOf, type Explorable, type Values } from '../../../src/explorables/explorable.ts';
import { heavyTailPlan } from '../../../src/explorables/heavy-tail-plan.ts';
import { unitEconomicsBoard } from '../../../src/explorables/unit-economics-board.ts';

/** The summary and the row of that name after changing some of the defaults. */
function answer<Key extends string>(of: Explorable<Key>, change: Partial<Values<Key>>) {
  const { summary, table } = of.outcome({ ...defaultsOf(of), ...change });
  return { summary, row: (name: string) => table.rows.find(([first]) => first === name)?.[1] };
}

describe('the unit economics board', () => {
  it('shows the brief’s flash plan when pro is switched off', () => {
    const { row, summary } = answer(unitEconomicsBoard, { pro: 0 });
    assert.equal(row('毛利率'), '80.4%');
    assert.equal(row('亏损阈值'), '8,210.37次/月');
    assert.equal(summary, '毛利率80.4%，LTV/CAC 4.38，4.57个月回本。');
  });

  it('says in words that a heavy user never pays back', () => {
    const { row, summary } = answer(unitEconomicsBoard, { requests: 3000 });
    assert.equal(row('回本期'), '收不回来');
    assert.match(summary, /每月亏17\.11元，毛利率 −34\.9%/);
  });

  it('has no threshold where calls cost nothing, or where the price pays for none', () => {
    assert.equal(
      answer(unitEconomicsBoard, { input: 0, output: 0 }).row('亏损阈值'),
      '没有：调用不花钱',
    );
    assert.equal(answer(unitEconomicsBoard, { fee: 5 }).row('亏损阈值'), '一次不用也亏');
  });
});

describe('the self-host comparison', () => {
  it('comes down to output alone without input', () => {
    const { row } = answer(cachedSelfHost, { input: 0 });
    assert.equal(row('平衡利用率'), row('只看输出：平衡利用率'));
  });

  it('says so where full load is still dearer', () => {
    const { row, summary } = answer(cachedSelfHost, { rent: 20 });
    assert.match(summary, /满负荷也不如API便宜/);
    assert.equal(row('平衡利用率'), '满负荷也比API贵');
  });
});

describe('the audit of the disclosed day', () => {
  it('gives V3’s revenue when all is V3', () => {
    assert.equal(answer(disclosedDayAudit, { v3: 100 }).row('收到的收入'), '280,560美元');
  });

  it('has words for a day without revenue and for one that cannot pay its rent', () => {
    const none = answer(disclosedDayAudit, { charged: 0 });
    assert.match(none.summary, /一分钱也没收到/);
    assert.equal(none.row('毛利率'), '没有收入');
    const cheap = { hit: 0.01, miss: 0.01, output: 0.01 };
    assert.equal(answer(disclosedDayAudit, cheap).row('保本的收费占比'), '全部收费也不够');
  });

  it('loses money when too few tokens are charged for', () => {
    assert.match(answer(disclosedDayAudit, { charged: 10 }).summary, /毛利率 −54\.9%/);
  });
});

describe('the heavy-tail plan', () => {
  it('makes more users a loss the wider usage is spread', () => {
    assert.equal(answer(heavyTailPlan, { sigma: 1 }).row('亏损用户'), '3.83%');
    assert.equal(answer(heavyTailPlan, { sigma: 1.5 }).row('亏损用户'), '5.51%');
    assert.equal(answer(heavyTailPlan, { sigma: 2 }).row('最重5%用户的调用'), '63.88%');
  });

  it('earns on what goes beyond the quota where that costs more than it does', () => {
    const margin = (over: number) =>
      Number.parseFloat(answer(heavyTailPlan, { over }).row('毛利率：有额度') ?? '');
    assert.ok(margin(0.05) > margin(0.02));
  });

  it('refuses a price that does not pay for what it brings along', () => {
    assert.throws(() => answer(heavyTailPlan, { other: 60 }), /一次不用也亏/);
  });
});
