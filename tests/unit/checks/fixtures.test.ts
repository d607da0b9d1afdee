import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { articleProblems, textProblems } from '../../../src/checks/check-article.ts';
import { markdownProcessor } from '../../../src/markdown/processor.ts';
import { type ArticleRenderer, articleRenderer } from '../../../src/markdown/renderer.ts';
import { byPlace, formatProblem, isError, type Problem } from '../../../src/problems/problem.ts';

const FOLDER = 'tests/fixtures/checks';
/** Customs of this house, said of our own articles only. */
const HOUSE = join(FOLDER, 'house');
/** One of our own articles. */
const OURS = 'content/articles/capital/index.mdx';

const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.bad.mdx'))
    .map((name) => name.replace('.bad.mdx', ''));

let renderer: ArticleRenderer;
let warnings: Problem[] = [];

before(async () => {
  const warn = (found: readonly Problem[]) => void warnings.push(...found);
  renderer = await articleRenderer(markdownProcessor({ base: '/', live: false, warn }));
});

/** All that is said about a fixture, which lies outside the series: manner is a warning there. */
async function said(file: string, text = readFileSync(file, 'utf8')): Promise<Problem[]> {
  warnings = [];
  const check = text.startsWith('---') ? articleProblems : textProblems;
  const problems = await check(file, text, renderer);
  return [...problems, ...warnings].sort(byPlace);
}

describe('Each check', () => {
  for (const name of namesIn(FOLDER)) {
    it(`says nothing of what is right: ${name}.good.mdx`, async () => {
      const problems = await said(join(FOLDER, `${name}.good.mdx`));
      assert.deepEqual(problems.map(formatProblem), []);
    });

    it(`says the whole truth of what is wrong: ${name}.bad.mdx`, async () => {
      const problems = await said(join(FOLDER, `${name}.bad.mdx`));
      assertExpected(problems, join(FOLDER, `${name}.expected.txt`));
    });
  }
});

describe('Each custom of the house', () => {
  for (const name of namesIn(HOUSE)) {
    const read = (kind: string) => readFileSync(join(HOUSE, `${name}.${kind}.mdx`), 'utf8');

    it(`finds nothing in what keeps it: ${name}.good.mdx`, async () => {
      assert.deepEqual((await said(OURS, read('good'))).map(formatProblem), []);
    });

    it(`stops the build at what breaks it in one of our articles: ${name}.bad.mdx`, async () => {
      const problems = await said(OURS, read('bad'));
      assert.ok(problems.every(isError));
      assertExpected(problems, join(HOUSE, `${name}.expected.txt`));
    });

    it(`says nothing to others: ${name}.bad.mdx`, async () => {
      assert.deepEqual(await said(join(HOUSE, `${name}.bad.mdx`)), []);
    });
  }
});

function assertExpected(problems: readonly Problem[], file: string): void {
  const text = `${problems.map(formatProblem).join('\n')}\n`;
  // Written once and read by a person; then it is the law.
  if (!existsSync(file) && process.env.WRITE_EXPECTED) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
}

describe('A slip of manner', () => {
  it('stops the build in our own articles and is a warning in others', async () => {
    const text = '你好,世界。平台赋能。他说“好。\n';
    assert.deepEqual((await said(OURS, text)).map(isError), [true, true, true]);
    assert.deepEqual((await said('elsewhere/x/index.mdx', text)).map(isError), [
      false,
      false,
      false,
    ]);
  });
});
