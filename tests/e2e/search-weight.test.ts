import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SearchBox } from '../support/pages/search-box.ts';
import { searchParts } from '../support/pages/search-parts.ts';
import { saveData, useReader } from '../support/reader.ts';
import { allFetched, listTransfers, transferred, transfers } from '../support/transfers.ts';

const KIB = 1024;

describe('The weight of search', { timeout: 600_000 }, () => {
  const reader = useReader();

  async function searchPage({ saves }: { saves: boolean }): Promise<SearchBox> {
    // Who searches has seen another page: what all pages share is there already.
    const page = await reader.open('404.html');
    await listTransfers(page);
    await saveData(page, saves);
    await page.goto(`${reader.url()}search/`);
    return new SearchBox(page);
  }

  for (const [what, query, most] of [
    ['as typed', '损失函数', 165],
    ['in pinyin', 'sunshihanshu', 200],
  ] as const) {
    it(`is at most ${most} KiB for the first query ${what}, the search page included`, async (t) => {
      const box = await searchPage({ saves: true });
      await box.ask(query);
      assert.ok((await box.places()).length > 0);
      const first = await transferred(box.page);
      t.diagnostic(`${(first / KIB).toFixed(1)} KiB`);
      assert.ok(first > 80 * KIB, `nothing was measured: ${first} bytes`);
      assert.ok(first <= most * KIB, `${first} bytes`);
      await box.page.close();
    });
  }

  it('is nothing unasked for a reader who saves data, while another gets the rest by itself', async () => {
    const saving = await searchPage({ saves: true });
    await saving.ask('损失函数');
    const asked = await ownFiles(saving.page);
    assert.ok(
      searchParts.some((part) => !asked.has(part)),
      'one query needs all there is',
    );
    // Asks later, and has everything: so long the other would have had to fetch the same.
    const other = await searchPage({ saves: false });
    await other.ask('损失函数');
    await allFetched(other.page, searchParts);
    assert.deepEqual([...(await ownFiles(saving.page)).difference(asked)], []);
    await other.page.close();
    await saving.page.close();
  });

  it('is at most 1 KiB for a further query, once the rest has come by itself', async (t) => {
    const box = await searchPage({ saves: false });
    await box.ask('损失函数');
    await allFetched(box.page, searchParts);
    const before = await transferred(box.page);
    const queries = [
      '平台',
      '成本',
      '火星上的柑橘',
      'GPT',
      'tidu',
      '損失',
      '损失涵数',
      'transfomer',
    ];
    for (const query of queries) await box.ask(query);
    const further = ((await transferred(box.page)) - before) / queries.length;
    t.diagnostic(`all ${(before / KIB).toFixed(1)} KiB, then ${further.toFixed(0)} bytes a query`);
    assert.ok(further <= KIB, `${further} bytes`);
    await box.page.close();
  });
});

/** What of the search a page has fetched, named as in `searchParts`. */
async function ownFiles(page: Page): Promise<Set<string>> {
  const paths = [...(await transfers(page)).keys()];
  return new Set(paths.flatMap((path) => /pagefind\/.+$/.exec(path)?.[0] ?? []));
}
