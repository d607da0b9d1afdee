import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { readGlossary } from '../../src/glossary/read.ts';
import { buildSearchIndex } from '../../src/integrations/search-index.ts';
import { readReferences } from '../../src/references/read.ts';
import type { Answer } from '../../src/search/answer.ts';
import { createSearch, type Search } from '../../src/search/engine.ts';
import { readMarked } from '../../src/search/marked-text.ts';
import type { PagefindModule } from '../../src/search/pagefind.ts';
import type { Outline, Pack } from '../../src/search/stored-page.ts';
import { sectionsOfArticle, squeeze } from '../support/article-sections.ts';
import { distDir, pagesOf } from '../support/dist.ts';

const articles = pagesOf().filter(({ route }) => /^articles\/[^/]+\/$/.test(route));
const sections = articles.flatMap(sectionsOfArticle);
const folder = join(distDir, 'pagefind');

const outline: Outline = JSON.parse(readFileSync(join(folder, 'outline.json'), 'utf8'));
const packs = (outline.pages ?? []).flatMap(({ packs }) => packs.map(([record]) => packOf(record)));
const stored = packs.flatMap(({ path, sections }) => sections.map((one) => ({ path, ...one })));
const terms = readGlossary();
const sources = readReferences();

function packOf(record: string): Pack {
  return JSON.parse(readFileSync(join(folder, 'text', `${record}.json`), 'utf8'));
}

/** Captions and descriptions, those left out that no search is to find. */
function saidIn(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  if (node.type === 'element') {
    const { dataPagefindIgnore, hidden, ariaHidden } = node.properties;
    if (dataPagefindIgnore !== undefined || hidden || String(ariaHidden) === 'true') return [];
    if (/^(desc|figcaption)$/.test(node.tagName)) return [node];
  }
  return node.children.flatMap(saidIn);
}

function idsOn(path: string): string[] {
  return stored.filter((one) => one.path === path).map(({ id }) => id);
}

describe('The search index of the built site', () => {
  it('holds every article, the glossary and the references, and nothing else', () => {
    assert.deepEqual(
      outline.pages?.map(({ path }) => path).sort(),
      [...articles.map(({ route }) => route), 'glossary/', 'references/'].sort(),
    );
  });

  it('holds every section of every article under its heading', () => {
    const held = new Map(
      stored.map(({ path, id, heading }) => [`${path}#${id}`, squeeze(heading)]),
    );
    for (const { place, heading } of sections) assert.equal(held.get(place), squeeze(heading));
    assert.ok(sections.length > 5);
    assert.equal(held.size, stored.length, 'a section is held twice');
  });

  it('holds every term and every source, where its page has it', () => {
    for (const [path, entries] of [
      ['glossary/', terms],
      ['references/', sources],
    ] as const) {
      assert.deepEqual(idsOn(path).sort(), [...entries.keys()].sort());
      const page = pagesOf().find(({ route }) => route === path);
      for (const id of idsOn(path)) assert.ok(page?.html.includes(`id="${id}"`), path + id);
    }
  });

  it('knows the seal of every article', () => {
    for (const { seal } of outline.pages ?? []) assert.match(seal, /^\p{Script=Han}$/u);
  });

  it('shows no formula twice and no TeX', () => {
    const shown = stored.flatMap(({ blocks }) => blocks.map((one) => readMarked(one)));
    assert.ok(shown.some(({ formulas }) => formulas.some(({ tex }) => /\\frac/.test(tex))));
    for (const one of shown) assert.doesNotMatch(one.shown, /\\(frac|partial|leftarrow|sum)\b/);
  });

  it('has labels and descriptions of diagrams, captions and code', () => {
    const text = stored.map(({ blocks }) => blocks.join('\n')).join('\n');
    for (const one of articles.flatMap(({ tree }) => saidIn(tree))) {
      const said = squeeze(textOf(one)).slice(0, 12);
      assert.ok(squeeze(text).includes(said), `${one.tagName}: ${said}`);
    }
    assert.ok(stored.some(({ blocks }) => blocks.some((one) => readMarked(one).code.length > 0)));
  });

  it('ships what the browser loads and none of the interfaces of Pagefind', () => {
    const names = readdirSync(folder);
    for (const needed of [
      'pagefind.js',
      'pagefind-entry.json',
      'index',
      'text',
      'words',
      'outline.json',
      'readings.json',
      'latin.json',
      'variants.json',
    ]) {
      assert.ok(names.includes(needed), needed);
    }
    assert.deepEqual(
      names.filter((name) => /ui|highlight|worker|playground|fragment|\.css$/.test(name)),
      [],
    );
  });
});

describe('Search through an index by page, as on a site of many articles', () => {
  const root = join('.cache', 'tests', 'search-large');
  const fetched = globalThis.fetch;
  let search: Search;

  before(async () => {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
    cpSync(join(distDir, 'articles'), join(root, 'articles'), { recursive: true });
    // Left over from an earlier run: must not survive.
    mkdirSync(join(root, 'pagefind'));
    writeFileSync(join(root, 'pagefind', 'old.txt'), '');
    await buildSearchIndex(root, 0);
    search = searchIn(root);
  });
  after(() => {
    globalThis.fetch = fetched;
  });

  /** Pagefind's own script, run here: it asks the page for its language and its address. */
  function searchIn(folder: string): Search {
    const url = 'http://site/';
    const language = { getAttribute: () => 'zh-CN' };
    Object.assign(globalThis, {
      location: { href: url, origin: url },
      document: { currentScript: null, querySelector: () => language },
      fetch: async (address: string) =>
        new Response(readFileSync(join(folder, new URL(address).pathname))),
    });
    const json = async (name: string) => (await fetch(`${url}pagefind/${name}.json`)).json();
    const openIndex = async () => {
      const file = pathToFileURL(resolve(root, 'pagefind/pagefind.js')).href;
      const pagefind: PagefindModule = await import(file);
      return pagefind.createInstance({ basePath: `${url}pagefind/`, noWorker: true });
    };
    return createSearch({
      load: async () => ({
        outline: await json('outline'),
        openIndex,
        readPack: (record) => json(`text/${record}`),
        readWords: (key) => json(`words/${key}`),
        readReadings: () => json('readings'),
        readVariants: () => json('variants'),
        readLatin: () => json('latin'),
      }),
    });
  }

  /** Where all of a query's hits lead, those of the later pages after the earlier ones. */
  async function allPlaces(query: string): Promise<string[]> {
    const places: string[] = [];
    let answer: Answer | undefined = await search.search(query);
    while (answer) {
      places.push(...answer.groups.flatMap(({ hits }) => hits.map(({ path }) => path)));
      answer = await answer.more?.();
    }
    return places;
  }

  it('starts from an empty folder', () => {
    assert.ok(!existsSync(join(root, 'pagefind', 'old.txt')));
  });

  it('finds every section by its heading', async () => {
    for (const { place, heading } of sections) {
      // A heading that more pages have than are read at once comes with the next of them.
      const places = await allPlaces(heading);
      assert.ok(places.slice(0, 10).includes(place), `${heading}: ${places.join(' ')}`);
    }
  });

  it('finds every section by the middle of its longest block', async () => {
    for (const { place, blocks } of sections) {
      const longest = blocks.reduce((a, b) => (b.length > a.length ? b : a), '');
      const middle = Math.floor(longest.length / 2);
      const phrase = /[\p{Script=Han}，。、：]{2,8}/u.exec(longest.slice(middle))?.[0];
      if (!phrase || !/\p{Script=Han}{2}/u.test(phrase)) continue;
      const places = await allPlaces(phrase);
      assert.ok(places.includes(place), `${phrase}: ${places.join(' ')}`);
    }
  });

  it('finds nothing where there is nothing', async () => {
    for (const query of ['火星上的柑橘', 'qzxvk', '优平势台']) {
      assert.equal((await search.search(query)).match, 'none', query);
    }
  });
});
