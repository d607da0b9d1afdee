import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Answer, answer } from '../../../src/search/answer.ts';
import type { Section } from '../../../src/search/sections.ts';
import { section, wanted } from './section.ts';

function outline({ groups }: Answer): string[] {
  return groups.map(({ page, hits }) => `${page.title} ${hits.length}`);
}

function mentions(page: string, count: number): Section[] {
  return Array.from({ length: count }, (_, index) =>
    section(`${page}-${index}`, '其他', '梯度，梯度，梯度', false, page),
  );
}

function found(sections: Section[], rest: Section[] = []): Answer {
  const finding = { match: 'exact', wanted: wanted('梯度'), sections } as const;
  const next = { ...finding, sections: rest, more: undefined };
  return answer('梯度', [{ ...finding, more: rest.length > 0 ? async () => next : undefined }]);
}

describe('an answer', () => {
  it('keeps the sections of an article together', () => {
    const last = section('last', '其他', '梯度', false, 'one');
    const sections = [...mentions('one', 2), ...mentions('two', 2), last];
    assert.deepEqual(outline(found(sections)), ['one 3', 'two 2']);
  });

  it('puts the article with the best section first', () => {
    const heading = section('head', '梯度', '', false, 'two');
    assert.deepEqual(outline(found([...mentions('one', 3), heading])), ['two 1', 'one 3']);
  });

  it('goes on where it ended', async () => {
    const first = found(mentions('one', 10), mentions('two', 2));
    assert.equal(first.total, undefined);
    const next = await first.more?.();
    assert.deepEqual(next && outline(next), ['two 2']);
    assert.equal(next?.more, undefined);
  });

  it('gives each reading its part, what one leaves to the others, and no section twice', async () => {
    const one = { match: 'pinyin', more: undefined } as const;
    const both = answer('tidu', [
      { ...one, wanted: wanted('梯度'), sections: mentions('one', 9) },
      { ...one, wanted: wanted('提督'), sections: [...mentions('one', 1), ...mentions('two', 2)] },
    ]);
    assert.deepEqual(outline(both), ['one 8', 'two 2']);
    assert.deepEqual(both.keywords, ['梯度', '提督']);
    const next = await both.more?.();
    assert.deepEqual(next && outline(next), ['one 1']);
    assert.equal(next?.more, undefined);
  });

  it('shows the readings in turn, an article of each', () => {
    const one = { match: 'pinyin', more: undefined } as const;
    const both = answer('tidu', [
      {
        ...one,
        wanted: wanted('梯度'),
        sections: [...mentions('one', 3), ...mentions('two', 2)],
      },
      { ...one, wanted: wanted('提督'), sections: mentions('three', 4) },
    ]);
    assert.deepEqual(outline(both), ['one 3', 'three 4', 'two 2']);
  });

  it('links to the section, or to the page where there is no id', () => {
    const { groups } = found([section('', '梯度', '', true), section('a', '梯度')]);
    assert.deepEqual(groups[0]?.hits.map(({ path }) => path).sort(), [
      'articles/platform/',
      'articles/platform/#a',
    ]);
  });
});
