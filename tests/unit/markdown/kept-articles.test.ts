import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { ContentError } from '../../../src/problems/report.ts';

const ROOT = resolve('.cache/tests/kept-articles');
process.env.ARTICLES_DIR = ROOT;
// After the folder is set: it is read when the program is loaded.
const { keptArticles } = await import('../../../src/markdown/kept-articles.ts');
const { articleRenderer } = await import('../../../src/markdown/renderer.ts');

const ONE = join(ROOT, 'one/index.mdx');
const LINKED =
  '见 [另一篇](/articles/two/#there)。\n\n<Figure src="./a.svg" alt="甲" caption="乙" />\n';

function write(name: string, text: string): void {
  writeFileSync(join(ROOT, name), text);
}

/** Compiles the article with a fresh process's view of the cache; the code, or the first mistake. */
async function compile(text = LINKED): Promise<string> {
  const renderer = await articleRenderer(keptArticles({ base: '/' }));
  try {
    return ((await renderer.process(text, ONE, {})) as { code: string }).code;
  } catch (error) {
    if (error instanceof ContentError) return error.problems[0]?.message ?? '';
    throw error;
  }
}

/** Which files the cache consists of now: one written again is another file. */
function lastWritten(): number[] {
  const folder = '.cache/articles';
  return readdirSync(folder).map((name) => statSync(join(folder, name)).ino);
}

describe('An article kept from an earlier build', () => {
  before(() => {
    rmSync(ROOT, { recursive: true, force: true });
    for (const slug of ['one', 'two']) mkdirSync(join(ROOT, slug), { recursive: true });
    write('one/index.mdx', LINKED);
    write('two/index.mdx', '## 那里 [#there]\n');
    write('one/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>');
  });

  it('is the same as when it was compiled, and changes with its text', async () => {
    const first = await compile();
    assert.match(first, /articles\/two\/#there/);
    const written = lastWritten();
    assert.equal(await compile(), first);
    assert.deepEqual(lastWritten(), written, 'compiled twice');
    assert.match(await compile(`${LINKED}\n添一句。\n`), /添一句/);
    assert.notDeepEqual(lastWritten(), written);
  });

  it('is compiled again when a place that it links to is gone', async () => {
    await compile();
    write('two/index.mdx', '## 别处 [#elsewhere]\n');
    assert.match(await compile(), /没有“#there”/);
    write('two/index.mdx', '## 那里 [#there]\n');
    assert.match(await compile(), /articles\/two\/#there/);
  });

  it('is compiled again when its image is gone, or the article that it links to', async () => {
    await compile();
    rmSync(join(ROOT, 'one/a.svg'));
    assert.match(await compile(), /a\.svg/);
    assert.doesNotMatch(await compile(), /export/);
    write('one/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>');
    rmSync(join(ROOT, 'two'), { recursive: true });
    assert.match(await compile(), /没有对应的页面/);
  });
});
