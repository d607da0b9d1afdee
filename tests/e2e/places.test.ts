import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { quiet } from '../support/quiet.ts';
import { DESKTOP, laidOut, PHONE, resize, useReader } from '../support/reader.ts';
import { movement } from '../support/shifts.ts';

const ARTICLES = pagesOf()
  .map(({ route }) => route)
  .filter((route) => /^articles\/[^/]+\/$/.test(route));
const [ARTICLE = ''] = ARTICLES;
const reader = useReader();

/** Reads on to a paragraph in the middle of the article, and waits until the place is kept. */
async function readToTheMiddle(page: Page): Promise<string> {
  const said = await page.evaluate(() => {
    const lines = [...document.querySelectorAll('.chapter > p')];
    const line = lines[Math.floor(lines.length / 2)];
    // Across the line where reading begins below the header.
    scrollTo(0, (line?.getBoundingClientRect().top ?? 0) + scrollY - 66);
    return line?.textContent ?? '';
  });
  await page.waitForFunction(() => localStorage.getItem('reading-places'));
  return said;
}

/** The paragraph that is read: the one below the header. */
const atTop = (page: Page) =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll('.chapter > p')];
    return lines.find((line) => line.getBoundingClientRect().bottom > 78)?.textContent;
  });

const bar = (page: Page) => page.getByRole('region', { name: '上次读到的地方' });
const minutes = (page: Page, place: string) =>
  page.locator(`${place} [data-left]`).textContent().then(String);

describe('The place that is read', () => {
  for (const [device, { width, height }] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
    it(`stays when a ${device} is turned, and when it is turned back`, async () => {
      const touch = device === 'phone';
      const viewport = { width, height };
      const page = await reader.open(ARTICLE, { viewport, hasTouch: touch, isMobile: touch });
      const said = await readToTheMiddle(page);
      await laidOut(page);
      await quiet(page);
      const before = await page.evaluate(() => scrollY);
      await resize(page, height, width);
      await quiet(page);
      assert.equal(await atTop(page), said);
      await resize(page, width, height);
      await quiet(page);
      assert.equal(await atTop(page), said);
      const after = await page.evaluate(() => scrollY);
      assert.ok(Math.abs(after - before) <= 2, `${before} to ${after}`);
      await page.context().close();
    });
});

describe('How far one has come', () => {
  it('is told in minutes beside the contents, less and less, and at the end nothing is left', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const all = Number(/\d+/.exec(await minutes(page, 'article-toc'))?.[0]);
    assert.ok(all > 5);
    await readToTheMiddle(page);
    const left = Number(/还剩约(\d+)分钟/.exec(await minutes(page, 'article-toc'))?.[1]);
    assert.ok(left > all * 0.2 && left < all * 0.8, `${left} of ${all}`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('article-toc').getByText('读完了').waitFor();
    await page.context().close();
  });

  it('is drawn by chapter: those read are full, those ahead empty', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const chapters = await page.locator('.chapter > h2').count();
    await readToTheMiddle(page);
    const shares = await page
      .locator('article-toc .progress > span')
      .evaluateAll((all) =>
        all.map((one) =>
          Number.parseInt((one as HTMLElement).style.getPropertyValue('--read'), 10),
        ),
      );
    assert.equal(shares.length, chapters);
    assert.equal(shares[0], 100);
    assert.equal(shares.at(-1), 0);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => b - a),
    );
    await page.context().close();
  });

  it('stands in the header of a phone, without a word to screen readers', async () => {
    const page = await reader.open(ARTICLE, { viewport: PHONE, hasTouch: true, isMobile: true });
    assert.equal(await page.locator('.toc-button .progress').isVisible(), true);
    await readToTheMiddle(page);
    assert.match(await minutes(page, '.toc-button'), /^剩\d+分$/);
    await page.getByRole('button', { name: '目录', exact: true }).waitFor();
    assert.deepEqual(await movement(page), { sum: 0, moved: '' });
    await page.context().close();
  });
});

describe('Who returns to an article', () => {
  it('is offered the place read last, and finds it also in larger type', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const read = await readToTheMiddle(page);
    await page.evaluate(() => {
      localStorage.setItem('reading-settings', '{"size":"huge","leading":"loose"}');
    });
    await page.goto(reader.url());
    await page.goto(reader.url() + ARTICLE);
    await bar(page).getByText('上次读到').waitFor();
    await bar(page).getByRole('button', { name: '回到那里' }).click();
    assert.equal(await atTop(page), read);
    assert.equal(await bar(page).count(), 0);
    const focused = await page.evaluate(() => document.activeElement?.id);
    assert.ok(focused && focused !== 'main', 'the focus goes along');
    assert.deepEqual(await movement(page, true), { sum: 0, moved: '' });
    await page.context().close();
  });

  it('may refuse, and keeps the focus and the place until reading on', async () => {
    const page = await reader.open(ARTICLE, { viewport: PHONE });
    await readToTheMiddle(page);
    await page.goto(reader.url());
    await page.goto(reader.url() + ARTICLE);
    const kept = await page.evaluate(() => localStorage.getItem('reading-places'));
    const refuse = bar(page).getByRole('button', { name: '不用了' });
    await refuse.focus();
    await page.keyboard.press('Enter');
    assert.equal(await bar(page).count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    assert.equal(await page.evaluate(() => localStorage.getItem('reading-places')), kept);
    await page.context().close();
  });

  it('is not asked on a way that names a place: an address, a reload, the back button', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const read = await readToTheMiddle(page);
    const loaded = () => quiet(page);
    await page.reload();
    await loaded();
    assert.equal(await bar(page).count(), 0);
    await page.goto(reader.url());
    await page.goBack();
    await loaded();
    assert.equal(await bar(page).count(), 0);
    assert.equal(await atTop(page), read, 'the browser itself went back');
    await page.goto(reader.url());
    await page.goto(`${reader.url()}${ARTICLE}#references`);
    await loaded();
    assert.equal(await bar(page).count(), 0);
    await page.context().close();
  });

  it('is left alone who reads on from the top', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await readToTheMiddle(page);
    await page.goto(reader.url());
    await page.goto(reader.url() + ARTICLE);
    await bar(page).waitFor();
    await page.evaluate(() => scrollTo(0, innerHeight * 1.5));
    await bar(page).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('The home page', () => {
  it('says nothing of continuing to a new reader, nor to one without scripts', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await reader.open('', { viewport: DESKTOP, javaScriptEnabled });
      assert.equal(await page.getByText('继续阅读').count(), 0);
      assert.equal(await page.locator('continue-reading').isVisible(), false);
      await page.context().close();
    }
  });

  it('leads on to where one stopped last, and moves nothing to say so', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await reader.open(ARTICLE, { viewport });
      const read = await readToTheMiddle(page);
      const section = await page.evaluate(() => {
        const places = JSON.parse(localStorage.getItem('reading-places') ?? '');
        return Object.values<{ title: string }>(places)[0]?.title ?? '';
      });
      await page.goto(reader.url());
      const link = page.getByRole('link', { name: /继续阅读/ });
      const words = String(await link.textContent());
      assert.match(words, /已读\d\d%/);
      assert.ok(section && words.includes(section), section);
      assert.deepEqual(await movement(page), { sum: 0, moved: '' });
      await link.click();
      await page.waitForURL(`**/${ARTICLE}`);
      await page.waitForFunction(() => scrollY > 0);
      assert.equal(await atTop(page), read);
      await page.context().close();
    }
  });

  it('offers nothing that has been read to its end', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    await readToTheMiddle(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForFunction(() => localStorage.getItem('reading-places') === null);
    await page.goto(reader.url());
    assert.equal(await page.getByText('继续阅读').count(), 0);
    await page.context().close();
  });

  it('offers nothing where what is kept is broken, or its article gone', async () => {
    const page = await reader.open('', { viewport: DESKTOP });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const left of ['{broken', '[]', '{"/gone/":{"id":"a","title":"b","read":0.4,"time":1}}']) {
      await page.evaluate((left) => localStorage.setItem('reading-places', left), left);
      await page.reload();
      assert.equal(await page.getByText('继续阅读').count(), 0);
    }
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});
