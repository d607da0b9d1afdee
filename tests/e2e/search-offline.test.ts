import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INDEX, phrase, place, useSearch } from '../support/pages/search-site.ts';
import { saveData } from '../support/reader.ts';

const { visit } = useSearch();

describe('Search without a connection', () => {
  it('says when the index cannot be loaded, and goes on once it can', () =>
    visit('', async (page, box) => {
      await page.route(INDEX, (route) => route.abort());
      await page.goto(`${page.url()}search/`);
      await box.field.fill(phrase);
      await box.inState('error');
      assert.match((await box.status.textContent()) ?? '', /没有载入/);
      await page.unroute(INDEX);
      await page.getByRole('button', { name: '再试一次' }).click();
      await box.answered(phrase);
      assert.ok((await box.places()).includes(place));
    }));

  it('says that there is none, and answers by itself when it is back', () =>
    visit('', async (page, box) => {
      // Nothing comes unasked, and nothing that it needs was read for the query before.
      await saveData(page, true);
      await page.goto(`${page.url()}search/`);
      await box.ask('qzxvk');
      assert.equal(await box.kind('全部').isVisible(), true);
      await page.context().setOffline(true);
      await box.field.fill(phrase);
      await box.inState('error');
      assert.match((await box.status.textContent()) ?? '', /现在没有网络.*自动继续/);
      assert.equal(await box.kind('全部').isVisible(), false, 'numbers of the query before');
      await page.context().setOffline(false);
      await box.answered(phrase);
      assert.ok((await box.places()).includes(place));
    }));

  it('says so also before its code was loaded, and works in the page loaded anew', () =>
    visit('about/', async (page, box) => {
      await page.context().setOffline(true);
      await page.keyboard.press('/');
      await page.getByText('搜索没有载入').waitFor();
      await page.context().setOffline(false);
      // Some browsers remember that a module failed to load until the page is loaded anew.
      await page.reload();
      await page.keyboard.press('/');
      await box.ask(phrase);
      assert.ok((await box.places()).includes(place));
    }));
});
