import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeArticle } from '../../../src/importer/article-folder.ts';
import { importFiles } from '../../../src/importer/import-files.ts';

const GOOD = '# 甲乙\n\n文。\n';

describe('Files to import', () => {
  let folder = '';
  let out = '';
  const request = (files: string[], more = {}) =>
    importFiles({
      files: files.map((name) => join(folder, name)),
      out,
      force: false,
      punctuation: false,
      today: '2026-11-22',
      ...more,
    });

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
    out = join(folder, 'articles');
    const put = (name: string, content: string | Uint8Array) =>
      writeFileSync(join(folder, name), content);
    put('good.md', GOOD);
    put('也好.md', GOOD);
    put('image.md', '# 甲乙\n\n![印](seal.png)\n');
    put('seal.png', Uint8Array.from([1, 2, 3]));
    put('empty.md', '\n \n');
    put('binary.md', Uint8Array.from([0, 1, 2, 3]));
    put('untitled.md', '一句话，没有标题。\n');
    put('large.md', '文'.repeat(1_700_000));
    mkdirSync(join(folder, 'folder.md'));
    symlinkSync('loop.md', join(folder, 'loop.md'));
    mkdirSync(join(out, 'taken'), { recursive: true });
    writeFileSync(join(out, 'taken', 'index.mdx'), '---\norder: 4\n---\n\n文\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [what, name, words] of [
    ['of 5 MB', 'large.md', /large\.md：文件有 5\.1 MB，超过上限 1 MB/],
    ['that is empty', 'empty.md', /empty\.md：文件是空的/],
    ['that is binary', 'binary.md', /binary\.md：这不是文本文件/],
    ['that is a folder', 'folder.md', /folder\.md：这是一个文件夹/],
    ['that is not there', 'none.md', /none\.md：没有这个文件/],
    ['that cannot be read', 'loop.md', /loop\.md：读不了这个文件（ELOOP）/],
    ['without a title', 'untitled.md', /untitled\.md：找不到标题/],
  ] as const) {
    it(`are refused with the reason: one ${what}; and a good one beside it is not written`, async () => {
      await assert.rejects(request(['good.md', name]), words);
      assert.deepEqual(readdirSync(out), ['taken']);
    });
  }

  it('are refused where nobody may read them', async () => {
    const file = join(folder, 'secret.md');
    writeFileSync(file, GOOD);
    chmodSync(file, 0);
    // Root reads everything.
    if (process.getuid?.() === 0) assert.equal((await request(['secret.md'])).length, 1);
    else await assert.rejects(request(['secret.md']), /没有读这个文件的权限/);
  });

  it('are named by themselves, by their title or by --slug, and get the next place', async () => {
    const paths = async (files: string[], more = {}) =>
      (await request(files, more)).map(({ output, imported }) => [output, imported.order]);
    assert.deepEqual(await paths(['good.md', '也好.md']), [
      [join(out, 'good', 'index.mdx'), 5],
      [join(out, 'jia-yi', 'index.mdx'), 6],
    ]);
    assert.deepEqual(await paths(['good.md'], { slug: 'wheel', order: 2 }), [
      [join(out, 'wheel', 'index.mdx'), 2],
    ]);
  });

  it('do not take a place or a name that is taken', async () => {
    await assert.rejects(request(['good.md'], { order: 4 }), /第 4 的位置已经是 taken；用 --order/);
    await assert.rejects(request(['good.md'], { slug: 'taken' }), /已经有了；要覆盖它就加 --force/);
    assert.equal((await request(['good.md'], { slug: 'taken', force: true })).length, 1);
    await assert.rejects(request(['good.md'], { slug: 'No Good' }), /--slug“No Good”不行/);
    await assert.rejects(request(['good.md', '也好.md'], { slug: 'a' }), /只能用于一个文件/);
  });

  it('are written whole, with their images, and leave no other file', async () => {
    const [ready] = await request(['image.md']);
    assert.ok(ready);
    const images = ready.imported.images.map((name) => ({ from: join(folder, name), name }));
    writeArticle(ready.output, ready.imported.text, images);
    assert.deepEqual(readdirSync(join(out, 'image')).sort(), ['index.mdx', 'seal.png']);
    assert.equal(readFileSync(join(folder, 'image.md'), 'utf8'), '# 甲乙\n\n![印](seal.png)\n');
    assert.throws(() =>
      writeArticle(join(out, 'broken', 'index.mdx'), 'x', [
        { from: join(folder, 'none.png'), name: 'none.png' },
      ]),
    );
    assert.equal(readdirSync(out).includes('broken'), false);
    assert.throws(
      () => writeArticle(join(folder, 'good.md', 'x', 'index.mdx'), 'x', []),
      /写不进 .*（ENOTDIR）；检查文件夹的权限和磁盘空间。/,
    );
  });

  it('are never overwritten themselves', async () => {
    const [ready] = await request(['good.md'], { slug: 'own' });
    assert.ok(ready);
    writeArticle(ready.output, ready.imported.text, []);
    const own = { files: [ready.output], out, punctuation: false, today: '2026-11-22' };
    const [same] = await importFiles({ ...own, force: false });
    assert.equal(same?.same, true);
    await assert.rejects(importFiles({ ...own, force: true, order: 20 }), /输入从不改动/);
  });
});
