import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corrected } from '../../../src/search/corrected.ts';
import type { Library } from '../../../src/search/library.ts';
import { readQuery } from '../../../src/search/plan.ts';
import type { Wanted } from '../../../src/search/rank.ts';
import { section } from './section.ts';

/** A large site where what has the right characters of a slip is too much to be read. */
function site(sounds: Record<string, string>): Library {
  return {
    filter: {},
    limits: () => ({ sections: 8, packs: 4, few: 40, tried: 1_000, inVain: 30, guesses: 6 }),
    hasAll: () => false,
    knows: () => true,
    latin: async () => [],
    nearest: async () => [],
    candidates: async ({ keywords }: Wanted) => ({
      ids: keywords.join() === '损失函数' ? ['loss'] : [],
    }),
    read: async (ids: readonly string[]) => ids.map((id) => section(id, '损失函数')),
    syllableOf: async (character: string) => sounds[character] ?? '',
    soundAlike: async (one: string, other: string) => sounds[one] === sounds[other],
    words: async (typed: string) => ({
      latin: [],
      chinese: typed === 'sun' ? { 'sun shi han shu': ['损失函数'], 'sun shi': ['损失'] } : {},
    }),
  } as unknown as Library;
}

async function meant(query: string, sounds: Record<string, string>): Promise<string[]> {
  const findings = await corrected(readQuery(query), site(sounds));
  return findings.flatMap(({ wanted }) => wanted.keywords);
}

describe('a slip in a Chinese word of a large site', () => {
  it('is looked for among the words that begin with the same sound', async () => {
    assert.deepEqual(await meant('损失涵数', { 损: 'sun', 函: 'han', 涵: 'han' }), ['损失函数']);
  });

  it('is nothing where two characters are wrong or the first has no sound', async () => {
    assert.deepEqual(await meant('损石涵数', { 损: 'sun' }), []);
    assert.deepEqual(await meant('损失涵数', {}), []);
  });
});
