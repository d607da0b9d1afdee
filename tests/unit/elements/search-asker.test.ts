import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Asker } from '../../../src/elements/search-asker.ts';
import { type Answer, type Counts, noAnswer } from '../../../src/search/answer.ts';

type Settle = PromiseWithResolvers<Answer>;

/** A search whose answers come when the test says so, and what is shown of them. */
function slowSearch() {
  const asked = new Map<string, Settle>();
  const shown: string[] = [];
  const begun = new Map<string, PromiseWithResolvers<void>>();
  const asker = new Asker(
    {
      search(query) {
        const answering: Settle = Promise.withResolvers();
        asked.set(query, answering);
        begun.get(query)?.resolve();
        return answering.promise;
      },
    },
    {
      loading: () => undefined,
      slow: () => undefined,
      answered: ({ query }) => shown.push(query),
      counted: ({ all }) => shown.push(`${all} in all`),
      failed: (query) => shown.push(`no ${query}`),
    },
  );
  return { asker, asked, shown, ask };

  /** Resolves with what settles the question, once the search was asked. */
  async function ask(query: string): Promise<{ done: Promise<void>; settle: Settle }> {
    const starting = Promise.withResolvers<void>();
    begun.set(query, starting);
    const done = asker.ask(query, {});
    await starting.promise;
    return { done, settle: asked.get(query) as Settle };
  }
}

const answer = (query: string): Answer => ({ ...noAnswer(query), match: 'exact' });

describe('Whoever asks while an answer is on its way', () => {
  it('is shown the newer answer alone, whichever comes first', async () => {
    for (const newestFirst of [true, false]) {
      const { ask, shown } = slowSearch();
      const older = await ask('损失');
      const newer = await ask('损失函数');
      const order = newestFirst ? [newer, older] : [older, newer];
      for (const { settle } of order)
        settle.resolve(answer(settle === newer.settle ? '损失函数' : '损失'));
      await Promise.all([older.done, newer.done]);
      assert.deepEqual(shown, ['损失函数']);
    }
  });

  it('is not told that the older question failed', async () => {
    const { ask, shown } = slowSearch();
    const older = await ask('损失');
    const newer = await ask('损失函数');
    older.settle.reject(new Error('offline'));
    newer.settle.resolve(answer('损失函数'));
    await Promise.all([older.done, newer.done]);
    assert.deepEqual(shown, ['损失函数']);
  });

  it('sees no answer at all after the question was dropped', async () => {
    const { asker, ask, shown } = slowSearch();
    const { done, settle } = await ask('损失');
    asker.drop();
    settle.resolve(answer('损失'));
    await done;
    assert.deepEqual(shown, []);
  });

  it('never has the search pass through what was typed too fast', async () => {
    const { asker, asked, ask } = slowSearch();
    const passed = asker.ask('损', {}, 1);
    const { settle, done } = await ask('损失');
    settle.resolve(answer('损失'));
    await Promise.all([passed, done]);
    assert.deepEqual([...asked.keys()], ['损失']);
  });
});

describe('An answer', () => {
  it('that failed is said to have failed', async () => {
    const { ask, shown } = slowSearch();
    const { done, settle } = await ask('损失');
    settle.reject(new Error('offline'));
    await done;
    assert.deepEqual(shown, ['no 损失']);
  });

  it('is followed by numbers that took longer, unless something newer was asked', async () => {
    for (const outdated of [false, true]) {
      const { asker, ask, shown } = slowSearch();
      const { done, settle } = await ask('损失');
      const settled = Promise.withResolvers<Counts>();
      settle.resolve({ ...answer('损失'), settled: settled.promise });
      await done;
      if (outdated) asker.drop();
      settled.resolve({ ...noAnswer('').counts, all: 12 });
      await settled.promise;
      await Promise.resolve();
      assert.deepEqual(shown, outdated ? ['损失'] : ['损失', '12 in all']);
    }
  });
});
