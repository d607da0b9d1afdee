import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, PHONE, useReader } from '../support/reader.ts';
import { movement } from '../support/shifts.ts';

const ARTICLE = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route))?.route ?? '';
const CODE = '**/settings-panel*';
const reader = useReader();

const openPanel = (page: Page) => page.getByRole('button', { name: '阅读设置' }).click();

/** Takes the choice called so in the group called so, and waits until it holds. */
async function take(page: Page, group: string, choice: string): Promise<void> {
  const radio = page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: choice, exact: true });
  await radio.check();
  await page.waitForFunction(
    ([name = '', value = '']) => (document.documentElement.dataset[name] ?? '') === value,
    [await radio.getAttribute('name'), await radio.getAttribute('value')] as string[],
  );
}

const look = (page: Page) =>
  page.evaluate(() => {
    const { theme, size, leading, width, face } = document.documentElement.dataset;
    const { backgroundColor, fontSize, lineHeight, fontFamily } = getComputedStyle(document.body);
    const column = document.querySelector('article')?.getBoundingClientRect().width;
    const set = { theme, size, leading, width, face };
    return { set, seen: { backgroundColor, fontSize, lineHeight, fontFamily, column } };
  });

describe('Reading settings', () => {
  it('change the page at once, each in its own way, and one button puts all back', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP, colorScheme: 'light' });
    const system = await look(page);
    await openPanel(page);
    const seen: string[] = [JSON.stringify(system.seen)];
    const choices = [
      ['主题', '深色'],
      ['主题', '护眼'],
      ['栏宽', '窄'],
      ['栏宽', '宽'],
      ...['小', '中', '大', '特大', '最大'].map((size) => ['字号', size]),
      ...['紧', '松', '最松'].map((leading) => ['行距', leading]),
      ['字体', '宋体'],
    ];
    for (const [group = '', choice = ''] of choices) {
      await take(page, group, choice);
      const now = JSON.stringify((await look(page)).seen);
      assert.ok(!seen.includes(now), `${group} ${choice} is seen`);
      seen.push(now);
    }
    await page.getByRole('button', { name: '恢复默认' }).click();
    await page.getByText('已恢复默认。').waitFor();
    assert.deepEqual(await look(page), system);
    assert.equal(await page.getByRole('radio', { name: '自动' }).isChecked(), true);
    await page.context().close();
  });

  it('show quotes as corners, in what comes later too, and as they were written again', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const words = () =>
      page.locator('.chapter > p').evaluateAll((all) => all.map((p) => p.textContent).join());
    const written = await words();
    const wanted = written.replace(/“/g, '「').replace(/”/g, '」');
    assert.notEqual(wanted, written);
    await openPanel(page);
    await take(page, '引号', '「直角」');
    const turned = () =>
      page.waitForFunction(() => !/[“”]/.test(document.querySelector('.prose')?.textContent ?? ''));
    await turned();
    assert.equal((await words()).replace(/[『』]/g, ''), wanted.replace(/[‘’]/g, ''));
    await page.reload();
    await turned();
    await page.evaluate(() => document.querySelector('main')?.append('“晚来的”'));
    await page.getByText('「晚来的」').waitFor();
    await openPanel(page);
    await page.getByRole('radio', { name: '“弯的”' }).check();
    await page.getByText('“晚来的”').waitFor();
    assert.equal(await words(), written);
    await page.context().close();
  });

  it('hold after a reload and on other pages, before any script file has come', async () => {
    const page = await reader.open('', { viewport: DESKTOP, colorScheme: 'light' });
    await openPanel(page);
    await take(page, '主题', '护眼');
    await take(page, '字号', '大');
    await take(page, '行距', '松');
    await take(page, '字体', '宋体');
    const chosen = await look(page);
    await page.route('**/*.js', (route) => route.abort());
    for (const route of ['', 'glossary/']) {
      await page.goto(reader.url() + route, { waitUntil: 'domcontentloaded' });
      assert.deepEqual(await look(page), chosen);
      assert.deepEqual(await frame(page), ['#f4ead5']);
    }
    await page.context().close();
  });

  it('follow the system as long as nothing is chosen', async () => {
    const page = await reader.open('', { viewport: DESKTOP, colorScheme: 'light' });
    const { seen } = await look(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.notEqual((await look(page)).seen.backgroundColor, seen.backgroundColor);
    await page.context().close();
  });

  it('give more contrast to who asks the system for it, in any theme', async () => {
    const page = await reader.open('', { viewport: DESKTOP, colorScheme: 'light' });
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    for (const theme of ['light', 'dark', 'sepia']) {
      await page.evaluate((theme) => {
        document.documentElement.dataset.theme = theme;
      }, theme);
      await page.emulateMedia({ contrast: 'no-preference' });
      const usual = await ink();
      await page.emulateMedia({ contrast: 'more' });
      assert.notEqual(await ink(), usual, theme);
    }
    await page.context().close();
  });

  it('colour the frame of the browser too, in one colour at a time', async () => {
    const page = await reader.open('', { viewport: DESKTOP, colorScheme: 'light' });
    const frames = [await frame(page)];
    await openPanel(page);
    for (const theme of ['深色', '护眼']) {
      await take(page, '主题', theme);
      frames.push(await frame(page));
    }
    assert.equal(new Set(frames.flat()).size, 3);
    assert.equal(frames.flat().length, 3);
    await take(page, '主题', '自动');
    assert.deepEqual(await frame(page), frames[0]);
    await page.context().close();
  });

  it('leave the line that is read where it is on the screen', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await reader.open(ARTICLE, { viewport });
      await page.evaluate(() => {
        const lines = document.querySelectorAll('.chapter > p');
        const line = lines[Math.floor(lines.length / 2)] as HTMLElement;
        line.dataset.read = '';
        scrollTo(0, line.getBoundingClientRect().top + scrollY - 74);
      });
      const top = () => page.locator('[data-read]').evaluate((p) => p.getBoundingClientRect().top);
      const before = await top();
      await openPanel(page);
      await take(page, '字号', '最大');
      await take(page, '行距', '最松');
      await take(page, '栏宽', '窄');
      await take(page, '字体', '宋体');
      const after = await top();
      // Less than a line: a paragraph grows above the line of reading as well.
      assert.ok(Math.abs(after - before) < 20, `${before} to ${after} at ${viewport.width}`);
      await page.context().close();
    }
  });

  it('open without moving anything, and move nothing but what was asked for', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await reader.open(ARTICLE, { viewport });
      await openPanel(page);
      await page.locator('#reading-settings').waitFor();
      assert.deepEqual(await movement(page, true), { sum: 0, moved: '' });
      await take(page, '字号', '大');
      assert.deepEqual(await movement(page), { sum: 0, moved: '' });
      await page.context().close();
    }
  });

  it('keep a choice that is made before their code has come', async () => {
    const page = await reader.open('', { viewport: DESKTOP, colorScheme: 'light' });
    let arrive = (): void => undefined;
    const gate = new Promise<void>((open) => {
      arrive = open;
    });
    await page.route(CODE, async (route) => {
      await gate;
      await route.continue();
    });
    await openPanel(page);
    await page.getByRole('radio', { name: '护眼' }).check();
    assert.equal((await look(page)).set.theme, undefined);
    arrive();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'sepia');
    assert.equal(await page.getByRole('radio', { name: '护眼' }).isChecked(), true);
    await page.context().close();
  });

  it('say so when their code does not come, and work in the page loaded anew', async () => {
    const page = await reader.open('', { viewport: DESKTOP });
    await page.route(CODE, (route) => route.abort());
    await openPanel(page);
    await page.getByText('没有连上网').waitFor();
    await page.unroute(CODE);
    // Some browsers remember that a module failed to load until the page is loaded anew.
    await page.reload();
    await openPanel(page);
    await page.getByRole('radio', { name: '深色' }).check();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.context().close();
  });

  it('say so where the browser keeps nothing', async () => {
    const page = await reader.open('', { viewport: DESKTOP });
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openPanel(page);
    await take(page, '主题', '深色');
    await page.getByText('浏览器不让保存，只在这一页有效。').waitFor();
    await page.context().close();
  });

  it('hold in every open tab', async () => {
    const page = await reader.open('', { viewport: DESKTOP });
    const other = await page.context().newPage();
    await other.goto(`${reader.url()}glossary/`);
    await openPanel(page);
    await take(page, '主题', '护眼');
    await other.waitForFunction(() => document.documentElement.dataset.theme === 'sepia');
    await page.context().close();
  });

  it('survive what another program left in their place', async () => {
    const page = await reader.open('', { viewport: DESKTOP });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const left of ['{broken', 'null', '"dark"', '[]']) {
      await page.evaluate((left) => localStorage.setItem('reading-settings', left), left);
      await page.reload();
      assert.equal((await look(page)).set.theme, undefined);
    }
    await openPanel(page);
    await take(page, '主题', '深色');
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('have choices that a finger can hit, also on the smallest phone', async () => {
    for (const width of [320, 360]) {
      const page = await reader.open('', {
        viewport: { width, height: 600 },
        hasTouch: true,
        isMobile: true,
      });
      await page.getByRole('button', { name: '阅读设置' }).tap();
      const small = await page.locator('#reading-settings :is(label, button)').evaluateAll((all) =>
        all
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 43.9 || box.height < 43.9)
          .map(({ text, box }) => `${text} ${box.width} × ${box.height}`),
      );
      assert.deepEqual(small, [], `at ${width}`);
      await page.context().close();
    }
  });

  it('are applied by a script that stands before style sheets and text on every page', () => {
    for (const { route, html } of pagesOf()) {
      const script = html.indexOf("getItem('reading-settings')");
      assert.ok(script > 0, `/${route} has it`);
      assert.ok(script < html.indexOf('<body'), `/${route} has it in its head`);
    }
  });
});

/** The colours that the browser's frame would take now. */
function frame(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const metas = document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]');
    return [...metas].filter(({ media }) => matchMedia(media).matches).map((m) => m.content);
  });
}
