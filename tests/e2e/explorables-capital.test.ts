import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  itBreaksNoRuleInUse,
  itFitsEveryScreen,
  itMovesNothing,
  itRefuses,
  itShowsDefaults,
  itWorksByKeyboard,
  reach,
  useArticle,
  violations,
} from '../support/pages/explorable.ts';

const article = useArticle('capital');
const defaults = {
  'dilution-board': '39.9%',
  'exit-board': '37.364',
  'training-cost': '58,982.14',
  'runway-planner': '20个月',
};

describe('The article on capital with scripts off', () => {
  itShowsDefaults(article, defaults);
});

describe('An explorable of the article on capital', () => {
  it('leaves the founders more when everybody pays for the pool', async () => {
    const { page, complaints, close } = await article.open();
    const { row, toggle, summary } = await reach(page, 'dilution-board');
    await toggle(/投后扩/).check();
    await summary.filter({ hasText: '若改在投前扩' }).waitFor();
    assert.match((await row(/^种子轮后/).textContent()) ?? '', /72\.0%/);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('pays the founders nothing at 46 million and all by share at 400', async () => {
    const { page, complaints, close } = await article.open();
    const { field, summary } = await reach(page, 'exit-board');
    await field(/退出金额/).fill('46');
    await summary.filter({ hasText: '创始人一分没有' }).waitFor();
    await field(/退出金额/).fill('400');
    await summary.filter({ hasText: '1.8148148亿美元' }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('moves by slider and keyboard, number and slider together', async () => {
    const { page, close } = await article.open();
    const { slider, field, summary } = await reach(page, 'exit-board');
    await slider(/退出金额/).focus();
    await page.keyboard.press('End');
    assert.equal(await field(/退出金额/).inputValue(), '500');
    await summary.filter({ hasText: '卖5亿美元' }).waitFor();
    await close();
  });

  it('keeps the set-up in the address, and the address brings it back', async () => {
    const { page, close } = await article.open();
    const { field, summary } = await reach(page, 'runway-planner');
    await field(/收入月增速/).fill('8');
    await summary.filter({ hasText: '默认存活：' }).waitFor();
    const url = new URL(page.url());
    assert.equal(url.searchParams.get('runway-planner.growth'), '8');
    assert.equal(url.hash, '#runway-planner');
    await page.goto('about:blank');
    await page.goto(url.href);
    const again = await reach(page, 'runway-planner');
    await again.summary.filter({ hasText: '默认存活：' }).waitFor();
    assert.equal(await again.field(/收入月增速/).inputValue(), '8');
    await close();
  });

  it('tells a screen reader where a change leads', async () => {
    const { page, close } = await article.open();
    const { said, field } = await reach(page, 'training-cost');
    await field(/试错系数/).fill('4');
    await said.filter({ hasText: '裸算力约58.98万美元' }).waitFor({ state: 'attached' });
    await close();
  });

  itRefuses(article, [
    ['dilution-board', /A轮投前/, '-1', '太小了，最小500'],
    ['dilution-board', /B轮融资/, '', '请填一个数（0–1,000,000）'],
    ['exit-board', /退出金额/, '一亿', '“一亿”不是数'],
    ['training-cost', /MFU/, '0', '太小了，最小1'],
    ['training-cost', /MFU/, '140', '太大了，最大100'],
    ['runway-planner', /卡数/, '2.5', '请填整数'],
  ]);

  it('says what is wrong with inputs that contradict each other', async () => {
    const { page, close } = await article.open();
    const dilution = await reach(page, 'dilution-board');
    await dilution.field(/期权池/).fill('85');
    await dilution.problem.filter({ hasText: '新投资人与期权池合计不能达到100%。' }).waitFor();
    await dilution.reset.click();
    await dilution.problem.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    const training = await reach(page, 'training-cost');
    await training.toggle(/Llama/).check();
    await training.toggle(/DeepSeek/).check();
    await training.problem.filter({ hasText: '两种校准只能选一种' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await close();
  });

  itMovesNothing(article, 'dilution-board', /C轮融资/, { 6000: '39.9%', 20000: '31.2%' });
});

describe('Explorables and charts of the article on capital', () => {
  itWorksByKeyboard(article, Object.keys(defaults));
  itBreaksNoRuleInUse(article, Object.keys(defaults));
  itFitsEveryScreen(article, Object.keys(defaults));
});
