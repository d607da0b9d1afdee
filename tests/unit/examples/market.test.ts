import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { softmax } from '../../../src/examples/attention.ts';
import * as capacity from '../../../src/examples/capacity.ts';
import { alwaysNo, scores } from '../../../src/examples/confusion.ts';
import * as distillation from '../../../src/examples/distillation.ts';
import * as value from '../../../src/examples/earned-value.ts';
import * as size from '../../../src/examples/market-size.ts';
import * as pert from '../../../src/examples/pert.ts';
import type { ExampleName } from '../../../src/examples/registry.ts';
import { resultsOf } from '../../../src/examples/results.ts';
import { marginFor, unitEconomics } from '../../../src/examples/saas-unit.ts';
import { total } from '../../../src/examples/scorecard.ts';
import { faqs, supportBot } from '../../../src/examples/support-bot.ts';
import * as ticket from '../../../src/examples/ticket-cost.ts';

type Check = [key: string, value: number, tolerance?: number];

/**
 * The check values of the editorial brief of article 3, worked out there in other code: relative
 * tolerance 1e-12, a brief's own rounding where it gives fewer digits.
 */
const checks: Partial<Record<ExampleName, Check[]>> = {
  'market-size': [
    ['tam', 720e8],
    ['sam', 108e8],
    ['som', 51_840_000],
    ['som.customers', 144],
    ['onePercent.years', 2000 / 144],
    ['seller.customers', 144 / 6],
    ['signed35.customers', 6 * 40 * 12 * 0.2 * 0.35 - 144],
  ],
  'saas-unit': [
    ['ltv', 1815],
    ['ratio', 3.025],
    ['payback', 11.019283746556473],
    ['better.ltv', 2475],
    ['better.ratio', 4.125],
    ['better.payback', 8.080808, 1e-7],
  ],
  'customer-value': [['nrr', 1.06]],
  'ticket-cost': [
    ['human', 1.65],
    ['mixed', 0.5745],
    ['saved', 107_550],
    ['saved.perTicket', 1.0755],
    ['errors.cost', 16_750],
    ['errors.net', 90_800],
    ['assist', 1.65 / 1.15 + 0.03],
    ['klarna.saved', 3_450_000 * 1.0755 * 11],
  ],
  confusion: [
    ['precision', 0.875],
    ['recall', 0.84],
    ['f1', 0.8571428571428571],
    ['accuracy', 0.86],
  ],
  distillation: [
    ['soft', 0.3291503911789374],
    ['hard', 0.279386908565634],
    ['total', 0.3042686498722857],
  ],
  'earned-value': [
    ['cv', -60],
    ['sv', -80],
    ['cpi', 0.8421052631578947],
    ['spi', 0.8],
    ['eac', 1187.5],
    ['tcpi', 1.096774, 1e-6],
  ],
  pert: [
    ['mean', 36.5],
    ['deviation', 3.8765677832043357],
    ['p90', 41.468022, 2e-8],
    ['modes', 33],
    ['task2.share', 3 ** 2 / 3.8765677832043357 ** 2],
  ],
  'sample-size': [
    ['perArm', 1468],
    ['lines.5', 10],
    ['lines.8', 28],
    ['lines.12', 66],
    ['lines.20', 190],
  ],
  capacity: [
    ['inflight', 120],
    ['replicas', 11],
    ['slow.inflight', 240],
    ['slow.replicas', 22],
    ['downtime.999', 43.2],
    ['chain.3', 0.997002999],
  ],
  scorecard: [['total', 2.85]],
  'training-compute': [
    ['chinchilla.loss', 1.9366454705587173],
    ['chinchilla.lossGap', 0.083656, 1e-5],
    ['chinchilla.times7B', 7],
  ],
  'china-market': [
    ['users.onePercent', 6_020_000],
    ['filings.perMonth', 30.9],
  ],
  'published-accounts': [['zhipu.netLossToRevenue.2024', 2958 / 312.414]],
  'platform-dependence': [
    ['idc.growth', 4.699649737302978],
    ['cnnic.users2024', 602_000_000 / 2.417],
    ['minimax.grossMargin', 0.25403593117408907],
    ['minimax.growth', 1.5897771952817825],
  ],
  'disclosed-capital': [
    ['zhipu.researchOverRevenue', 7.027213889262326],
    ['zhipu.computeOfResearch', 0.7073881752755762],
  ],
};

describe('the numbers of the market article', () => {
  for (const [name, list] of Object.entries(checks))
    it(`${name} works out what the brief says`, async () => {
      const results = await resultsOf(name as ExampleName);
      for (const [key, expected, tolerance = 1e-12] of list)
        near(results[key] ?? Number.NaN, expected, tolerance * Math.abs(expected), key);
    });
});

describe('a ticket', () => {
  it('costs what a person costs plus the machine where nothing is deflected', () => {
    near(ticket.ticketCost({ ...ticket.desk, deflected: 0 }), 1.65 + 0.03);
    near(ticket.ticketCost({ ...ticket.desk, deflected: 1 }), 0.03);
  });

  it('costs the same with and without machine at the break-even of deflection', () => {
    const deflected = ticket.evenDeflection(ticket.desk);
    near(ticket.saving({ ...ticket.desk, deflected }), 0, 1e-9);
  });

  it('loses all it saves at the break-even of wrong answers', () => {
    const rate = ticket.errorRateFor(ticket.saving(ticket.desk), ticket.desk, 50);
    const lost = ticket.errorCost(ticket.desk, { rate, compensation: 50 });
    near(lost, ticket.saving(ticket.desk), 1e-9);
  });
});

describe('a market', () => {
  it('has no top to reach for a team that signs nobody', () => {
    assert.equal(size.bottomUp({ ...size.sales, signed: 0 }).obtainable, 0);
  });
});

describe('a schedule', () => {
  it('is sure when all guesses agree', () => {
    const sure: pert.Task[] = [
      [3, 3, 3],
      [4, 4, 4],
    ];
    assert.deepEqual(pert.planEstimate(sure), { mean: 7, deviation: 0, p90: 7 });
    assert.equal(pert.chanceWithin(7, sure), 1);
    assert.equal(pert.chanceWithin(6.9, sure), 0);
    assert.deepEqual([...pert.simulate(sure, 3, 1)], [7, 7, 7]);
  });

  it('has an even chance at its mean and 90 % at P90', () => {
    const { mean, p90 } = pert.planEstimate(pert.tasks);
    near(pert.chanceWithin(mean, pert.tasks), 0.5, 1e-6);
    near(pert.chanceWithin(p90, pert.tasks), 0.9, 1e-6);
  });

  it('comes out near the formula when it is played many times, the same for the same seed', () => {
    const days = pert.simulate(pert.tasks, 20_000, 7);
    near(days.reduce((sum, d) => sum + d, 0) / days.length, 36.5, 0.1);
    assert.deepEqual(pert.simulate(pert.tasks, 9, 7), pert.simulate(pert.tasks, 9, 7));
    assert.ok((days[0] ?? 0) >= 22 && (days.at(-1) ?? 99) <= 65);
  });
});

describe('distillation', () => {
  it('has nothing left to learn from a teacher who says the same', () => {
    const same = [1, 2, 3];
    const lesson = { teacher: same, student: same, right: 2, temperature: 3, hardWeight: 0 };
    near(distillation.distillationLoss(lesson).total, 0);
  });

  it('leaves the shares alone at temperature 1 and evens them out when hot', () => {
    assert.deepEqual(distillation.softened([4, 1, -1], 1), softmax([4, 1, -1]));
    for (const share of distillation.softened([4, 1, -1], 1e6)) near(share, 1 / 3, 1e-5);
  });
});

describe('a support bot', () => {
  it('answers every question that it has in the very words', () => {
    const bot = supportBot(faqs, 0.99);
    for (const faq of faqs) {
      const reply = bot(faq.question);
      assert.ok(reply.kind === 'answer' && reply.faq === faq, faq.question);
    }
  });

  it('hands over what it knows nothing of, an empty question too', () => {
    const bot = supportBot(faqs, 0.25);
    for (const question of ['', '？', '今天天气如何', '亲人去世，机票怎么退'])
      assert.equal(bot(question).kind, 'escalate', question);
  });

  it('tells a mourner about invoices when the threshold is too low', () => {
    const reply = supportBot(faqs, 0.15)('亲人去世，机票怎么退');
    assert.ok(reply.kind === 'answer' && /发票/.test(reply.faq.question));
  });
});

describe('the margin for three times the acquisition cost', () => {
  it('gives a ratio of 3', () => {
    const plan = { revenue: 99, margin: 0.55, churn: 0.03, acquisition: 600 };
    near(unitEconomics({ ...plan, margin: marginFor(3, plan) }).ratio, 3);
  });
});

describe('an impossible input of the market article', () => {
  const counts = { hits: 1, falseAlarms: 1, misses: 1, passed: 1 };
  const refused: [name: string, words: RegExp, run: () => unknown][] = [
    [
      'a wage below 0',
      /时薪不能小于0，现在是 -9/,
      () => ticket.humanCost({ ...ticket.desk, wage: -9 }),
    ],
    [
      '120 % deflected',
      /分流率必须在0与1之间/,
      () => ticket.ticketCost({ ...ticket.desk, deflected: 1.2 }),
    ],
    [
      'free wrong answers',
      /全部答错的赔付必须是大于0/,
      () => ticket.errorRateFor(1, ticket.desk, 0),
    ],
    [
      'a free person',
      /每单人工成本必须是大于0/,
      () => ticket.evenDeflection({ ...ticket.desk, wage: 0 }),
    ],
    [
      'half a company',
      /企业数必须是不小于0的整数/,
      () => size.topDown({ ...size.market, companies: 0.5 }),
    ],
    [
      'a team that signs nobody',
      /一年一家也签不下来/,
      () => size.yearsToWin(9, { ...size.sales, trial: 0 }),
    ],
    [
      'guesses out of order',
      /乐观 ≤ 最可能 ≤ 悲观，现在是5、4、9/,
      () => pert.taskEstimate([5, 4, 9]),
    ],
    ['a guess that is no number', /悲观天数必须是一个数/, () => pert.taskEstimate([1, 2, NaN])],
    ['no deadline', /期限必须是一个数/, () => pert.chanceWithin(NaN, pert.tasks)],
    ['no hits', /一个也没判对/, () => scores({ ...counts, hits: 0 })],
    [
      'no samples',
      /样本数必须是大于0/,
      () => alwaysNo({ hits: 0, falseAlarms: 0, misses: 0, passed: 0 }),
    ],
    ['a temperature of 0', /温度必须是大于0/, () => distillation.softened([1, 2], 0)],
    ['nothing earned', /挣值EV必须是大于0/, () => value.indices({ ...value.project, earned: 0 })],
    [
      'more earned than there is',
      /不会超过完工预算/,
      () => value.indices({ ...value.project, earned: 1001 }),
    ],
    [
      'a budget that is spent',
      /预算已经花完/,
      () => value.toComplete({ ...value.project, actual: 1000 }),
    ],
    [
      'idle replicas',
      /利用率必须是大于0/,
      () => capacity.replicas({ ...capacity.load, utilisation: 0 }),
    ],
    ['110 % availability', /可用性必须在0与1之间/, () => capacity.downtime(1.1)],
    [
      'weights that do not sum to 1',
      /权重之和必须是1，现在是0\.9/,
      () => total([0.5, 0.4], [1, 1]),
    ],
    ['a score of 6', /得分必须在0与5之间，现在是6/, () => total([1], [6])],
    ['a threshold above 1', /阈值必须在0与1之间/, () => supportBot(faqs, 2)],
  ];
  for (const [name, words, run] of refused)
    it(`${name} is refused in words`, () => {
      assert.throws(run, (error) => error instanceof RangeError && words.test(error.message));
    });
});

function near(actual: number, expected: number, tolerance = 1e-12, name = ''): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${name} ${actual} is not ${expected}`);
}
