import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  itBreaksNoRuleInUse,
  itFitsEveryScreen,
  itRefuses,
  itShowsDefaults,
  itWorksByKeyboard,
  reach,
  useArticle,
} from '../support/pages/explorable.ts';

const article = useArticle('profit');
const defaults = {
  'unit-economics-board': '62.4%',
  'cached-self-host': '92.59%',
  'disclosed-day-audit': '562,100美元',
  'heavy-tail-plan': '5.51%',
};

describe('An explorable of the profit article', () => {
  itShowsDefaults(article, defaults);

  it('answers the question that the text asks of them', async () => {
    const { page, complaints, close } = await article.open();
    const board = await reach(page, 'unit-economics-board');
    await board.field(/调用次数/).fill('3000');
    await board.summary.filter({ hasText: '每月亏17.11元，毛利率 −34.9%' }).waitFor();
    await board.toggle(/pro/).uncheck();
    await board.summary.filter({ hasText: '毛利率55' }).waitFor();
    const host = await reach(page, 'cached-self-host');
    await host.field(/输入词元/).fill('0');
    await host.summary.filter({ hasText: '忙过92.6%自建才便宜' }).waitFor();
    const day = await reach(page, 'disclosed-day-audit');
    await day.field(/V3/).fill('100');
    await day.summary.filter({ hasText: '收入280,560美元' }).waitFor();
    const tail = await reach(page, 'heavy-tail-plan');
    await tail.field(/σ/).fill('1');
    await tail.summary.filter({ hasText: '3.83%的用户亏钱' }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('announces a result to those who listen', async () => {
    const { page, close } = await article.open();
    const { said, slider } = await reach(page, 'disclosed-day-audit');
    await slider(/收费/).focus();
    await page.keyboard.press('Home');
    await said.filter({ hasText: '一分钱也没收到' }).waitFor({ state: 'attached' });
    await close();
  });

  it('brings a shared set-up back and forgets it on reset', async () => {
    const { page, close } = await article.open('?heavy-tail-plan.sigma=2&heavy-tail-plan.fee=99');
    const { reset, field, summary } = await reach(page, 'heavy-tail-plan');
    assert.equal(await field(/σ/).inputValue(), '2');
    assert.equal(await field(/月费/).inputValue(), '99');
    const told = await summary.textContent();
    await reset.click();
    await summary.filter({ hasText: '5.51%的用户亏钱' }).waitFor();
    assert.notEqual(await summary.textContent(), told);
    assert.equal(new URL(page.url()).search, '');
    await close();
  });

  itRefuses(article, [
    ['unit-economics-board', /流失率/, '0', '太小了，最小0.1'],
    ['unit-economics-board', /命中率/, '120', '太大了，最大100'],
    ['cached-self-host', /API输出价/, '-1', '太小了，最小0.001'],
    ['disclosed-day-audit', /平均节点/, '', '请填一个数（1–100,000）'],
    ['heavy-tail-plan', /人均次数/, '很多', '“很多”不是数'],
  ]);

  it('says what is wrong with inputs that contradict each other', async () => {
    const { page, close } = await article.open();
    const { field, problem } = await reach(page, 'heavy-tail-plan');
    await field(/其他成本/).fill('60');
    await problem.filter({ hasText: '一次不用也亏' }).waitFor();
    await close();
  });

  itWorksByKeyboard(article, Object.keys(defaults));
  itBreaksNoRuleInUse(article, Object.keys(defaults));
  itFitsEveryScreen(article, Object.keys(defaults));
});
