import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DRAWN, EXPLORABLES } from '../../../src/markdown/component-names.ts';

/** The names in the index, read as text: only Astro can load its components. */
function indexed(): string[] {
  const source = readFileSync('src/components/mdx/index.ts', 'utf8');
  const names = /export const mdx = \{([^}]*)\}/.exec(source)?.[1] ?? '';
  return names.match(/\w+/g) ?? [];
}

describe('The components that articles may use', () => {
  it('are the same for the page that draws them and for the check that knows them', () => {
    assert.deepEqual(indexed().sort(), [...DRAWN, ...EXPLORABLES].sort());
  });
});
