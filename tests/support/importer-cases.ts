import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Transform } from '../../src/importer/draft.ts';
import { transformed } from './importer.ts';

type Case = readonly [what: string, raw: string, expected: string];

/** A transform tried on each text, and once more on what it made of it: nothing is left to do. */
export function cases(name: string, transform: Transform, table: readonly Case[]): void {
  describe(name, () => {
    for (const [what, raw, expected] of table) {
      it(what, async () => {
        const once = await transformed(transform, raw);
        assert.equal(once.text, expected);
        assert.equal((await transformed(transform, once.text)).text, expected, 'and again');
      });
    }
  });
}
