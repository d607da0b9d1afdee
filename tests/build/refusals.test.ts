import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite } from '../support/site.ts';

interface Refusal {
  mistake: string;
  fixture: string;
  /** `line:column rule` and the words by which an author finds the place. */
  place: RegExp;
  cure: RegExp;
}

const REFUSALS: readonly Refusal[] = [
  {
    mistake: 'a value that differs in one digit from what its example computes',
    fixture: 'value',
    place: /article\/index\.mdx:14:15 数值 .*0\.00595985.*0\.00595984/,
    cure: /→ .*0\.00595984/,
  },
  {
    mistake: 'a formula with a brace missing',
    fixture: 'formula',
    place: /article\/index\.mdx:18:18 公式 “.*\\frac.*”/,
    cure: /→ .*花括号/,
  },
  {
    mistake: 'Chinese characters in bare math',
    fixture: 'formula-chinese',
    place: /article\/index\.mdx:14:11 公式 “学习率/,
    cure: /→ .*\\text/,
  },
  {
    mistake: 'a diagram that does not parse',
    fixture: 'diagram',
    place: /article\/index\.mdx:17:\d+ 图 /,
    cure: /→ \S/,
  },
  {
    mistake: 'a term that the glossary lacks',
    fixture: 'term',
    place: /article\/index\.mdx:14:5 术语 .*“cross-entopy”/,
    cure: /→ .*glossary\.yaml.*“cross-entropy”/,
  },
  {
    mistake: 'a source that the references lack',
    fixture: 'reference',
    place: /article\/index\.mdx:14:12 文献 .*“vaswani2071”/,
    cure: /→ .*references\.yaml.*“vaswani2017”/,
  },
  {
    mistake: 'a field of the front matter that does not exist',
    fixture: 'front-matter',
    place: /article\/index\.mdx:7:1 数据 .*“keyword”/,
    cure: /→ .*“keywords”/,
  },
];

describe('The build refuses what a reader would see broken', () => {
  for (const { mistake, fixture, place, cure } of REFUSALS) {
    it(`stops at ${mistake}, says where and how to mend it, and keeps the last good site`, () => {
      const name = `refusal-${fixture}`;
      const lastGood = join('.cache', 'tests', name);
      mkdirSync(lastGood, { recursive: true });
      writeFileSync(join(lastGood, 'index.html'), 'the last good site');
      const { root, status, output } = buildSite({
        name,
        articles: `tests/fixtures/broken/${fixture}`,
        keep: true,
      });
      assert.equal(status, 1, output);
      assert.match(output, place);
      assert.match(output, cure);
      assert.deepEqual(readdirSync(root), ['index.html']);
      assert.equal(readFileSync(join(root, 'index.html'), 'utf8'), 'the last good site');
    });
  }
});
