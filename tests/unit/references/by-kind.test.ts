import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byKind } from '../../../src/references/by-kind.ts';
import { type Reference, referenceSchema } from '../../../src/references/schema.ts';

const source = (type: Reference['type'], family: string, issued: string): Reference =>
  ({ type, title: 't', author: [{ family }], issued }) as Reference;

describe('the sources by kind', () => {
  it('stand below their kind by author and year, and empty kinds are left out', () => {
    const groups = byKind(
      new Map([
        ['b2', source('article', 'Baum', '2020')],
        ['b1', source('paper-conference', 'Baum', '2017')],
        ['a', source('article-journal', 'Ahn', '2024')],
        ['w', source('webpage', 'W', '2025')],
      ]),
    );
    assert.deepEqual(
      groups.map(({ title, entries }) => [title, entries.map(({ id }) => id)]),
      [
        ['论文', ['a', 'b1', 'b2']],
        ['网页与新闻', ['w']],
      ],
    );
  });

  it('have a kind for every type that the schema allows', () => {
    for (const type of referenceSchema.shape.type.options) {
      assert.equal(byKind(new Map([['x', source(type, 'X', '2020')]])).length, 1, type);
    }
  });
});
