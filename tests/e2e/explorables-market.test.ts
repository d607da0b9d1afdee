import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  itComesBack,
  itFitsEveryScreen,
  itMovesNothing,
  itRefuses,
  itShowsDefaults,
  itWorksByKeyboard,
  reach,
  useArticle,
} from '../support/pages/explorable.ts';

const article = useArticle('market');
const defaults = {
  'market-size': '5,184万元',
  'project-schedule': '41.468022天',
  'capacity-plan': '129.5分钟',
  'ticket-cost': '0.5745美元/单',
};

describe('The article on the market with scripts off', () => {
  itShowsDefaults(article, defaults);
});

describe('An explorable of the article on the market', () => {
  it('answers the question that its introduction asks', async () => {
    const { page, complaints, close } = await article.open();
    const size = await reach(page, 'market-size');
    await size.field(/销售人数/).fill('28');
    await size.summary.filter({ hasText: '拿下1%要2.98年' }).waitFor();
    const schedule = await reach(page, 'project-schedule');
    await schedule.field(/承诺期限/).fill('33');
    await schedule.summary.filter({ hasText: '把握是18.3%' }).waitFor();
    const capacity = await reach(page, 'capacity-plan');
    await capacity.field(/逗留时间/).fill('4.8');
    await capacity.summary.filter({ hasText: '要22个副本' }).waitFor();
    const ticket = await reach(page, 'ticket-cost');
    await ticket.field(/误答率/).fill('2.7');
    await ticket.summary.filter({ hasText: '不如让机器帮人答' }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('moves by slider and keyboard, and says where that leads', async () => {
    const { page, close } = await article.open();
    const { slider, field, said } = await reach(page, 'ticket-cost');
    await slider(/分流率/).focus();
    await page.keyboard.press('Home');
    await said.filter({ hasText: '每月反而多花3,000美元' }).waitFor({ state: 'attached' });
    assert.equal(await field(/分流率/).inputValue(), '0');
    await close();
  });

  itComesBack(article, [
    ['market-size', /销售人数/, '28'],
    ['project-schedule', /检索：悲观/, '60'],
    ['capacity-plan', /逗留时间/, '4.8'],
    ['ticket-cost', /误答率/, '2.7'],
  ]);

  itRefuses(article, [
    ['ticket-cost', /月单量/, '0.5', '太小了，最小1'],
    ['ticket-cost', /误答率/, '', '请填一个数（0–20）'],
    ['market-size', /企业数/, '很多', '“很多”不是数'],
    ['market-size', /签约率/, '120', '太大了，最大100'],
    ['project-schedule', /现有人数/, '2.5', '请填整数'],
    ['capacity-plan', /每段可用性/, '100', '太大了，最大99.9999'],
  ]);

  it('says what is wrong with inputs that contradict each other', async () => {
    const { page, close } = await article.open();
    const schedule = await reach(page, 'project-schedule');
    await schedule.field(/接口：最可能/).fill('1');
    await schedule.problem.filter({ hasText: '“接口”的三个天数要依次变大' }).waitFor();
    const size = await reach(page, 'market-size');
    await size.field(/销售人数/).fill('100000');
    await size.problem.filter({ hasText: '比可服务的30,000家还多，不可能。' }).waitFor();
    await size.reset.click();
    await size.problem.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    await close();
  });

  itMovesNothing(article, 'ticket-cost', /误答赔付/, { 60: '87,450', 500: '多花59,950' });
});

describe('Explorables and charts of the article on the market', () => {
  itWorksByKeyboard(article, Object.keys(defaults));
  itFitsEveryScreen(article, Object.keys(defaults));
});
