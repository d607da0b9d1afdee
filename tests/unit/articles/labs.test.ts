import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Runnable } from '../../../src/articles/facts.ts';
import { codeOf, explorablePlaces } from '../../../src/articles/labs.ts';

const section = { id: 's', text: '节' };
const board: Runnable = { kind: 'explorable', name: 'dilution-board', section };
const code: Runnable = { kind: 'example', name: 'cap-table', section };
const workshops = [
  { article: '甲', runnables: [code, board] },
  { article: '乙', runnables: [board] },
  { article: '丙', runnables: [] },
];

describe('The places of /labs/', () => {
  it('lead to the first article that holds an explorable', () => {
    assert.deepEqual(
      [...explorablePlaces(workshops)],
      [['dilution-board', { article: '甲', runnable: board }]],
    );
  });

  it('list the code of those articles that have any', () => {
    assert.deepEqual(codeOf(workshops), [{ article: '甲', runnables: [code] }]);
  });
});
