import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFacts } from '../../../src/articles/facts.ts';
import { seriesTotals } from '../../../src/articles/series-totals.ts';

describe('the totals of the series', () => {
  it('add up what the articles hold, figures of both kinds and examples of both kinds together', () => {
    const one = { ...emptyFacts(), hanCharacters: 9000, formulas: 8, diagrams: 5, charts: 1 };
    const two = { ...emptyFacts(), hanCharacters: 3340, charts: 2, examples: 3, explorables: 1 };
    assert.deepEqual(
      seriesTotals([one, two]).map(({ count, unit }) => count + unit),
      ['2篇文章', '1.2万字', '8个公式', '8张图', '4个可运行示例'],
    );
  });

  it('say nothing of what there is none of', () => {
    assert.deepEqual(
      seriesTotals([{ ...emptyFacts(), hanCharacters: 9999 }]).map(({ count }) => count),
      ['1', '9,999'],
    );
  });
});
