import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pagesOf } from '../support/dist.ts';
import { DESKTOP, PHONE, useReader } from '../support/reader.ts';

const ARTICLE = pagesOf().find(({ route }) => /^articles\/[^/]+\/$/.test(route))?.route ?? '';
const reader = useReader();

/** What the table of contents marks as the section being read. */
const current = (page: Page) =>
  page.evaluate(() => {
    const marked = [...document.querySelectorAll('article-toc [aria-current]')];
    return marked.map((link) => link.getAttribute('href')).join(' ');
  });

/** Waits until the contents mark this section; says what they mark instead when they never do. */
async function marks(page: Page, href: string | null | undefined): Promise<void> {
  const link = page.locator(`article-toc a[aria-current][href="${href}"]`);
  await link.waitFor().catch(async () => assert.equal(await current(page), href));
}

describe('The table of contents', () => {
  it('marks the section that a reader chooses from it', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const links = await page.locator('article-toc a').all();
    assert.ok(links.length > 5);
    for (const at of [0, Math.floor(links.length / 2), links.length - 2, links.length - 1]) {
      const href = await links[at]?.getAttribute('href');
      await links[at]?.click();
      await marks(page, href);
    }
    await page.context().close();
  });

  it('marks no section above the first, and the last one at the end of the page', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    assert.equal(await current(page), '');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await marks(page, await page.locator('article-toc a').last().getAttribute('href'));
    await page.context().close();
  });

  it('gives every section its turn, also those that share the last screen', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const hrefs = await page
      .locator('article-toc a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    // A screen so tall that the last five sections and what follows them fit on it.
    const height = await page.evaluate((id) => {
      const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
      // Nothing to paint, so that the walk is quick.
      document.body.style.visibility = 'hidden';
      return Math.ceil(document.documentElement.scrollHeight - scrollY - top);
    }, hrefs.at(-5)?.slice(1) ?? '');
    await page.setViewportSize({ width: DESKTOP.width, height });
    const marked = await page.evaluate(async () => {
      const seen: (string | null | undefined)[] = [];
      // It looks ten times a second.
      const marked = () => new Promise((done) => setTimeout(done, 130));
      const end = document.documentElement.scrollHeight - innerHeight;
      for (let y = end - innerHeight / 2 - 1000; y <= end + 60; y += 30) {
        scrollTo(0, y);
        await marked();
        const link = document.querySelector('article-toc [aria-current]');
        if (seen.at(-1) !== link?.getAttribute('href')) seen.push(link?.getAttribute('href'));
      }
      return seen;
    });
    assert.ok(marked.length >= 5, marked.join(' '));
    assert.deepEqual(marked, hrefs.slice(-marked.length));
    await page.context().close();
  });

  it('keeps the marked section in sight within itself', async () => {
    const page = await reader.open(ARTICLE, { viewport: { ...DESKTOP, height: 600 } });
    const links = await page.locator('article-toc a').all();
    const late = await links[Math.floor(links.length * 0.8)]?.getAttribute('href');
    await page.evaluate(
      (id) => document.getElementById(id)?.scrollIntoView(),
      late?.slice(1) ?? '',
    );
    await marks(page, late);
    const inside = await page.evaluate(() => {
      const link = document.querySelector('article-toc [aria-current]')?.getBoundingClientRect();
      const box = document.querySelector('.toc')?.getBoundingClientRect();
      return link && box ? link.top >= box.top && link.bottom <= box.bottom : false;
    });
    assert.equal(inside, true);
    await page.context().close();
  });

  it('is a sheet on a phone that goes away when a section is chosen', async () => {
    const page = await reader.open(ARTICLE, { viewport: PHONE, hasTouch: true, isMobile: true });
    const contents = page.getByRole('navigation', { name: '目录' });
    assert.equal(await contents.isVisible(), false);
    await page.getByRole('button', { name: '目录' }).tap();
    assert.equal(await contents.isVisible(), true);
    const link = contents.locator('article-toc a').nth(3);
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await link.tap();
    await contents.waitFor({ state: 'hidden' });
    const top = await page.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().top ?? -1,
      id,
    );
    assert.ok(top > 50 && top < 200, `the section's heading stands at ${top} px`);
    await page.context().close();
  });
});

describe('Without scripts', () => {
  it('an article shows its contents, formulas, code, diagrams, notes and sources', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP, javaScriptEnabled: false });
    for (const part of [
      'article-toc a[href^="#"]',
      '.katex',
      'figure[data-code] pre',
      'figure[data-diagram] svg[role=img]',
      'figure[data-chart] svg',
      '[data-footnotes] li',
      '.references li',
      '.table-scroll table',
    ]) {
      assert.equal(await page.locator(part).first().isVisible(), true, part);
    }
    await page.context().close();
  });

  it('no button is shown that would do nothing, and search is a link', async () => {
    for (const route of ['', ARTICLE]) {
      for (const viewport of [PHONE, DESKTOP]) {
        const page = await reader.open(route, { viewport, javaScriptEnabled: false });
        const shown = await page.locator('button:visible:enabled').allInnerTexts();
        assert.deepEqual(shown, [], `/${route} at ${viewport.width}`);
        const search = page.locator('header a[href$="/search/"]');
        assert.equal(await search.isVisible(), true);
        await page.context().close();
      }
    }
  });

  it('the contents stand above the text on a phone', async () => {
    const page = await reader.open(ARTICLE, { viewport: PHONE, javaScriptEnabled: false });
    const contents = await page.locator('.toc').boundingBox();
    const text = await page.locator('article').boundingBox();
    assert.ok(contents && text && contents.y + contents.height <= text.y);
    await page.context().close();
  });
});

describe('Notes and sources', () => {
  it('stand in the margin beside their place where there is room, and only at the foot elsewhere', async () => {
    const wide = await reader.open(ARTICLE, { viewport: DESKTOP });
    const note = await wide.locator('.sidenote').first().boundingBox();
    const place = await wide.locator('[data-footnote-ref]').first().boundingBox();
    const text = await wide.locator('.prose').boundingBox();
    assert.ok(note && place && text);
    assert.ok(note.x >= text.x + text.width, 'beside the text');
    assert.ok(note.x + note.width <= DESKTOP.width, 'on the page');
    assert.ok(Math.abs(note.y - place.y) < 60, 'at the height of its place');
    await wide.context().close();
    const narrow = await reader.open(ARTICLE, { viewport: PHONE });
    assert.equal(await narrow.locator('.sidenote').first().isVisible(), false);
    await narrow.context().close();
  });

  it('lead from the text to the source and back to the place', async () => {
    const page = await reader.open(ARTICLE, { viewport: DESKTOP });
    const cite = page.locator('.cite a').first();
    const id = await cite.getAttribute('id');
    await cite.click();
    assert.match(page.url(), /#ref-/);
    await page.locator('.references li:target .back a').first().click();
    assert.ok(page.url().endsWith(`#${id}`));
    await page.context().close();
  });
});

describe('The copy button', () => {
  it('copies the code as it stands and says so', async () => {
    const page = await reader.open(ARTICLE, {
      viewport: DESKTOP,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const figure = page.locator('figure[data-code]').first();
    await figure.getByRole('button', { name: '复制' }).click();
    await figure.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await figure.locator('pre').textContent());
    await page.context().close();
  });
});
