import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readReferences } from '../../src/references/read.ts';
import { pagesOf } from '../support/dist.ts';
import { SearchBox } from '../support/pages/search-box.ts';
import { searchParts } from '../support/pages/search-parts.ts';
import { seeded } from '../support/random.ts';
import { useReader } from '../support/reader.ts';
import { cutPhrases } from '../support/search-cuts.ts';
import { judge, scoreOf } from '../support/search-judge.ts';
import { type Group, makeQueries } from '../support/search-queries.ts';
import { searchedTexts, tells } from '../support/section-texts.ts';
import { allFetched, listTransfers } from '../support/transfers.ts';

const sections = searchedTexts(pagesOf());
/** A part of what `npm run bench:search` asks. */
const queries = makeQueries(sections, seeded(7), 0.4);

/** The first authors whose given names a source does not print. */
const authors = [...readReferences()]
  .flatMap(([id, { author }]) => author.slice(0, 1).map((name) => ({ id, name })))
  .flatMap(({ id, name }) =>
    'family' in name && name.given && /^[a-z]+$/i.test(name.given + name.family)
      ? [{ id, given: name.given, family: name.family }]
      : [],
  )
  .slice(0, 8);

interface Least {
  recall: number;
  precision: number;
  reciprocalRank: number;
  /** What the list must say about how it was found. */
  match: string;
}

/** A little below what the bench must reach: of so few queries one that goes wrong is not a trend. */
const LITERAL: Least = { recall: 0.99, precision: 0.98, reciprocalRank: 0.97, match: 'exact' };
const FOLDED: Least = { recall: 0.98, precision: 0.98, reciprocalRank: 0.97, match: 'exact' };
/**
 * What may be meant in several ways shows a part of each: 哪些 before 那些 for `naxie`, so that which
 * comes first is a matter of the queries as well.
 */
const MEANT = { recall: 0.95, precision: 0.95, reciprocalRank: 0.9 };

const LEAST: Record<Exclude<Group, 'nonsense'>, Least> = {
  substring: LITERAL,
  heading: LITERAL,
  keywords: LITERAL,
  prefix: LITERAL,
  traditional: FOLDED,
  fullWidth: FOLDED,
  pinyin: { ...MEANT, match: 'pinyin' },
  homophone: { ...MEANT, match: 'corrected' },
  latinSlip: { ...MEANT, match: 'corrected' },
};

describe('Search over the built articles, asked with their own words', () => {
  const reader = useReader();
  let box: SearchBox;
  before(async () => {
    const page = await reader.open('404.html');
    await listTransfers(page);
    await page.goto(`${reader.url()}search/`);
    box = new SearchBox(page);
    // So that every answer is found by the same means: all has come.
    await box.ask('平台');
    await allFetched(page, searchParts);
  });

  for (const [group, least] of Object.entries(LEAST) as [keyof typeof LEAST, Least][]) {
    it(`finds what is there: ${group}`, async (t) => {
      const asked = queries.get(group) ?? [];
      assert.ok(asked.length >= 5, 'too few queries');
      const verdicts = [];
      for (const query of asked) {
        await box.ask(query.typed);
        const places = await box.places();
        if (places.length > 0) {
          const match = await box.results.getAttribute('data-match');
          assert.equal(match, least.match, `${query.typed} for ${query.means}`);
        }
        verdicts.push(judge(query, places, sections));
      }
      const score = scoreOf(verdicts);
      t.diagnostic(JSON.stringify(score));
      for (const name of ['recall', 'precision', 'reciprocalRank'] as const) {
        assert.ok(score[name] >= least[name], `${name} ${score[name]}`);
      }
    });
  }

  it('finds what was cut out of the text anywhere, in the middle of Latin words too', async (t) => {
    const cuts = cutPhrases(sections, seeded(7), 40);
    assert.equal(cuts.length, 40);
    const inside = cuts.filter(({ typed, from }) => !tells(from, typed));
    assert.ok(inside.length >= 4, 'too few begin in the middle of a word');
    t.diagnostic(`${inside.length} of ${cuts.length} begin in the middle of a word`);
    for (const { typed, from, holding } of cuts) {
      await box.ask(typed);
      const first = (await box.places()).slice(0, 10);
      assert.ok(
        holding.some(({ place }) => first.includes(place)),
        `${typed}: ${first.join(' ')}`,
      );
      if (holding.length <= 10) assert.ok(first.includes(from.place), `${typed} in ${from.place}`);
    }
  });

  it('finds a source by the full names of its authors', async () => {
    for (const { given, family, id } of authors) {
      await box.ask(`${given} ${family}`);
      const places = await box.places();
      assert.ok(places.includes(`references/#${id}`), `${given} ${family}: ${places.join(' ')}`);
    }
  });

  it('finds nothing where there is nothing', async () => {
    const asked = queries.get('nonsense') ?? [];
    assert.ok(asked.length >= 20);
    for (const { typed } of [...asked, { typed: 'qzxvk' }, { typed: 'bdfgjkl' }]) {
      await box.ask(typed);
      assert.deepEqual(await box.places(), [], typed);
      assert.equal(await box.results.getAttribute('data-state'), 'empty');
      assert.equal(await box.results.getAttribute('data-match'), 'none');
    }
  });
});
