import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { charactersOf } from '../../../src/search/alphabet.ts';
import { createSearch } from '../../../src/search/engine.ts';
import type { Source } from '../../../src/search/library.ts';
import { NOTE_END, NOTE_START } from '../../../src/search/marked-text.ts';
import { packsOf } from '../../../src/search/packs.ts';
import type { PagefindIndex } from '../../../src/search/pagefind.ts';
import { partName } from '../../../src/search/parts.ts';
import { allText, sectionsOf } from '../../../src/search/sections.ts';
import type { Pack, StoredPage } from '../../../src/search/stored-page.ts';
import { LATIN, type Tokens, tokensOf } from '../../../src/search/tokens.ts';
import { variantsOf } from '../../../src/search/variants.ts';
import { wordFiles } from '../../../src/search/word-files.ts';

/** A page whose sections are given as `id: heading | block | block`. */
function page(path: string, ...sections: string[]): StoredPage {
  return {
    path,
    title: path,
    seal: '台',
    sections: sections.map((section) => {
      const [id = '', rest = ''] = section.split(/: (.*)/);
      const [heading = '', ...blocks] = rest.split(' | ');
      return { id, heading, level: id === 'top' ? 1 : 2, blocks };
    }),
  };
}

const pages = [
  page(
    'articles/platform/',
    'top: 平台 | 摘要',
    `update: 4.1 权重更新 | 沿着损失${NOTE_START}[1]${NOTE_END}函数下降，GPT-3 用 0.4833。 | 另一块`,
    'loss: 4.2 损失函数 | 交叉熵与 OpenAI 的做法 | 显著的模型，接着',
  ),
  page('articles/capital/', 'top: 资本', 'money: 1 钱 | “平台—成本”为 50%，Transformer 的结构'),
  withAuthors(
    page('references/', 'top: 参考文献', 'vaswani: Attention | VASWANI A, SHAZEER N. Attention[C]'),
    ['Ashish Vaswani', 'Noam M. Shazeer'],
  ),
];

function withAuthors({ sections, ...page }: StoredPage, authors: string[]): StoredPage {
  return { ...page, sections: sections.map((one) => ({ ...one, authors })) };
}

const texts = pages
  .flatMap((one) => packsOf(one, 1e6))
  .flatMap(sectionsOf)
  .map(allText);
const characters = charactersOf(texts);

/** Stands in for Pagefind: words in quotes are whole, others are beginnings of words. */
function indexOf(records: Map<string, Pack[]>, tokens: Tokens): PagefindIndex {
  const written = [...records].map(([id, packs]) => ({
    id,
    packs: packs.map((pack) =>
      sectionsOf(pack).flatMap((one) => [...tokens.written(allText(one))]),
    ),
  }));
  return {
    async search(term) {
      const whole = /^"(.*)"$/.exec(term)?.[1];
      const parts = whole ? [whole] : term.split(' ');
      const isIn = (words: string[]) => (part: string) =>
        words.some((word) => (whole ? word === part : word.startsWith(part)));
      const results = written
        .filter(({ packs }) => parts.every(isIn(packs.flat())))
        .map(({ id, packs }) => ({
          id,
          words: packs.flatMap((words, at) => (parts.some(isIn(words)) ? [at] : [])),
        }));
      return { results };
    },
  };
}

interface Site extends Source {
  read: string[];
}

/** Each section a pack of its own, and on a large site each page a record. */
function site(large = false): Site {
  const read: string[] = [];
  const grain = large ? 'pair' : 'character';
  const records = new Map(
    pages
      .map((one) => packsOf(one, 1))
      .flatMap((packs): [string, Pack[]][] =>
        large
          ? [[packs[0]?.path ?? '', packs]]
          : packs.map((pack) => [`${pack.path}#${pack.sections[0]?.id}`, [pack]]),
      ),
  );
  const packs = new Map(
    [...records].flatMap(([id, own]) => own.map((pack, part) => [partName(id, part), pack])),
  );
  const { files, readings } = wordFiles(texts, large);
  const outlined = pages.map(({ sections, ...page }) => ({
    ...page,
    packs: sections.map(({ id, heading }): [string, [string, string]] => [
      `${page.path}#${id}`,
      [id, heading],
    ]),
  }));
  return {
    read,
    outline: { characters, grain, words: [...files.keys()], pages: large ? null : outlined },
    readWords: async (key) => files.get(key) ?? { chinese: '', latin: '' },
    readReadings: async () => readings,
    readVariants: async () => variantsOf(characters),
    readLatin: async () => [...new Set(texts.flatMap((text) => text.match(LATIN) ?? []))].join(' '),
    openIndex: async () => indexOf(records, tokensOf({ characters, grain })),
    async readPack(id) {
      read.push(id);
      const found = packs.get(id);
      assert.ok(found);
      return found;
    },
  };
}

async function paths(query: string, large: boolean): Promise<string[]> {
  const { groups } = await createSearch({ load: async () => site(large) }).search(query);
  return groups.flatMap(({ hits }) => hits.map(({ path }) => path));
}

const FOUND: [string, string, string[]][] = [
  ['a heading first', '损失函数', ['articles/platform/#loss', 'articles/platform/#update']],
  ['words around the number of a note', '损失函数下', ['articles/platform/#update']],
  ['the same with the number', '失[1]函数', ['articles/platform/#update']],
  ['a phrase across punctuation', '降，GPT-3', ['articles/platform/#update']],
  ['a number', '0.4833', ['articles/platform/#update']],
  ['another spelling of punctuation and width', '“平台-成本”为５０%', ['articles/capital/#money']],
  ['words in quotes that the text does not quote', '“交叉熵”', ['articles/platform/#loss']],
  ['several keywords in one section', '函数 gpt', ['articles/platform/#update']],
  ['a phrase that begins inside a Latin word', 'former 的结', ['articles/capital/#money']],
  ['an author by the full name', 'Ashish Vaswani', ['references/#vaswani']],
  ['the same in the order of a list', 'Shazeer Noam', ['references/#vaswani']],
  ['an author by initials', 'N. M. Shazeer', ['references/#vaswani']],
  ['a phrase that ends inside one', '与 OpenA', ['articles/platform/#loss']],
  ['a phrase that begins in the middle of a name', 'penAI 的', ['articles/platform/#loss']],
  ['the half-typed end of a word', '与 Open', ['articles/platform/#loss']],
];

const NOT_FOUND: [string, string][] = [
  ['one word of the site and one that is not', '火星函数'],
  ['words of which one is nowhere', '交叉熵 火星'],
  ['a letter that is left without its signs', 'G++'],
  ['letters that stand side by side in a formula', '∂L/∂w'],
  ['a given name without its family name', 'Ashish'],
  ['the given name of one author with the family name of another', 'Ashish Shazeer'],
  ['punctuation alone', '？！'],
];

const RELAXED: [what: string, query: string, match: string, keywords: string][] = [
  ['words of the site in another order', '函数损失', 'words', '函数 损失'],
  ['the parts of a phrase that goes across two blocks', '4833。另一', 'words', '4833 另一'],
  ['words that stand in different sections', '交叉熵 0.4833', 'words', '交叉熵 0.4833'],
  ['a question by what it asks for', '什么是损失函数？', 'words', '损失函数'],
  ['a compound written together', 'gpt3', 'words', 'gpt-3'],
  ['traditional characters as the same text', '損失函數', 'exact', '损失函数'],
  ['those of them that the site has too, as they are', '顯著', 'exact', '显著'],
  ['the same where it has another instead', '接著', 'exact', '接着'],
  ['pinyin', 'sunshihanshu', 'pinyin', '损失函数'],
  ['pinyin in capitals and with spaces', 'Sun shi han shu', 'pinyin', '损失函数'],
  ['pinyin whose syllables begin words of the site', 'jiao cha', 'pinyin', '交叉'],
  ['pinyin that is still being typed', 'sunshih', 'pinyin', '损失函数'],
  ['the first letters of a word', 'sshs', 'pinyin', '损失函数'],
  ['a slip beside such a character', '显著的摩型', 'corrected', '显著的模型'],
  ['a word with one wrong character', '损失涵数', 'corrected', '损失函数'],
  ['the same for a character that the site has', '损失权数', 'corrected', '损失函数'],
  ['a slip in a Latin word', 'transfomer', 'corrected', 'transformer'],
  ['a slip beside a right word', '结构 transfromer', 'corrected', '结构 transformer'],
];

for (const large of [false, true]) {
  describe(large ? 'the search of a large site' : 'the search of a small site', () => {
    for (const [what, query, expected] of FOUND) {
      it(`finds ${what}: ${query}`, async () => {
        assert.deepEqual(await paths(query, large), expected);
      });
    }

    for (const [what, query, match, keywords] of RELAXED) {
      it(`finds ${what}, and says so: ${query}`, async () => {
        const found = await createSearch({ load: async () => site(large) }).search(query);
        assert.deepEqual([found.match, found.keywords.join(' ')], [match, keywords]);
        assert.ok(found.groups.length > 0);
      });
    }

    for (const [what, query] of NOT_FOUND) {
      it(`does not find ${what}: ${query}`, async () => {
        assert.deepEqual(await paths(query, large), []);
      });
    }
  });
}

describe('the search', () => {
  it('answers with the query as typed, what matched, and how much there is', async () => {
    const search = createSearch({ load: async () => site() });
    const { query, match, total } = await search.search(' 损失函数 ');
    assert.deepEqual([query, match, total], [' 损失函数 ', 'exact', 2]);
    assert.equal((await search.search('火星人')).match, 'none');
  });

  it('names headings that come near when it finds nothing', async () => {
    const search = createSearch({ load: async () => site() });
    const { groups, nearby } = await search.search('火星损失的柑橘');
    assert.deepEqual(groups, []);
    assert.deepEqual(
      nearby.map(({ id }) => id),
      ['loss'],
    );
  });

  it('reads only what may hold the query, each section once', async () => {
    const source = site();
    const search = createSearch({ load: async () => source });
    await search.search('权重');
    await search.search('权重更新');
    await search.search('火星人');
    assert.deepEqual(source.read, ['articles/platform/#update']);
  });

  it('reads, on a large site, only packs that may hold the query, not the whole page', async () => {
    const source = site(true);
    const search = createSearch({ load: async () => source });
    await search.search('损失函数');
    await search.search('权重');
    assert.deepEqual(source.read, ['articles/platform/-1', 'articles/platform/-2']);
  });

  it('reads nothing when it is warmed', async () => {
    const source = site();
    const search = createSearch({ load: async () => source });
    search.warm();
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(source.read, []);
  });

  it('looks through the texts for a piece of a word, once all are there', async () => {
    const source = { ...site(), idle: async () => true, readLatin: () => assert.fail('fetched') };
    const search = createSearch({ load: async () => source });
    await search.search('权重');
    while (source.read.length < 7) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const query of ['nsforme', 'er 的结', 'penAI']) {
      const { match, total } = await search.search(query);
      assert.deepEqual([match, total], ['exact', 1], query);
    }
  });

  it('says when nothing can be loaded, and tries again', async () => {
    let attempts = 0;
    const load = async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('offline');
      return site();
    };
    const search = createSearch({ load });
    await assert.rejects(search.search('权重'), /offline/);
    assert.equal((await search.search('权重')).total, 1);
  });

  it('starts anew when the index failed after it was loaded', async () => {
    let loads = 0;
    const broken: PagefindIndex = { search: () => Promise.reject(new Error('no chunk')) };
    const load = async () =>
      loads++ === 0 ? { ...site(), openIndex: async () => broken } : site();
    const search = createSearch({ load });
    await assert.rejects(search.search('权重'), /no chunk/);
    assert.equal((await search.search('权重')).total, 1);
  });
});
