import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { buildSite } from '../support/site.ts';

const ARTICLES = join('.cache', 'tests', 'with-a-new-article');

/** `npm run new` as an author runs it. */
function runNew(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/new.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ARTICLES_DIR: ARTICLES },
  });
  return { status, output: stdout + stderr };
}

describe('A new article', () => {
  before(() => {
    rmSync(ARTICLES, { recursive: true, force: true });
    cpSync('tests/fixtures/articles', ARTICLES, { recursive: true });
  });

  it('is built beside the others as it is, and shows none of its comments', () => {
    const made = runNew('flywheel', '平台飞轮怎么转起来');
    assert.equal(made.status, 0, made.output);
    const { root, status, output } = buildSite({ name: 'new-article', articles: ARTICLES });
    assert.equal(status, 0, output);
    assert.match(output, /^写好 \.cache\/tests\/new-article：3 篇文章，\d+ 页。$/m);
    const page = readFileSync(join(root, 'articles/flywheel/index.html'), 'utf8');
    assert.match(page.replaceAll('<wbr>', ''), /<h1[^>]*>平台飞轮怎么转起来</);
    assert.doesNotMatch(page, /\{\/\*|\*\/\}|katex-error/);
    assert.match(readFileSync(join(root, 'index.html'), 'utf8'), /articles\/flywheel\//);
  });

  it('is refused under a name that is taken or cannot be one, and without a title', () => {
    const before = readFileSync(join(ARTICLES, 'kitchen-sink/index.mdx'), 'utf8');
    for (const [args, message] of [
      [['kitchen-sink', '又一篇'], /kitchen-sink 已经有了；换一个名字。/],
      [['飞轮', '平台飞轮'], /名字“飞轮”不行/],
      [['untitled'], /缺少标题/],
    ] as const) {
      const { status, output } = runNew(...args);
      assert.equal(status, 1, output);
      assert.match(output, message);
      assert.match(output, /没有写任何文件。/);
    }
    assert.equal(readFileSync(join(ARTICLES, 'kitchen-sink/index.mdx'), 'utf8'), before);
    assert.equal(existsSync(join(ARTICLES, 'untitled')), false);
  });
});
