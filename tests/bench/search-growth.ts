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

/**
 * `node tests/bench/search-growth.ts 500`: so many articles of about 2,000 characters, made of the
 * clauses of the built site, behind its search page: how long the index takes to build, and what a
 * query costs in bytes and milliseconds.
 */
const count = Number(process.argv[2] ?? 500);
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
  rmSync(root, { recursive: true, force: true });
  for (const part of ['_astro', 'search']) {
    cpSync(join(source, part), join(root, part), { recursive: true });
  }
  for (let number = 0; number < count; number++) write(number);
  const start = performance.now();
  const pages = await buildSearchIndex(root);
  const seconds = (performance.now() - start) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(`${pages} pages indexed in ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MiB`);
  for (const part of ['index', 'text', 'words'])
    console.log(part, sizes(join(root, 'pagefind', part)));
  console.log('outline', statSync(join(root, 'pagefind', 'outline.json')).size);
  // As a build does: what is sent is packed.
  await compressSite(join(root, 'pagefind'));
  await ask();
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

async function ask(): Promise<void> {
  const server = await serve(root);
  const browser = await launchBrowser();
  const box = new SearchBox(await browser.newPage());
  let bytes = 0;
  box.page.on('requestfinished', async (request) => {
    if (!request.url().includes('favicon')) bytes += (await request.sizes()).responseBodySize;
  });
  await box.page.goto(`${server.url}search/`);
  const costs: number[] = [];
  const times: number[] = [];
  for (const query of QUERIES) {
    const before = bytes;
    const start = performance.now();
    await box.ask(query);
    times.push(performance.now() - start);
    await box.page.waitForLoadState('networkidle');
    costs.push(bytes - before);
    const words = await box.status.textContent();
    console.log(query, costs.at(-1), 'B', times.at(-1)?.toFixed(0), 'ms', words);
  }
  const [first = 0, ...next] = costs;
  const mean = next.reduce((sum, one) => sum + one, 0) / next.length;
  const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  console.log(`first ${first} B, next ${mean.toFixed(0)} B, middle time ${middle?.toFixed(0)} ms`);
  await browser.close();
  await server.close();
}

await main();
