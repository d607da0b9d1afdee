import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleProblems } from '../../../src/checks/check-article.ts';
import { newArticle } from '../../../src/importer/new-article.ts';
import { markdownProcessor } from '../../../src/markdown/processor.ts';
import { articleRenderer } from '../../../src/markdown/renderer.ts';

const START = { slug: 'flywheel', title: '平台飞轮怎么转起来？', order: 6, today: '2026-11-22' };

describe('A new article', () => {
  it('is one that the build accepts before a word is written', async () => {
    const text = newArticle(START);
    const render = await articleRenderer(markdownProcessor({ base: '/', live: false }));
    assert.deepEqual(await articleProblems('flywheel/index.mdx', text, render), []);
    assert.match(text, /^title: 平台飞轮怎么转起来？\norder: 6\n/m);
    assert.match(text, /^published: 2026-11-22$/m);
  });

  it('has a guide that no reader sees', () => {
    assert.match(newArticle(START), /\n\{\/\*\n写法[\s\S]*\n\*\/\}\n/);
  });

  it('needs a slug that can be an address, and a title', () => {
    for (const slug of ['Fly', '飞轮', 'a b', '-a', 'a_b', '../a'])
      assert.throws(() => newArticle({ ...START, slug }), /不行：只用小写字母/, slug);
    assert.throws(() => newArticle({ ...START, title: '  ' }), /缺少标题/);
  });
});
