import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  itFitsEveryScreen,
  itMovesNothing,
  itRefuses,
  itShowsDefaults,
  reach,
  useArticle,
} from '../support/pages/explorable.ts';

const article = useArticle('platform');
const defaults = {
  'api-or-self-host': '144亿词元/月',
  'cross-entropy-board': '0.299001',
  'gradient-stepper': '0.00595984',
  'platform-dependence': '0.68',
};

describe('With scripts off', () => {
  itShowsDefaults(article, defaults);

  it('every example shows its code and its results and no button that does nothing', async () => {
    const { page, close } = await article.open('', { javaScriptEnabled: false });
    const examples = await page.locator('[data-example]').all();
    assert.ok(examples.length >= 5);
    for (const example of examples) {
      assert.ok(await example.locator('pre').isVisible());
      assert.ok(await example.locator('[data-run]').isHidden());
      assert.match((await example.locator('output').textContent()) ?? '', /\d/);
    }
    await close();
  });
});

describe('An explorable', () => {
  it('raises the loss with the wrong formula and lowers it with the right one', async () => {
    const { page, complaints, close } = await article.open();
    const { toggle, field, summary } = await reach(page, 'gradient-stepper');
    await field(/步数/).fill('1');
    await summary.filter({ hasText: '从0.01降到0.00595984' }).waitFor();
    await toggle(/错误公式/).check();
    await summary.filter({ hasText: '从0.01升到0.012544' }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('moves by slider and keyboard, number and slider together', async () => {
    const { page, close } = await article.open();
    const { slider, field, summary } = await reach(page, 'api-or-self-host');
    await slider(/利用率/).focus();
    await page.keyboard.press('Home');
    assert.equal(await field(/利用率/).inputValue(), '1');
    await summary.filter({ hasText: '要20组' }).waitFor();
    await close();
  });

  it('keeps the set-up in the address, and the address brings it back', async () => {
    const { page, close } = await article.open();
    const { field, summary } = await reach(page, 'api-or-self-host');
    await field(/每月词元/).fill('500');
    await summary.filter({ hasText: '每月500亿词元' }).waitFor();
    const url = new URL(page.url());
    assert.equal(url.searchParams.get('api-or-self-host.tokens'), '500');
    assert.equal(url.hash, '#api-or-self-host');
    const told = await summary.textContent();
    await page.goto('about:blank');
    await page.goto(url.href);
    const again = await reach(page, 'api-or-self-host');
    await again.summary.filter({ hasText: told ?? '' }).waitFor();
    assert.equal(await again.field(/每月词元/).inputValue(), '500');
    await again.reset.click();
    await again.summary.filter({ hasText: '每月100亿词元' }).waitFor();
    assert.equal(new URL(page.url()).search, '');
    await close();
  });

  itRefuses(article, [
    ['api-or-self-host', /卡数/, '2.5', '请填整数'],
    ['api-or-self-host', /租价/, '', '请填一个数（0.1–20）'],
    ['gradient-stepper', /学习率/, '很大', '“很大”不是数'],
    ['cross-entropy-board', /概率/, '1', '太大了，最大0.999'],
    ['platform-dependence', /每日毛利/, '-5', '太小了，最小0'],
  ]);

  it('says what is wrong with inputs that contradict each other', async () => {
    const { page, close } = await article.open();
    const { field, problem } = await reach(page, 'platform-dependence');
    await field(/第一家份额/).fill('90');
    await problem.filter({ hasText: '份额之和必须是100%，现在是110%。' }).waitFor();
    await field(/第二家份额/).fill('10');
    await problem.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    await close();
  });

  itMovesNothing(article, 'gradient-stepper', /步数/, {
    1: '走1步',
    77: '走77步',
    10000: '走10,000步',
  });
});

describe('The run button of an example', () => {
  it('runs the code in the page and says so', async () => {
    const { page, complaints, close } = await article.open();
    const example = page.locator('[data-example="chain-rule"]').first();
    await example.scrollIntoViewIfNeeded();
    await example.locator('[data-run]').click();
    await example.locator('[data-ran]', { hasText: '刚刚运行于本页' }).waitFor();
    const result = example.locator('output [data-key="step.loss"]');
    assert.equal(await result.textContent(), '0.00595984');
    assert.ok(await result.isVisible());
    assert.deepEqual(complaints, []);
    await close();
  });
});

describe('Explorables, charts and examples', () => {
  itFitsEveryScreen(article, Object.keys(defaults));
});
