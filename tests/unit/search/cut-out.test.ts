import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutOut, insideWords } from '../../../src/search/cut-out.ts';
import type { Library } from '../../../src/search/library.ts';
import { readQuery } from '../../../src/search/plan.ts';
import type { Wanted } from '../../../src/search/rank.ts';
import { section } from './section.ts';

const TEXTS: Record<string, string> = {
  engine: '推理引擎 vLLM，接口与常见 API 兼容',
  editor: '编程工具 Windsurf，把模型换掉',
  rule: '第 2026/1744 号条例',
};

/** A site of one section a pack. `asked` lists what the index was asked, `read` what was read. */
function site(all: boolean, words = ['1744', '2026', 'api', 'vllm', 'windsurf']) {
  const asked: string[] = [];
  const read: string[] = [];
  let lists = 0;
  const library = {
    filter: {},
    limits: () => ({ sections: 10, packs: 6, few: 8, inVain: Infinity }),
    hasAll: () => all,
    records: { ids: Object.keys(TEXTS) },
    async latin() {
      lists += 1;
      return words;
    },
    async candidates({ keywords }: Wanted) {
      asked.push(keywords.join(' '));
      const has = (id: string) =>
        keywords.every((one) => (TEXTS[id] ?? '').toLowerCase().includes(one));
      return { ids: Object.keys(TEXTS).filter(has) };
    },
    async read(ids: readonly string[]) {
      read.push(...ids);
      return ids.map((id) => section(id, '', TEXTS[id]));
    },
  } as unknown as Library;
  return { asked, read, library, lists: () => lists };
}

async function cut(query: string, { library }: { library: Library }): Promise<string[]> {
  const found = await cutOut(readQuery(query), library);
  return found?.sections.map(({ id }) => id) ?? [];
}

async function inside(query: string, { library }: { library: Library }): Promise<string[]> {
  const found = await insideWords(readQuery(query), library);
  return found.flatMap(({ sections }) => sections.map(({ id }) => id));
}

describe('a phrase cut out beside the borders of words', () => {
  it('is found by the words that end so and by what follows', async () => {
    const one = site(false);
    assert.deepEqual(await cut('LM，接口与常', one), ['engine']);
    assert.deepEqual([one.asked, one.read], [['vllm 接口与常'], ['engine']]);
    assert.deepEqual(await cut('26/1', one), ['rule']);
  });

  it('is found by what follows alone where no words are known, as on a large site', async () => {
    const one = site(false, []);
    assert.deepEqual(await cut('LM，接口与常', one), ['engine']);
    assert.deepEqual(one.asked, ['接口与常']);
  });

  it('is found in the texts themselves once they are all there', async () => {
    const one = site(true);
    assert.deepEqual(await cut('rf，把', one), ['editor']);
    assert.deepEqual([one.asked, one.lists()], [[], 0]);
  });

  it('is not found where no text has all of it', async () => {
    assert.deepEqual(await cut('LM，把', site(true)), []);
    assert.deepEqual(await cut('rf，接口', site(false)), []);
  });

  it('costs nothing where the query begins with a Chinese character', async () => {
    const one = site(false);
    assert.deepEqual(await cut('接口 API', one), []);
    assert.deepEqual([one.asked, one.read, one.lists()], [[], [], 0]);
  });
});

describe('a lone piece of a Latin word', () => {
  for (const all of [false, true]) {
    it(`is found by the words that have it, ${all ? 'all texts there' : 'few texts there'}`, async () => {
      assert.deepEqual(await inside('ndsurf', site(all)), ['editor']);
      assert.deepEqual(await inside('indsur', site(all)), ['editor']);
      assert.deepEqual(await inside('qzx', site(all)), []);
    });
  }

  it('is no phrase of several words', async () => {
    assert.deepEqual(await inside('vllm api', site(true)), []);
  });
});
