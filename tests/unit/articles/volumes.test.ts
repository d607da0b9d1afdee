import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../src/articles/articles.ts';
import { lecture, shortTitle, volumes } from '../../../src/articles/volumes.ts';

const article = (order: number, title: string) =>
  ({
    slug: `a${order}`,
    path: `articles/a${order}/`,
    data: { order, title, seal: '台' },
  }) as Article;

describe('the volumes of the series', () => {
  it('show planned articles only where nothing is written', () => {
    const found = volumes([article(2, 'AI 大模型创业：平台')]);
    assert.deepEqual(
      found.map(({ order, article }) => [order, article !== undefined]),
      [
        [1, false],
        [2, true],
        [3, false],
        [4, false],
        [5, false],
      ],
    );
    assert.equal(found[1]?.title, '平台');
  });

  it('keep articles beyond the plan', () => {
    assert.equal(volumes([article(6, '又一篇')]).at(-1)?.article?.slug, 'a6');
  });
});

describe('titles', () => {
  it('are shown without the name of the series where it is clear', () => {
    assert.equal(shortTitle('AI 大模型创业：如何利用平台优势？'), '如何利用平台优势？');
    assert.equal(shortTitle('没有系列名'), '没有系列名');
  });

  it('count lectures in Chinese', () => {
    assert.equal(lecture(2), '第二讲');
    assert.equal(lecture(12), '第12讲');
  });
});
