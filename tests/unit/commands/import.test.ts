import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const RAW = `# 会议室的钥匙

钥匙只有一把，谁借走都要写在本子上；本子丢过一次，那一周没有人说得清钥匙在谁的手里。

## 现在怎么借

钥匙挂在前台，借走的人在墙上的表里写名字与时间，还的时候划掉；表满了就拍一张照片再换新的。
`;

let folder = '';
const at = (name: string) => join(folder, name);

/** The command as an author runs it, writing below a folder of this test's own. */
function runImport(...args: string[]) {
  const command = ['src/commands/import.ts', ...args, '--out', at('articles')];
  return spawnSync('node', command, { encoding: 'utf8' });
}

describe('The command that imports', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
    writeFileSync(at('key.md'), RAW);
    writeFileSync(at('empty.md'), '\n \n');
    writeFileSync(at('picture.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    writeFileSync(at('huge.md'), '字'.repeat(5_000_000 / 3));
  });

  after(() => rmSync(folder, { recursive: true }));

  for (const [what, args, message] of [
    ['a folder', ['.'], /^.*：这是一个文件夹；请写出里面的文件名。$/m],
    ['an empty file', ['empty.md'], /empty\.md：文件是空的，没有可以导入的文字。$/m],
    ['a binary file', ['picture.md'], /picture\.md：这不是文本文件（里面有二进制数据）；/],
    [
      'a file of 5 MB',
      ['huge.md'],
      /huge\.md：文件有 5\.0 MB，超过上限 1 MB；请拆成几篇再导入。$/m,
    ],
    ['a file that is not there', ['gone.md'], /gone\.md：没有这个文件；检查文件名。$/m],
    ['one bad file among good ones', ['key.md', 'empty.md'], /empty\.md：文件是空的/],
    ['no file at all', [], /^用法：npm run import/],
  ] as const) {
    it(`stops at ${what}, says why and writes nothing`, () => {
      const { status, stderr } = runImport(...args.map(at));
      assert.equal(status, 1);
      assert.match(stderr, message);
      assert.match(stderr, /没有写任何文件。$/m);
      assert.equal(existsSync(at('articles')), false);
    });
  }

  it('only tells with --dry-run, and writes nothing', () => {
    const { status, stdout } = runImport(at('key.md'), '--dry-run');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /标题移到 front matter：会议室的钥匙/);
    assert.match(stdout, /只是试一遍，没有写文件。/);
    assert.equal(existsSync(at('articles')), false);
  });

  it('writes an article, keeps it from a second import, and overwrites it with --force', () => {
    const first = runImport(at('key.md'), '--slug', 'key');
    assert.equal(first.status, 0, first.stdout + first.stderr);
    assert.match(first.stdout, /写好 1 篇。/);
    const article = at('articles/key/index.mdx');
    const written = readFileSync(article, 'utf8');
    assert.match(written, /^title: 会议室的钥匙$/m);
    assert.equal(readFileSync(at('key.md'), 'utf8'), RAW);

    writeFileSync(article, `${written}\n作者后来添的一句。\n`);
    const again = runImport(at('key.md'), '--slug', 'key');
    assert.equal(again.status, 1);
    assert.match(again.stderr, /key\/index\.mdx 已经有了；要覆盖它就加 --force/);
    assert.match(readFileSync(article, 'utf8'), /作者后来添的一句。/);

    const forced = runImport(at('key.md'), '--slug', 'key', '--force');
    assert.equal(forced.status, 0, forced.stdout + forced.stderr);
    assert.equal(readFileSync(article, 'utf8'), written);
    assert.deepEqual(readdirSync(at('articles/key')), ['index.mdx']);
  });
});
