import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recentChanges } from '../../../src/articles/recent-changes.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('What changed lately', () => {
  it('is listed over all articles, newest first, and no more than asked for', () => {
    const told = [
      {
        article: '甲',
        published: day('2026-01-01'),
        updated: day('2026-03-01'),
        changes: [
          { date: day('2026-03-01'), text: '补一节' },
          { date: day('2026-01-01'), text: '首次发布' },
        ],
      },
      { article: '乙', published: day('2026-01-01'), updated: day('2026-02-01'), changes: [] },
      { article: '丙', published: day('2026-01-05'), updated: day('2026-01-05'), changes: [] },
    ];
    assert.deepEqual(
      recentChanges(told, 3).map(({ article, text }) => `${article} ${text}`),
      ['甲 补一节', '乙 更新', '丙 首次发布'],
    );
  });
});
