import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { rehypeDates } from '../../../src/markdown/rehype-dates.ts';

function dated(...children: Parameters<typeof h>[2][]): string {
  const tree = { type: 'root' as const, children: [h('p', ...children)] };
  rehypeDates()(tree);
  return toHtml(tree);
}

describe('dates in the text', () => {
  it('are marked as dates, days and months', () => {
    assert.equal(
      dated('自 2026-07-15 起，2025-10 低点'),
      '<p>自 <time datetime="2026-07-15">2026-07-15</time> 起，<time datetime="2025-10">2025-10</time> 低点</p>',
    );
  });

  it('are found within other elements', () => {
    assert.match(dated(h('strong', '2021-09-01')), /<strong><time datetime="2021-09-01">/);
  });

  for (const text of [
    'GB 45438-2025',
    '2025-13-01',
    '2021-2023',
    'a-2025-10',
    '2025-10-99',
    '12025-10',
  ])
    it(`leave “${text}” alone`, () => assert.equal(dated(text), `<p>${text}</p>`));

  it('leave code alone', () => {
    assert.equal(dated(h('code', '2026-07-15')), '<p><code>2026-07-15</code></p>');
  });
});
