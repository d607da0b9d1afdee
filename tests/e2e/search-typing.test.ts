import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { holdRequests } from '../support/pages/held-requests.ts';
import { INDEX, phrase, place, useSearch } from '../support/pages/search-site.ts';

const { visit } = useSearch();

/** Records what the address says is searched for, and what the list says it answers. */
async function record(page: Page): Promise<() => Promise<{ asked: string[]; shown: string[] }>> {
  await page.evaluate(() => {
    const asked: string[] = [];
    const shown: string[] = [];
    Object.assign(window, { asked, shown });
    const replace = history.replaceState.bind(history);
    history.replaceState = (state, unused, address) => {
      replace(state, unused, address);
      asked.push(new URLSearchParams(location.search).get('q') ?? '');
    };
    const list = document.querySelector<HTMLElement>('[data-search-results]') as HTMLElement;
    // Every answer, also one that was in view for an instant only.
    new MutationObserver(() => shown.push(list.dataset.query ?? '')).observe(list, {
      attributeFilter: ['data-query'],
    });
  });
  return () =>
    page.evaluate(() => {
      const { asked, shown } = window as unknown as { asked: string[]; shown: string[] };
      return { asked, shown };
    });
}

describe('Search while typing', () => {
  it('asks nothing before 损失函数 is composed, and once then', () =>
    visit('search/', async (page, box) => {
      await box.inState('idle');
      await box.field.focus();
      const recorded = await record(page);
      const keyboard = await page.context().newCDPSession(page);
      for (const text of ['s', 'sun', 'sun shi', "sun'shi'han", "sun'shi'han'shu", '损失函数']) {
        const selectionStart = text.length;
        const selectionEnd = text.length;
        await keyboard.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
      }
      assert.equal(await box.field.inputValue(), '损失函数');
      await keyboard.send('Input.insertText', { text: '损失函数' });
      await box.answered('损失函数');
      const { asked, shown } = await recorded();
      assert.deepEqual([...new Set(asked)], ['损失函数']);
      assert.deepEqual(shown, ['损失函数']);
      assert.ok((await box.hits.count()) > 0);
      // What is typed without composing is asked letter by letter.
      await box.field.fill('');
      await page.keyboard.type('sun');
      await box.answered('sun');
      assert.ok((await recorded()).asked.includes('su'));
    }));

  it('never shows the answer to an older query over a newer one', () =>
    visit('', async (page, box) => {
      const texts = await holdRequests(page, '**/pagefind/text/*');
      await page.goto(`${page.url()}search/`);
      const recorded = await record(page);
      await box.field.fill('的');
      // The older answer waits for its texts while the newer one is asked for.
      await texts.waiting(1);
      await box.field.fill(phrase);
      assert.equal(await box.results.getAttribute('data-state'), 'loading');
      texts.release();
      await box.answered(phrase);
      assert.ok((await box.places()).includes(place));
      // Needs all that the older one waits for, and is answered after it.
      await box.ask('的 ');
      assert.deepEqual((await recorded()).shown, [phrase, '的 ']);
    }));

  it('says how much there is, for every query anew, and says so when there is nothing', () =>
    visit('search/', async (_page, box) => {
      await box.ask(phrase);
      assert.match((await box.status.textContent()) ?? '', /^“.+”：(\d+篇里有|共)\d+处/);
      assert.ok((await box.status.textContent())?.includes(phrase));
      await box.ask('火星上的柑橘');
      assert.match((await box.status.textContent()) ?? '', /^没有找到“火星上的柑橘”/);
      assert.equal(await box.results.getAttribute('data-state'), 'empty');
      await box.field.fill('');
      await box.inState('idle');
      assert.equal(await box.results.getAttribute('data-query'), '');
    }));
});

describe('Search on a slow line', () => {
  it('says how much has come, takes what is typed meanwhile, and answers the last of it', () =>
    visit('', async (page, box) => {
      const index = await holdRequests(page, '**/pagefind/*.pf_meta');
      await page.goto(`${page.url()}search/`);
      await box.field.fill('平');
      await index.waiting(1);
      await page.getByText(/正在搜索……已载入\d+ KB/).waitFor();
      await box.field.fill(phrase);
      assert.equal(await box.field.inputValue(), phrase);
      assert.equal(await box.results.getAttribute('data-state'), 'loading');
      index.release();
      await box.answered(phrase);
      assert.ok((await box.places()).includes(place));
    }));

  it('begins to load when the button is reached for, before anything is opened', () =>
    visit('about/', async (page, box) => {
      const loads = page.waitForRequest(INDEX);
      await box.opener.focus();
      await loads;
      assert.equal(await box.dialog.isVisible(), false);
    }));
});

describe('Before search parts its first text into words', () => {
  const WORKER = '**/load-locales-worker*';
  /** How often the page has made what parts text. */
  const made = (page: Page) =>
    page.evaluate(() => (window as unknown as { segmenters: number }).segmenters);
  const open = async (page: Page) => {
    await page.addInitScript(() => {
      Object.assign(window, { segmenters: 0 });
      const Segmenter = new Proxy(Intl.Segmenter, {
        construct(made, options) {
          (window as unknown as { segmenters: number }).segmenters += 1;
          return Reflect.construct(made, options);
        },
      });
      Object.assign(Intl, { Segmenter });
    });
    await page.goto(`${page.url()}search/`);
  };

  it('a worker lists the locales, which would take the page long', () =>
    visit('', async (page, box) => {
      const worker = await holdRequests(page, WORKER);
      const index = page.waitForResponse('**/pagefind/*.pf_meta');
      await open(page);
      await box.field.fill(phrase);
      await worker.waiting(1);
      await index;
      await page.waitForTimeout(500);
      assert.equal(await made(page), 0);
      worker.release();
      await box.answered(phrase);
      assert.ok((await made(page)) > 0);
    }));

  it('is not waited for where the worker fails, nor for ever', async () => {
    for (const stall of [false, true])
      await visit('', async (page, box) => {
        await page.route(WORKER, (route) => (stall ? undefined : route.abort()));
        await open(page);
        await box.ask(phrase);
        assert.ok((await made(page)) > 0);
      });
  });
});
