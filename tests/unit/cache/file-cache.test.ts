import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Cache, fileCache } from '../../../src/cache/file-cache.ts';

interface Value {
  text: string;
}

describe('the cache of drawings', () => {
  let folder: string;
  let cache: Cache<Value>;
  const open = (version: string) =>
    fileCache<Value>({
      folder,
      version,
      isValue: (value): value is Value => typeof (value as Value | null)?.text === 'string',
    });

  before(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'diagrams-')), 'new');
    cache = open('1');
  });
  after(() => rm(join(folder, '..'), { recursive: true }));

  it('gives back what was kept for the same source and version, and nothing else', async () => {
    await cache.set('a', { text: '图' });
    assert.deepEqual(await cache.get('a'), { text: '图' });
    assert.equal(await cache.get('b'), undefined);
    assert.equal(await open('2').get('a'), undefined);
  });

  it('takes a damaged file for a missing one, and mends it', async () => {
    const [name = ''] = await readdir(folder);
    const whole = await readFile(join(folder, name), 'utf8');
    for (const damaged of ['', whole.slice(0, -4), '{"text":7}', 'null', '\0\0']) {
      await writeFile(join(folder, name), damaged);
      assert.equal(await cache.get('a'), undefined, JSON.stringify(damaged));
    }
    await cache.set('a', { text: '新图' });
    assert.deepEqual(await cache.get('a'), { text: '新图' });
  });

  it('leaves no drafts behind, even when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => cache.set('c', { text: `${i}` })));
    assert.match((await cache.get('c'))?.text ?? '', /^\d+$/);
    assert.ok((await readdir(folder)).every((name) => name.endsWith('.json')));
  });

  it('does not stop a build where it cannot write', async () => {
    const [name = ''] = await readdir(folder);
    const blocked = fileCache<Value>({
      folder: join(folder, name, 'below-a-file'),
      version: '1',
      isValue: (value): value is Value => value !== null,
    });
    await blocked.set('a', { text: '图' });
    assert.equal(await blocked.get('a'), undefined);
  });
});
