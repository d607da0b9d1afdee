import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser.ts';
import { pagesOf } from '../support/dist.ts';
import { seeded } from '../support/random.ts';
import { judge, type Score, scoreOf, type Verdict } from '../support/search-judge.ts';
import { type Group, type MadeQuery, makeQueries } from '../support/search-queries.ts';
import { searchedTexts, sectionTexts } from '../support/section-texts.ts';
import { serve } from '../support/server.ts';
import { OUR_SEARCH, siteSearch } from './site-search.ts';
import { stockSearch } from './stock-pagefind.ts';

/**
 * `npm run bench:search`: how well, how fast and for how many bytes the search of the built site
 * answers queries that a machine made from its own text, asked in a browser as a reader asks them;
 * and the same for Pagefind as it comes. `SEED=7` makes others, `SHARE=0.2` fewer, `FAILURES=1`
 * prints what failed.
 *
 * Another built site is asked with its own selectors:
 * `npm run bench:search -- --dist ../other/dist --article main --page 'search/?q={query}'
 * --input 'input[type=search]' --hit '.result a' --done settled`; `--open` names what has to be
 * clicked first, `--no-stock` leaves the second table out.
 */
type Ask = (query: string) => Promise<string[]>;

interface Row {
  group: Group;
  score: Score;
  /** Milliseconds of the middle query, with what it fetched. */
  middle: number;
  /** Bytes a query, on average. */
  bytes: number;
}

const { values: flags } = parseArgs({
  options: {
    dist: { type: 'string', default: process.env.DIST_DIR ?? 'dist' },
    base: { type: 'string', default: process.env.BASE_PATH ?? '/' },
    /** What holds the text to be found; without it what this site marks. */
    article: { type: 'string' },
    page: { type: 'string', default: OUR_SEARCH.page },
    open: { type: 'string' },
    input: { type: 'string', default: OUR_SEARCH.input },
    hit: { type: 'string', default: OUR_SEARCH.hit },
    done: { type: 'string', default: OUR_SEARCH.done },
    'no-stock': { type: 'boolean', default: false },
  },
});
const root = flags.dist;
const { article } = flags;
const sections = article
  ? pagesOf(root).flatMap((page) => sectionTexts(page, article))
  : searchedTexts(pagesOf(root));
const queries = makeQueries(
  sections,
  seeded(Number(process.env.SEED ?? 2026)),
  Number(process.env.SHARE ?? 1),
);

async function main(): Promise<void> {
  const server = await serve(root, flags.base);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    // Chromium asks for the icon again whenever the address changes.
    if (request.url().includes('favicon')) return;
    // What comes from the cache has less than nothing.
    bytes += Math.max(0, (await request.sizes()).responseBodySize);
  });
  console.log(`${sections.length} sections, terms and sources`);
  for (const [name, open] of [
    ['this site', () => siteSearch(page, server.url, flags)],
    ['Pagefind as it comes', () => stockSearch(page, server.url, root)],
  ] as const) {
    if (name !== 'this site' && flags['no-stock']) continue;
    const { ask, close } = await open();
    await page.waitForLoadState('networkidle');
    print(name, await run(ask, () => bytes));
    await close();
  }
  await browser.close();
  await server.close();
}

async function run(ask: Ask, bytes: () => number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [group, made] of queries) {
    const before = bytes();
    const verdicts: Verdict[] = [];
    const times: number[] = [];
    for (const query of made) {
      const start = performance.now();
      const places = await ask(query.typed);
      times.push(performance.now() - start);
      verdicts.push(judge(query, places, sections));
      complain(group, query, places, verdicts.at(-1));
    }
    rows.push({
      group,
      score: scoreOf(verdicts),
      middle: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
      bytes: (bytes() - before) / Math.max(1, made.length),
    });
  }
  return rows;
}

function complain(group: Group, query: MadeQuery, places: string[], verdict?: Verdict): void {
  if (!process.env.FAILURES || !verdict) return;
  const { recall, precision, reciprocalRank, wrong } = verdict;
  if (recall === 1 && (precision ?? 1) === 1 && reciprocalRank === 1 && !wrong) return;
  console.log(group, JSON.stringify(query), JSON.stringify(verdict), places.slice(0, 4).join(' '));
}

function print(name: string, rows: Row[]): void {
  console.log(`\n${name}`);
  console.log('group        queries  R@10  P@10   MRR  false  empty    ms  bytes');
  for (const { group, score, middle, bytes } of rows) {
    const { queries: count, recall, precision, reciprocalRank, wrong, empty } = score;
    console.log(
      [
        group.padEnd(12),
        String(count).padStart(7),
        ...[recall, precision, reciprocalRank].map((one) => one.toFixed(3)),
        ...[wrong, empty].map((one) => one.toFixed(3).padStart(6)),
        middle.toFixed(0).padStart(5),
        bytes.toFixed(0).padStart(6),
      ].join(' '),
    );
  }
}

await main();
