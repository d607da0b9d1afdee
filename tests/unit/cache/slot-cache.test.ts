import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { keyOf, slotCache } from '../../../src/cache/slot-cache.ts';

describe('a slot of the cache', () => {
  let folder: string;
  let made = 0;
  /** What the slot gives for a key; counts how often it had to be made. */
  const ask = (key: string, slot = 'a') =>
    slotCache<{ text: string }>(folder).through(slot, key, async () => {
      made += 1;
      return { text: `${key}的图\n第二行` };
    });

  before(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'slots-')), 'new');
  });
  after(() => rm(join(folder, '..'), { recursive: true }));

  it('gives back what was made for the same key, once', async () => {
    assert.deepEqual(await ask('甲'), { text: '甲的图\n第二行' });
    assert.deepEqual(await ask('甲'), { text: '甲的图\n第二行' });
    assert.equal(made, 1);
  });

  it('holds one value: another key takes its place, another slot does not', async () => {
    await ask('乙');
    await ask('乙', 'b');
    assert.equal((await readdir(folder)).length, 2);
    made = 0;
    await ask('乙');
    assert.equal(made, 0);
    await ask('甲');
    assert.equal(made, 1);
  });

  it('takes a damaged file for a missing one: cut short, or with one letter changed', async () => {
    for (const name of await readdir(folder)) await rm(join(folder, name));
    await ask('甲');
    const [name = ''] = await readdir(folder);
    const whole = await readFile(join(folder, name), 'utf8');
    for (const damaged of ['', whole.slice(0, -3), whole.replace('的图', '的画'), `x${whole}`]) {
      await writeFile(join(folder, name), damaged);
      made = 0;
      assert.deepEqual(await ask('甲'), { text: '甲的图\n第二行' });
      assert.equal(made, 1);
    }
  });

  it('keeps nothing that could not be made, and fails no build where it cannot write', async () => {
    const broken = slotCache(folder).through('c', 'k', () => Promise.reject(new Error('no')));
    await assert.rejects(broken, /no/);
    await writeFile(join(folder, 'file'), '');
    const nowhere = slotCache<number>(join(folder, 'file', 'below'));
    assert.equal(await nowhere.through('a', 'k', async () => 7), 7);
  });
});

describe('a key', () => {
  it('tells apart the same letters in other parts', () => {
    assert.notEqual(keyOf('ab', 'c'), keyOf('a', 'bc'));
    assert.equal(keyOf('ab', 'c'), keyOf('ab', 'c'));
  });
});
