import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Draft } from '../../../src/importer/draft.ts';

const edit = (start: number, end: number, text: string) => ({
  start,
  end,
  text,
  say: '改',
  rule: '改',
});

describe('A draft', () => {
  it('knows the line of the input that each line came from', () => {
    const draft = new Draft('\n\n甲\n乙\n丙\n', { firstLine: 1 });
    draft.apply([edit(0, 2, '')]);
    draft.apply([edit(2, 4, '一\n二\n三\n')]);
    assert.equal(draft.text, '甲\n一\n二\n三\n丙\n');
    assert.equal(draft.lineAt(0), 3);
    assert.equal(draft.lineAt(draft.text.indexOf('丙')), 5);
  });

  it('counts the words of each change, also where a change joins two words', () => {
    const draft = new Draft('ab**cd 甲乙');
    draft.apply([edit(2, 4, '')]);
    draft.apply([edit(draft.text.indexOf('乙'), draft.text.length, '丙')]);
    const [joined, other] = draft.changes;
    assert.deepEqual([...(joined?.dropped.keys() ?? [])], ['ab', 'cd']);
    assert.deepEqual([...(joined?.added.keys() ?? [])], ['abcd']);
    assert.deepEqual([...(other?.dropped.keys() ?? [])], ['乙']);
    assert.deepEqual([...(other?.added.keys() ?? [])], ['丙']);
  });

  it('takes what is moved to the front matter for neither dropped nor added', () => {
    const draft = new Draft('# 题目\n文\n');
    draft.apply([{ ...edit(0, 5, ''), moved: { title: '题目' } }]);
    assert.equal(draft.matter.title, '题目');
    assert.equal(draft.changes[0]?.dropped.size, 0);
    assert.equal(draft.changes[0]?.added.size, 0);
  });

  it('makes the first of two changes that overlap, and leaves the other for the next round', () => {
    const draft = new Draft('甲乙丙');
    draft.apply([edit(0, 2, '一'), edit(1, 3, '二')]);
    assert.equal(draft.text, '一丙');
  });
});
