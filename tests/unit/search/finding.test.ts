import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Finding, takeChecked } from '../../../src/search/finding.ts';
import type { Candidates } from '../../../src/search/index-lookup.ts';
import type { Library } from '../../../src/search/library.ts';
import { section, wanted } from './section.ts';

/** A site whose sections are read by id; `read` lists the ids in the order they were read. */
function shelf() {
  const read: string[] = [];
  const library = {
    filter: {},
    limits: () => ({ sections: 10, packs: 5, few: 0, inVain: 30, enough: 20 }),
    async read(ids: readonly string[]) {
      read.push(...ids);
      return ids.map((id) => section(id, id, id.startsWith('yes') ? '梯度' : ''));
    },
  } as unknown as Library;
  return { read, library };
}

const names = (word: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${word}-${n}`);

function take(
  ids: string[],
  library: Library,
  narrow?: Candidates['narrow'],
): Promise<Finding | undefined> {
  const says = ({ text }: { text: string }) => text.includes('梯度');
  const candidates = { ids, narrow };
  return takeChecked({ match: 'exact', wanted: wanted('梯度'), candidates, says }, library);
}

describe('what is found', () => {
  it('is read until there is enough, and goes on from there', async () => {
    const { read, library } = shelf();
    const first = await take(names('yes', 14), library);
    assert.equal(read.length, 10);
    assert.equal(first?.sections.length, 10);
    const next = await first?.more?.();
    assert.deepEqual([next?.sections.length, next?.more], [4, undefined]);
  });

  it('is never a section whose text does not say it', async () => {
    const { library } = shelf();
    const finding = await take([...names('no', 5), ...names('yes', 2)], library);
    assert.deepEqual(
      finding?.sections.map(({ id }) => id),
      ['yes-0', 'yes-1'],
    );
    assert.equal(finding?.more, undefined);
  });

  it('is read on until there is enough of what the question is narrowed to', async () => {
    const { read, library } = shelf();
    const narrow = { ...library, filter: { kind: 'code' as const } };
    const finding = await take(names('yes', 14), narrow);
    assert.deepEqual([read.length, finding?.sections.length], [14, 14]);
  });

  it('is told apart further only where half were read in vain, none of them twice', async () => {
    const { read, library } = shelf();
    let asked = 0;
    const narrow = async () => {
      asked += 1;
      return { ids: ['no-0', 'yes-0'] };
    };
    const finding = await take([...names('no', 90), 'yes-0'], library, narrow);
    assert.deepEqual([asked, finding?.sections.length], [1, 1]);
    assert.deepEqual(read, [...names('no', 5), 'yes-0']);
    await take([...names('yes', 8), ...names('no', 2), ...names('yes', 9)], library, narrow);
    assert.equal(asked, 1);
  });

  it('is what many packs have, and goes on from there, where few of them say it', async () => {
    const { read, library } = shelf();
    const rare = Array.from({ length: 8 }, (_, n) => [`yes-${n}`, ...names(`no-${n}`, 4)]).flat();
    const first = await take(rare, library);
    assert.deepEqual([read.length, first?.sections.length], [20, 4]);
    const next = await first?.more?.();
    assert.deepEqual([read.length, next?.sections.length, next?.more], [40, 4, undefined]);
  });

  it('is nothing after many that do not say it', async () => {
    const { read, library } = shelf();
    assert.equal(await take(names('no', 200), library), undefined);
    assert.equal(read.length, 30);
  });
});
