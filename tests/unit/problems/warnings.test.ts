import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import type { Problem } from '../../../src/problems/problem.ts';
import { printWarnings, warningCount } from '../../../src/problems/warnings.ts';

it('Warnings are told in order and once, of one rule in one file three and how many more', () => {
  const warn = mock.method(console, 'warn', () => undefined);
  const at = (line: number): Problem => ({
    file: 'a/index.mdx',
    line,
    column: 1,
    rule: '标点',
    message: '半角。',
    cure: '改成全角。',
    warning: true,
  });
  const problems = [5, 4, 3, 2, 1].map(at);
  printWarnings(problems);
  printWarnings(problems);
  const said = warn.mock.calls.map(({ arguments: [text] }) => String(text).split('\n')[0]);
  warn.mock.restore();
  assert.deepEqual(said, [
    'a/index.mdx:1:1 标点（提醒） 半角。',
    'a/index.mdx:2:1 标点（提醒） 半角。',
    'a/index.mdx:3:1 标点（提醒） 半角。',
    'a/index.mdx 标点（提醒） 还有 2 处。',
  ]);
  assert.equal(warningCount(), 5);
});
