import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import type { Problem } from '../../../src/problems/problem.ts';

function checkContent(...args: string[]) {
  return spawnSync('node', ['src/commands/check-content.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ARTICLES_DIR: 'tests/fixtures/broken/fifteen', FORCE_COLOR: '1' },
  });
}

/** Line and rule of each of the fixture's mistakes, in order. */
const MISTAKES = [
  '14 术语',
  '16 文献',
  '18 数值',
  '20 公式',
  '22 链接',
  '24 标题',
  '26 图片',
  '28 组件',
  '34 脚注',
  '36 标记',
  '40 表格',
  '42 MDX',
  '44 代码',
  '50 图',
  '54 公式',
];

describe('The check of all content', () => {
  it('tells fifteen different mistakes in one run, by line, each with a cure and without colours', () => {
    const { status, stdout, stderr } = checkContent();
    assert.equal(status, 1);
    const lines = stderr.trimEnd().split('\n');
    const places = lines.filter((_, i) => i % 2 === 0);
    const cures = lines.filter((_, i) => i % 2 === 1);
    const form = /^tests\/fixtures\/broken\/fifteen\/article\/index\.mdx:(\d+):\d+ (\S+) \S.*。$/;
    assert.deepEqual(
      places.map((place) => form.exec(place)?.slice(1, 3).join(' ')),
      MISTAKES,
    );
    for (const cure of cures) assert.match(cure, /^ {2}→ \S.*。$/);
    assert.match(stdout, /共 15 处要改。/);
  });

  it('speaks JSON to editors', () => {
    const { status, stdout } = checkContent('--format', 'json');
    assert.equal(status, 1);
    const problems: Problem[] = JSON.parse(stdout);
    assert.deepEqual(
      problems.map(({ line, rule }) => `${line} ${rule}`),
      MISTAKES,
    );
    for (const { file, column, message, cure } of problems) {
      assert.ok(file.endsWith('index.mdx') && column > 0 && message && cure);
    }
  });

  it('explains itself where it is asked for what it does not know', () => {
    const { status, stderr } = checkContent('--format', 'xml');
    assert.equal(status, 1);
    assert.match(stderr, /用法/);
  });
});
