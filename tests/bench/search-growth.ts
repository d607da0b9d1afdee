import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressSite } from '../../src/hosting/compress.ts';
import { buildSearchIndex } from '../../src/integrations/search-index.ts';
import { launchBrowser } from '../support/browser.ts';
import { pagesOf } from '../support/dist.ts';
import { SearchBox } from '../support/pages/search-box.ts';
import { pick, seeded } from '../support/random.ts';
import { sectionTexts } from '../support/section-texts.ts';
import { serve } from '../support/server.ts';
import { listTransfers, transfers } from '../support/transfers.ts';

/**
 * `node tests/bench/search-growth.ts 500`: so many articles of about 2,000 characters, made of the
 * clauses of the built site, behind its search page: how long the index takes to build, and what a
 * query costs in bytes and milliseconds. `again` behind it asks the index of the run before, with the
 * script of the site as it is built now.
 */
const count = Number(process.argv[2] ?? 500);
const again = process.argv[3] === 'again';
const source = process.env.DIST_DIR ?? 'dist';
const root = join('.cache', 'bench', `search-${count}`);

const random = seeded(count);
const lines = pagesOf(source)
  .filter(({ html }) => html.includes('data-pagefind-body'))
  .flatMap((page) => sectionTexts(page).flatMap((section) => section.lines));
const clauses = lines.flatMap((line) => line.match(/[^，。；：]{4,}[，。；：]?/gu) ?? []);
const words = [...new Set(lines.flatMap((line) => line.match(/\p{Script=Han}{2,6}/gu) ?? []))];

const QUERIES = [
  ...['损失函数', '平台', '成本', '梯度下降', 'GPT', 'sunshihanshu', '損失函數', '损失涵数'],
  ...Array.from({ length: 20 }, () => pick(words, random)),
];

async function main(): Promise<void> {
  if (!again) rmSync(root, { recursive: true, force: true });
  for (const part of ['_astro', 'search']) {
    rmSync(join(root, part), { recursive: true, force: true });
    cpSync(join(source, part), join(root, part), { recursive: true });
  }
  if (!again) await build();
  await ask();
}

async function build(): Promise<void> {
  for (let number = 0; number < count; number++) write(number);
  const start = performance.now();
  const pages = await buildSearchIndex(root);
  const seconds = (performance.now() - start) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(`${pages} pages indexed in ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MiB`);
  for (const part of ['index', 'text', 'words'])
    console.log(part, sizes(join(root, 'pagefind', part)));
  console.log('outline', statSync(join(root, 'pagefind', 'outline.json')).size);
  for (const name of readdirSync(join(root, 'pagefind')).filter((one) => one.endsWith('pf_meta')))
    console.log('list of records', statSync(join(root, 'pagefind', name)).size);
  // As a build does: what is sent is packed.
  await compressSite(join(root, 'pagefind'));
}

function write(number: number): void {
  const sections = Array.from({ length: 6 }, (_, place) => {
    const blocks = Array.from({ length: 4 }, () => `<p>${paragraph()}</p>`);
    return `<h2 id="s${place}">${asHtml(pick(words, random))}</h2>${blocks.join('')}`;
  });
  const folder = join(root, 'articles', `a${number}`);
  mkdirSync(folder, { recursive: true });
  const title = asHtml(pick(clauses, random));
  writeFileSync(
    join(folder, 'index.html'),
    `<html lang="zh-CN"><main><article data-pagefind-body data-seal="文"><h1 id="top">${title}</h1>${sections.join('')}</article></main></html>`,
  );
}

function paragraph(): string {
  let text = '';
  while (text.length < 80) text += pick(clauses, random);
  return asHtml(text);
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function sizes(folder: string): string {
  const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  const sum = bytes.reduce((total, one) => total + one, 0);
  return `${bytes.length} files, ${(sum / 1024).toFixed(0)} KiB, largest ${Math.max(...bytes)} B`;
}

/** What one query cost. */
interface Cost {
  milliseconds: number;
  /** Bytes by what was fetched: of the index, texts, words, or else. */
  bytes: Record<Part, number>;
}

const PARTS = ['index', 'text', 'words', 'other'] as const;
type Part = (typeof PARTS)[number];

async function ask(): Promise<void> {
  const server = await serve(root);
  const browser = await launchBrowser();
  const box = new SearchBox(await browser.newPage());
  await listTransfers(box.page);
  await box.page.goto(`${server.url}search/`);
  const costs: Cost[] = [];
  let before = new Map<string, number>();
  for (const query of QUERIES) {
    const milliseconds = await timed(box, query);
    await box.page.waitForLoadState('networkidle');
    const fetched = await transfers(box.page);
    const cost = { milliseconds, bytes: costOf(fetched, before) };
    before = fetched;
    costs.push(cost);
    console.log(query, spelled(cost), await box.status.textContent());
  }
  const [first, ...next] = costs;
  console.log(`first, the page included: ${first ? spelled(first) : 'none'}`);
  for (const part of PARTS) print(`next, ${part}`, next, ({ bytes }) => bytes[part], 'B');
  print('next, all', next, sum, 'B');
  print('time', next, ({ milliseconds }) => milliseconds, 'ms');
  await browser.close();
  await server.close();
}

/** What was fetched since, by its kind. */
function costOf(
  fetched: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): Cost['bytes'] {
  const bytes = { index: 0, text: 0, words: 0, other: 0 };
  for (const [path, all] of fetched) {
    const part = PARTS.find((one) => path.includes(`/pagefind/${one}/`)) ?? 'other';
    bytes[part] += all - (before.get(path) ?? 0);
  }
  return bytes;
}

/** Milliseconds from a query's last letter to its answer, by the clock of the page. */
function timed(box: SearchBox, query: string): Promise<number> {
  return box.page.evaluate(
    (query) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const list = document.querySelector<HTMLElement>('[data-search-results]');
        const field = document.querySelector<HTMLInputElement>('input[type=search][name=q]');
        if (!list || !field) throw new Error('no search here');
        const look = () => {
          const { query: shown, state = '' } = list.dataset;
          if (shown !== query || !['done', 'empty'].includes(state)) return;
          watch.disconnect();
          resolve(performance.now() - start);
        };
        const watch = new MutationObserver(look);
        watch.observe(list, { attributes: true, childList: true, subtree: true });
        field.value = query;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    query,
  );
}

function sum({ bytes }: Cost): number {
  return PARTS.reduce((total, part) => total + bytes[part], 0);
}

function spelled(cost: Cost): string {
  const parts = PARTS.filter((part) => cost.bytes[part] > 0);
  const each = parts.map((part) => `${part} ${cost.bytes[part]}`).join(', ');
  return `${sum(cost)} B (${each}) ${cost.milliseconds.toFixed(0)} ms`;
}

function print(what: string, costs: readonly Cost[], of: (cost: Cost) => number, unit: string) {
  const numbers = costs.map(of).sort((a, b) => a - b);
  const mean = numbers.reduce((total, one) => total + one, 0) / numbers.length;
  const median = numbers[Math.floor(numbers.length / 2)] ?? 0;
  const worst = numbers.at(-1) ?? 0;
  const [a, b, c] = [mean, median, worst].map((one) => one.toFixed(0));
  console.log(`${what}: mean ${a}, median ${b}, worst ${c} ${unit}`);
}

await main();
