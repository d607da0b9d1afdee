import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { useReader } from '../support/reader.ts';
import { buildSite } from '../support/site.ts';

const RAW = 'tests/fixtures/raw';
const ARTICLES = join('.cache', 'tests', 'imported-articles');
const AGAIN = join('.cache', 'tests', 'imported-again');
const SITE = join('.cache', 'tests', 'imported');

/** What a reader must find in each imported article. */
const EXPECTED: Record<
  string,
  { formulas?: number; diagrams?: number; code?: number; shows: string[] }
> = {
  'blog-html': {
    code: 1,
    shows: ['外链的文字', '先打开日志。', '没人引用的脚注', '第三条', '没写的[^9]', '1. 甲；2. 乙'],
  },
  'blog-editor': { shows: ['接线之前先断电。', '信号'] },
  'chat-residue': { shows: ['一律打电话给值班的人。'] },
  'chat-turns': { code: 1, shows: ['先合并同名的告警。', '第二天上班再处理', '内部资料'] },
  'chat-window': {
    formulas: 11,
    diagrams: 2,
    code: 1,
    shows: ['四项开销', '112 GB', 'Reducing Activation'],
  },
  code: { code: 6, shows: ['这一行只是缩进，不是代码。'] },
  'contents-and-parts': { shows: ['1.3 不做什么', '第3章 一个机器人'] },
  'crlf-bom': { code: 1, shows: ['改过来'] },
  diagrams: { diagrams: 4, code: 1, shows: ['留言的路径'] },
  'diagram-slips': { diagrams: 9, code: 1, shows: ['以上。'] },
  'every-trouble': { formulas: 5, diagrams: 2, code: 2, shows: ['工具省下的是时间'] },
  gb18030: { shows: ['总数与旧账本相同'] },
  'half-width': { shows: ['“再快也快不了”（他不信）。'] },
  'headings-and-links': { shows: ['三次失败，三条规则。'] },
  'indented-text': { code: 1, shows: ['其中输出占六成。', '70%', '没有一种办法适合所有公司'] },
  'keyword-shapes': { shows: ['先收每个人最常用的三条'] },
  math: { formulas: 10, shows: ['这一句只写在围栏里'] },
  'mdx-characters': { formulas: 1, shows: ['{name}', 'List<String>', '<用户名>', '{{escaped}}'] },
  'plain-text': { shows: ['1.2 怎样查'] },
  'second-copy-better': { shows: ['每月把账单与自己的日志对一次'] },
  'second-copy-fenced': { code: 1, shows: ['请厨师写五十个问题'] },
  'torn-math': {
    formulas: 25,
    shows: ['之后的段落照常。', '$5 million', '单价 $0.002/1K', '$HOME', '前 '],
  },
  'wrapper-fence': { code: 2, shows: ['隔一周再记一天'] },
};

function runImport(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/import.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('Raw articles, imported and built', () => {
  let report = '';
  const reader = useReader(() => SITE);

  before(() => {
    for (const folder of [ARTICLES, AGAIN]) rmSync(folder, { recursive: true, force: true });
    const files = readdirSync(RAW).filter((name) => /\.(md|txt)$/.test(name));
    const [wide, plain] = [true, false].map((asked) =>
      files.filter((name) => (name === 'half-width.md') === asked).map((name) => join(RAW, name)),
    );
    const first = runImport(...(plain ?? []), '--out', ARTICLES);
    const second = runImport(...(wide ?? []), '--out', ARTICLES, '--punctuation');
    report = first.output + second.output;
    assert.equal(first.status, 0, first.output);
    assert.equal(second.status, 0, second.output);
    const { status, output } = buildSite({ name: 'imported', articles: ARTICLES });
    assert.equal(status, 0, output);
  });

  it('are all there, each with its report', () => {
    assert.deepEqual(readdirSync(ARTICLES).sort(), Object.keys(EXPECTED).sort());
    for (const name of Object.keys(EXPECTED)) {
      assert.match(report, new RegExp(`${RAW}/${name}\\.(?:md|txt) → `));
    }
    assert.match(report, /词数：输入 \d+ − 删去 \d+ \+ 添上 \d+ = 输出 \d+/);
    assert.doesNotMatch(report, /构建还会停在/);
  });

  it('do not change when they are imported again', () => {
    const files = readdirSync(ARTICLES).map((slug) => join(ARTICLES, slug, 'index.mdx'));
    const { status, output } = runImport(...files, '--out', AGAIN);
    assert.equal(status, 0, output);
    assert.equal(output.match(/没有要改的/g)?.length, files.length, output);
    for (const slug of readdirSync(ARTICLES)) {
      const [once, twice] = [ARTICLES, AGAIN].map((dir) =>
        readFileSync(join(dir, slug, 'index.mdx')),
      );
      assert.ok(twice && once?.equals(twice), slug);
    }
  });

  it('show a reader no raw marks, no error and nothing missing', async () => {
    const page = await reader.open('');
    for (const [slug, expected] of Object.entries(EXPECTED)) {
      await page.goto(`${reader.url()}articles/${slug}/`, { waitUntil: 'load' });
      const seen = await look(page);
      assert.deepEqual(rawMarks(seen.prose), [], slug);
      assert.equal(seen.errors, 0, slug);
      for (const words of expected.shows)
        assert.ok(seen.prose.includes(words), `${slug}: ${words}`);
      assert.deepEqual(
        { formulas: seen.formulas, diagrams: seen.diagrams, code: seen.code },
        { formulas: 0, diagrams: 0, code: 0, ...withoutShows(expected) },
        slug,
      );
    }
    await page.context().close();
  });

  it('would be caught with raw marks', () => {
    const bad = 'a $$x$$ ``` <|user|> **粗** \\(x\\) \\text{字} <br>';
    assert.deepEqual(rawMarks(bad), ['$$', '```', '<|', '**', '\\(', '\\text', '<br']);
  });
});

function withoutShows({ shows: _, ...counts }: (typeof EXPECTED)[string]) {
  return counts;
}

/** Marks that no reader should see outside code. */
function rawMarks(text: string): string[] {
  return [
    '$$',
    '```',
    '<|',
    '|>',
    '**',
    '\\(',
    '\\[',
    '\\text',
    '\\frac',
    '<br',
    '<div',
    '<span',
    '{/*',
  ]
    .filter((mark) => text.includes(mark))
    .filter((mark) => mark !== '|>' || !text.includes('<|'));
}

/** What is on a page: its text without code and without what is only read out, and counts. */
function look(page: Page) {
  return page.evaluate(() => {
    const article = document.querySelector('article[data-pagefind-body]');
    const count = (selector: string) => article?.querySelectorAll(selector).length ?? 0;
    const counts = {
      formulas: count('.katex'),
      diagrams: count('figure[data-diagram] svg[role=img]'),
      code: count('figure[data-code]'),
      errors: document.querySelectorAll('.katex-error, vite-error-overlay').length,
    };
    const copy = article?.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('pre, code, annotation, .katex-mathml, svg'))
      hidden.remove();
    return { ...counts, prose: copy.textContent ?? '' };
  });
}
