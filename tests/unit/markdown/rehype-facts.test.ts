import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleFacts } from '../../../src/articles/facts.ts';
import { renderArticle } from '../../support/render.ts';

describe('The facts of an article', () => {
  it('say what readers can run and in which section it stands', async () => {
    const { facts } = await renderArticle(
      [
        '## 1 股份 [#shares]',
        '<DilutionBoard />',
        '### 1.1 优化器 [#optimisers]',
        '<Example name="optimisers" region="adam" title="一步 Adam" show="quadratic" />',
      ].join('\n\n'),
    );
    const { runnables, examples, explorables } = facts as ArticleFacts;
    assert.deepEqual(runnables, [
      {
        kind: 'explorable',
        name: 'dilution-board',
        section: { id: 'shares', text: '1 股份' },
      },
      {
        kind: 'example',
        name: 'optimisers',
        title: '一步 Adam',
        section: { id: 'optimisers', text: '1.1 优化器' },
      },
    ]);
    assert.deepEqual([examples, explorables], [1, 1]);
  });
});
