import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, Worker } from 'playwright-core';
import * as explorables from '../support/pages/explorable.ts';
import { quiet } from '../support/quiet.ts';
import { DESKTOP, PHONE } from '../support/reader.ts';

const TAGS = [
  'voucher-cost',
  'bass-diffusion',
  'optimiser-paths',
  'backprop-stepper',
  'digits-trainer',
];
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
/** What seed 42 always comes to. */
const RESULT = '训练20轮之后：359张没见过的图认对345张（96.1%），训练损失0.0120，测试损失0.1015。';
const article = explorables.useArticle('society');
const { open } = article;

/** The explorable, which may also be one that trains. */
async function reach(page: Page, tag: string) {
  const live = await explorables.reach(page, tag);
  return {
    ...live,
    trained: (state: string) => live.explorable.locator(`[data-trained=${state}]`).waitFor(),
  };
}

async function textOf(place: { textContent(): Promise<string | null> }): Promise<string> {
  return (await place.textContent()) ?? '';
}

/** A worker that is told to end does so a moment later. */
async function workersEnd(page: Page): Promise<void> {
  for (let wait = 0; wait < 200 && page.workers().length > 0; wait++) await page.waitForTimeout(50);
  assert.equal(page.workers().length, 0);
}

describe('The article on society with scripts off', () => {
  it('shows each explorable’s default outcome, the trained network’s too', async () => {
    const { page, close } = await open('', { javaScriptEnabled: false });
    for (const tag of TAGS) {
      const explorable = page.locator(tag);
      assert.ok(await explorable.locator('svg[role=img]').isVisible(), tag);
      assert.ok((await explorable.locator('tbody tr').count()) >= 4, tag);
      assert.equal(await explorable.locator('button:enabled').count(), 0, tag);
    }
    assert.equal(await textOf(page.locator('digits-trainer .explorable-summary')), RESULT);
    await close();
  });
});

describe('The digits trainer', () => {
  it('asks for data and worker only when told to train, and says whose data it is', async () => {
    const { page, asked, close } = await open();
    const { explorable, button, trained } = await reach(page, 'digits-trainer');
    assert.match(await textOf(explorable), /Alpaydin与Kaynak.+scikit-learn.+BSD-3-Clause/);
    await quiet(page);
    const heavy = () => asked.filter((path) => /digits-(8x8|worker)/.test(path));
    assert.deepEqual(heavy(), []);
    await button('开始训练').click();
    await trained('done');
    assert.equal(heavy().length, 2, heavy().join());
    await close();
  });

  it('comes to the same result each time', async () => {
    const { page, complaints, close } = await open();
    const { button, summary, explorable, trained } = await reach(page, 'digits-trainer');
    for (const name of ['开始训练', '重新训练']) {
      await button(name).click();
      await explorable.locator('[data-trained=running]').waitFor();
      await trained('done');
      assert.equal(await textOf(summary), RESULT);
    }
    await workersEnd(page);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('hears from its worker the numbers of the brief, to a millionth', async () => {
    const { page, close } = await open();
    await page.addInitScript(listenToWorkers);
    await page.reload();
    const { button, trained } = await reach(page, 'digits-trainer');
    await button('开始训练').click();
    await trained('done');
    const heard = await page.evaluate(() => (globalThis as unknown as Listening).heard);
    assert.equal(heard.length, 21);
    const { row, net } = heard.at(-1) as Heard;
    const [trainingLoss, trainingRight, testLoss, testRight] = row;
    near(trainingLoss, 0.012031573161328064);
    near(testLoss, 0.10152730037091409);
    assert.ok(Math.abs(trainingRight - 1437) <= 1, `${trainingRight}`);
    assert.ok(Math.abs(testRight - 345) <= 1, `${testRight}`);
    assert.deepEqual(
      [net.W1, net.b1, net.W2, net.b2].map((part) => Object.keys(part).length),
      [64 * 32, 32, 32 * 10, 10],
    );
    await close();
  });

  it('trains in a worker, and so does the run button of its code: never in the page', async () => {
    const { page, complaints, close } = await open();
    const { button, field, summary, trained } = await reach(page, 'digits-trainer');
    // Long enough to be seen while it lasts, on any machine.
    await field(/轮数/).fill('100');
    await summary.filter({ hasText: '还没有训练' }).waitFor();
    await button('开始训练').click();
    await trained('running');
    assert.deepEqual(page.workers().map(nameOf), ['digits-worker']);
    await button('停止').click();
    await workersEnd(page);
    const example = page.locator('[data-example="digits-trainer"]').first();
    await example.scrollIntoViewIfNeeded();
    const [worker] = await Promise.all([
      page.waitForEvent('worker'),
      example.locator('[data-run]').click(),
    ]);
    assert.equal(nameOf(worker), 'run-example-worker');
    await example.locator('[data-ran]', { hasText: '刚刚运行于本页' }).waitFor();
    assert.equal(await example.locator('output [data-key="20.test.right"]').textContent(), '345');
    await workersEnd(page);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('stops when told to, when a setting changes, and when the reader leaves', async () => {
    const { page, close } = await open();
    const { button, field, summary, trained } = await reach(page, 'digits-trainer');
    await field(/轮数/).fill('100');
    await summary.filter({ hasText: '还没有训练' }).waitFor();
    await button('开始训练').click();
    await trained('running');
    await button('停止').click();
    await summary.filter({ hasText: /^停在第\d+轮：/ }).waitFor();
    await workersEnd(page);
    await button('重新训练').click();
    await trained('running');
    await field(/学习率/).fill('0.02');
    await summary.filter({ hasText: '还没有训练' }).waitFor();
    await workersEnd(page);
    await button('开始训练').click();
    await trained('running');
    await page.goto(new URL('../../', page.url()).href);
    await workersEnd(page);
    await close();
  });

  it('takes its settings from the address and goes back to the default result', async () => {
    const { page, close } = await open(
      '?digits-trainer.sgd=1&digits-trainer.epochs=1#digits-trainer',
    );
    const { button, summary, toggle, trained } = await reach(page, 'digits-trainer');
    assert.ok(await toggle(/梯度下降/).isChecked());
    await button('开始训练').click();
    await trained('done');
    assert.match(await textOf(summary), /^训练1轮之后/);
    await button('重置').click();
    await summary.filter({ hasText: RESULT }).waitFor();
    await close();
  });

  it('reads what is written with a mouse, and with keys', async () => {
    const { page, close } = await open();
    const { explorable, button, trained } = await reach(page, 'digits-trainer');
    const answer = explorable.locator('[data-answer]');
    await button('开始训练').click();
    await trained('done');
    const pad = explorable.getByRole('application', { name: '手写板' });
    await pad.scrollIntoViewIfNeeded();
    await write(page, await pad.boundingBox(), [
      [0.25, 0.12],
      [0.72, 0.12],
      [0.45, 0.9],
    ]);
    await write(page, await pad.boundingBox(), [
      [0.35, 0.5],
      [0.7, 0.5],
    ]);
    assert.match(await textOf(answer), /^网络认成7（/);
    await button('擦掉').click();
    assert.equal(await textOf(answer), '还没有写。');
    await pad.focus();
    for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press(' ');
    for (let n = 0; n < 12; n++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    assert.match(await textOf(answer), /^网络认成1（/);
    await button('换一张测试图').click();
    assert.match(await textOf(answer), /^这张测试图是\d，网络认成\d（/);
    await close();
  });

  it('works under a policy that allows the site’s own scripts only', async () => {
    const { page, close } = await open();
    await page.route('**/articles/**', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': POLICY };
      await route.fulfill({ response, headers });
    });
    await page.reload();
    const { button, summary, trained } = await reach(page, 'digits-trainer');
    await button('开始训练').click();
    await trained('done');
    assert.equal(await textOf(summary), RESULT);
    await close();
  });

  it('answers an impossible number in words and does not train with it', async () => {
    const { page, complaints, close } = await open();
    const { explorable, button, field } = await reach(page, 'digits-trainer');
    await field(/学习率/).fill('3');
    await explorable.getByText('太大了，最大1').waitFor();
    await button('开始训练').click();
    await explorable.getByText('改正标出的数之后，才能开始训练。').waitFor({ state: 'attached' });
    await workersEnd(page);
    assert.deepEqual(complaints, []);
    await close();
  });
});

describe('The other explorables on society', () => {
  it('step through backpropagation by keyboard, and show the mistakes', async () => {
    const { page, close } = await open();
    const { explorable, summary, toggle } = await reach(page, 'backprop-stepper');
    await explorable.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await summary.filter({ hasText: '输入x = (0.5, −1, 2)' }).waitFor();
    for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
    await summary.filter({ hasText: 'δ₂ = ŷ − y = (−0.405, −1.105)' }).waitFor();
    await toggle(/误用ReLU/).check();
    await summary.filter({ hasText: '它的误差永远消不掉' }).waitFor();
    await close();
  });

  it('answer a stronger q with earlier customers, and a cap with a smaller subsidy', async () => {
    const { page, close } = await open();
    const bass = await reach(page, 'bass-diffusion');
    await bass.field(/有社会优势/).fill('0.8');
    await bass.summary.filter({ hasText: 'q = 0.8时在第3.96年' }).waitFor();
    const voucher = await reach(page, 'voucher-cost');
    await voucher.field(/补贴上限/).fill('50');
    await voucher.summary.filter({ hasText: '补50万元，自付250万元' }).waitFor();
    await close();
  });
});

describe('An explorable on society', () => {
  explorables.itComesBack(article, [
    ['voucher-cost', /算力合同/, '360'],
    ['bass-diffusion', /有社会优势/, '0.8'],
    ['optimiser-paths', /梯度下降的学习率/, '0.11'],
    ['backprop-stepper', /学习率/, '0.5'],
    ['digits-trainer', /随机种子/, '7'],
  ]);

  explorables.itRefuses(article, [
    ['voucher-cost', /算力合同/, '', '请填一个数（0–1,000,000）'],
    ['voucher-cost', /年收入/, '0', '太小了，最小1'],
    ['bass-diffusion', /创新系数/, '0', '太小了，最小0.001'],
    ['bass-diffusion', /市场大小/, '很多', '“很多”不是数'],
    ['optimiser-paths', /步数/, '1e9', '太大了，最大200'],
    ['optimiser-paths', /Adam/, '', '请填一个数（0.0001–1）'],
    ['backprop-stepper', /更新几步/, '2.5', '请填整数'],
    ['backprop-stepper', /输入x₁/, '−11', '太小了，最小 −10'],
    ['digits-trainer', /随机种子/, '', '请填一个数（0–999,999）'],
    ['digits-trainer', /轮数/, '101', '太大了，最大100'],
  ]);
});

describe('The weights and biases of the backpropagation stepper', () => {
  const ADDRESS = '?backprop-stepper.w1-12=-0.9#backprop-stepper';

  /** The stepper with its folded part open. */
  async function unfolded(page: Page) {
    const live = await reach(page, 'backprop-stepper');
    await live.explorable.getByText('改权重与偏置').click();
    await live.field(/^b₂ 第2个/).waitFor();
    return live;
  }

  it('are no part of the page until they are asked for', async () => {
    const { page, asked, close } = await open();
    const { explorable, field } = await reach(page, 'backprop-stepper');
    assert.equal(await field(/[Wb][₁₂] 第/).count(), 0);
    await explorable.getByText('改权重与偏置').click();
    await field(/^b₂ 第2个/).waitFor();
    assert.equal(await field(/[Wb][₁₂] 第/).count(), 26);
    assert.equal(await field(/W₁ 第1行第2列/).inputValue(), '-0.4');
    assert.equal(await explorable.getByRole('group', { name: /^[Wb][₁₂]，−2–2$/ }).count(), 4);
    assert.equal(asked.filter((path) => /folded-grids.*css/.test(path)).length, 1);
    await close();
  });

  it('are not offered with scripts off', async () => {
    const { page, close } = await open('', { javaScriptEnabled: false });
    assert.equal(await page.getByText('改权重与偏置').isVisible(), false);
    await close();
  });

  it('change the outcome, stand in the address only where changed, and go back', async () => {
    const { page, complaints, close } = await open();
    const { field, row, reset, summary } = await unfolded(page);
    const before = await textOf(summary);
    await field(/W₁ 第1行第2列/).fill('−0.9');
    await row(/^z₁/).filter({ hasText: '1.300' }).waitFor();
    assert.equal(new URL(page.url()).search, '?backprop-stepper.w1-12=%E2%88%920.9');
    await reset.click();
    await summary.filter({ hasText: before }).waitFor();
    assert.equal(await field(/W₁ 第1行第2列/).inputValue(), '-0.4');
    assert.equal(new URL(page.url()).search, '');
    assert.deepEqual(complaints, []);
    await close();
  });

  it('are reached by the Tab key row by row, between the switches and the buttons', async () => {
    const { page, close } = await open();
    const { toggle, reset } = await unfolded(page);
    await toggle(/偏差修正/).focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'summary');
    const names: (string | null | undefined)[] = [];
    for (let n = 0; n < 26; n++) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement?.ariaLabel));
    }
    assert.deepEqual(names.slice(0, 4), [
      'W₁ 第1行第1列',
      'W₁ 第1行第2列',
      'W₁ 第1行第3列',
      'W₁ 第2行第1列',
    ]);
    assert.equal(names.at(-1), 'b₂ 第2个');
    await page.keyboard.press('Tab');
    assert.ok(await reset.evaluate((button) => button === document.activeElement));
    await close();
  });

  it('are open at once where the address sets one of them', async () => {
    const { page, close } = await open(ADDRESS);
    const { field, row } = await reach(page, 'backprop-stepper');
    await row(/^z₁/).filter({ hasText: '1.300' }).waitFor();
    assert.equal(await field(/W₁ 第1行第2列/).inputValue(), '-0.9');
    assert.equal(await field(/W₁ 第1行第1列/).inputValue(), '0.2');
    await close();
  });

  it('answer what cannot be in words, each at its own field', async () => {
    const { page, close } = await open();
    const { explorable, field, summary } = await unfolded(page);
    const before = await textOf(summary);
    for (const [name, typed, words] of [
      [/W₁ 第1行第2列/, '3', '太大了，最大2'],
      [/b₂ 第1个/, '', '请填一个数（−2–2）'],
    ] as const) {
      await field(name).fill(typed);
      await explorable.getByText(words).waitFor();
      const hint = await field(name).getAttribute('aria-describedby');
      assert.equal(await textOf(page.locator(`[id="${hint}"]`)), words);
      assert.equal(await field(name).getAttribute('aria-invalid'), 'true');
    }
    assert.equal(await textOf(summary), before);
    assert.deepEqual(await explorables.violations(page), []);
    await field(/W₁ 第1行第2列/).fill('1');
    await explorable.getByText('太大了，最大2').waitFor({ state: 'detached' });
    await close();
  });

  for (const viewport of [PHONE, DESKTOP])
    it(`break no rule of axe and fit ${viewport.width} px, extremes too`, async () => {
      const { page, close } = await open('', { viewport });
      const { field, summary } = await unfolded(page);
      for (const input of await field(/[Wb][₁₂] 第/).all()) await input.fill('-2');
      await summary.filter({ hasText: '变成' }).waitFor();
      assert.deepEqual(await explorables.violations(page), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= viewport.width, `the page is ${wide} px wide`);
      await close();
    });
});

describe('Explorables and charts on society', () => {
  explorables.itWorksByKeyboard(article, TAGS);

  for (const viewport of [PHONE, DESKTOP])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`have no accessibility violation and fit ${viewport.width} px, ${colorScheme}`, async () => {
        const { page, close } = await open('', { colorScheme, viewport });
        for (const tag of TAGS) await reach(page, tag);
        const { button, trained } = await reach(page, 'digits-trainer');
        await button('开始训练').click();
        await trained('done');
        assert.deepEqual(await explorables.violations(page), []);
        for (const tag of TAGS) await explorables.disturb(page, tag);
        assert.deepEqual(await explorables.violations(page), [], 'in use');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= viewport.width, `the page is ${wide} px wide`);
        await close();
      });

  it('move nothing below them while a network trains', async () => {
    for (const viewport of [PHONE, DESKTOP]) {
      const { page, close } = await open('', { viewport });
      const { explorable, button, trained } = await reach(page, 'digits-trainer');
      const height = async () => (await explorable.boundingBox())?.height;
      const before = await height();
      await button('开始训练').click();
      await trained('running');
      assert.equal(await height(), before);
      await trained('done');
      assert.equal(await height(), before);
      await close();
    }
  });
});

/** What a worker of the page has sent. */
interface Heard {
  row: [number, number, number, number];
  net: Record<'W1' | 'b1' | 'W2' | 'b2', Record<string, number>>;
}

interface Listening {
  heard: Heard[];
}

/** Runs in the page before all else: keeps what its workers say. */
function listenToWorkers(): void {
  const heard: unknown[] = [];
  Object.assign(globalThis, { heard });
  globalThis.Worker = class extends Worker {
    constructor(...how: ConstructorParameters<typeof Worker>) {
      super(...how);
      this.addEventListener('message', ({ data }) => heard.push(data));
    }
  };
}

/** Equal to a millionth, whatever the last digits of an engine's exp and log. */
function near(mine: number, theirs: number): void {
  assert.ok(Math.abs(mine - theirs) <= 1e-6 * theirs, `${mine} is not ${theirs}`);
}

/** The module that a worker runs, without the hash of its file. */
function nameOf(worker: Worker): string | undefined {
  return /([a-z-]+?)-[\w-]{8}\.js$/.exec(worker.url())?.[1];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One stroke on the pad; places from 0 to 1. */
async function write(page: Page, box: Box | null, places: [number, number][]): Promise<void> {
  const at = ([x, y]: [number, number]): [number, number] => [
    (box?.x ?? 0) + x * (box?.width ?? 0),
    (box?.y ?? 0) + y * (box?.height ?? 0),
  ];
  const [first, ...rest] = places;
  await page.mouse.move(...at(first ?? [0, 0]));
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...at(place), { steps: 6 });
  await page.mouse.up();
}
