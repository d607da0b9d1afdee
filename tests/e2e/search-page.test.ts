import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { buildSearchIndex } from '../../src/integrations/search-index.ts';
import { launchBrowser } from '../support/browser.ts';
import { distDir, elementsOf, pagesOf } from '../support/dist.ts';
import { SearchBox } from '../support/pages/search-box.ts';
import { phrase, place, sections, useSearch } from '../support/pages/search-site.ts';
import { serve } from '../support/server.ts';
import { movement } from '../support/shifts.ts';
import { buildSite } from '../support/site.ts';

const { visit } = useSearch();
const asking = `search/?q=${encodeURIComponent(phrase)}`;

describe('The search page', () => {
  it('answers the query of its address, and keeps the address up with the field', () =>
    visit(asking, async (page, box) => {
      await box.answered(phrase);
      assert.equal(await box.results.getAttribute('data-match'), 'exact');
      assert.ok((await box.places()).includes(place));
      await box.ask('平台');
      assert.equal(new URL(page.url()).searchParams.get('q'), '平台');
    }));

  it('has one field and one list, and the button in the header leads to them', () =>
    visit('search/', async (page, box) => {
      assert.equal(await page.locator('input[type=search][name=q]').count(), 1);
      assert.equal(await page.locator('[data-search-results]').count(), 1);
      await box.opener.click();
      assert.equal(await SearchBox.hasFocus(box.field), true);
    }));

  it('does not move what is in view while the results come, and their numbers', () =>
    visit(asking, async (page, box) => {
      await box.answered(phrase);
      await box.kind('全部').locator('..').filter({ hasText: /\d$/ }).waitFor();
      assert.deepEqual(await movement(page, true), { sum: 0, moved: '' });
    }));
});

describe('The search page without scripts', () => {
  const off = { javaScriptEnabled: false };

  it('says so, and shows nothing that would not work', () =>
    visit(
      'search/',
      async (page, box) => {
        assert.equal(await page.getByText('脚本没有打开').isVisible(), true);
        assert.equal(await box.opener.isVisible(), false);
        assert.equal(
          await page.locator('main :is(input, button, select)').first().isVisible(),
          false,
        );
      },
      off,
    ));

  it('links every heading of every article', () =>
    visit(
      'search/',
      async (page) => {
        for (const { place, heading } of sections.filter(({ place }) => !isFoot(place))) {
          const link = page.locator(`main a[href$="${place}"]`);
          assert.equal((await link.textContent())?.replace(/\s/g, ''), heading.replace(/\s/g, ''));
        }
      },
      off,
    ));

  it('links every term of the glossary, with the names it goes by', () =>
    visit(
      'search/',
      async (page) => {
        const glossary = pagesOf().find(({ route }) => route === 'glossary/');
        const ids = elementsOf(glossary?.tree ?? { type: 'root', children: [] })
          .filter(({ tagName, properties }) => tagName === 'h3' && properties.id)
          .map(({ properties }) => String(properties.id));
        assert.ok(ids.length > 20, `${ids.length} terms`);
        const links = await page
          .locator('main a[href*="glossary/#"]')
          .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash.slice(1)));
        assert.deepEqual(links.toSorted(), ids.toSorted());
        await page.getByText('cross-entropy').first().waitFor();
      },
      off,
    ));
});

/** Lists at the foot of an article are not chapters of it. */
function isFoot(place: string): boolean {
  return /#(references|footnote-label)$/.test(place);
}

/** A reader of another build than the one under test; gone after the test, however it ends. */
async function readerOf(t: TestContext, root: string, base: string) {
  const server = await serve(root, base);
  t.after(() => server.close());
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  return { page, box: new SearchBox(page), url: server.url };
}

describe('Search through an index by page, as on a site of many articles', () => {
  it('finds what is there, and nothing where nothing is', async (t) => {
    const root = join('.cache', 'tests', 'search-index');
    rmSync(root, { recursive: true, force: true });
    cpSync(distDir, root, { recursive: true });
    await buildSearchIndex(root, 0);
    const { page, box, url } = await readerOf(t, root, process.env.BASE_PATH ?? '/');
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      bytes += (await request.sizes()).responseBodySize;
    });
    await page.goto(url + asking);
    await box.answered(phrase);
    assert.ok((await box.places()).includes(place));
    await box.ask('火星上的柑橘');
    assert.equal(await box.results.getAttribute('data-state'), 'empty');
    t.diagnostic(`${bytes} bytes with the page`);
  });
});

describe('Search under a base path', () => {
  it('finds and opens sections, from the dialog and from the search page', async (t) => {
    const { root, status, output } = buildSite({
      name: 'search-base',
      articles: 'tests/fixtures/articles',
      base: '/repo/',
    });
    assert.equal(status, 0, output);
    const { page, box, url } = await readerOf(t, root, '/repo/');
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto(`${url}search/?q=${encodeURIComponent('缓存命中')}`);
    await box.answered('缓存命中');
    assert.equal(await box.hits.count(), 1);
    await box.hits.first().click();
    await page.waitForURL(`${url}articles/search-sample/#lists`);
    await page.keyboard.press('/');
    await box.ask('黄鹂住在');
    const whole = page.getByRole('link', { name: '在搜索页查看全部' });
    assert.match((await whole.getAttribute('href')) ?? '', /^\/repo\/search\/\?q=/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}articles/search-sample/#top`);
    assert.deepEqual(missing, []);
  });
});
