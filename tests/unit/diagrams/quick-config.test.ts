import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { copied, quickened } from '../../../src/diagrams/quick-config.ts';

const MODULES = 'node_modules/mermaid/dist/chunks/mermaid.core';

describe('The short way of copying a configuration', () => {
  it('is put into the one module of the installed mermaid that hands it out', () => {
    const changed = readdirSync(MODULES).filter((name) => {
      if (!name.endsWith('.mjs')) return false;
      const source = readFileSync(`${MODULES}/${name}`, 'utf8');
      return quickened(source) !== source;
    });
    assert.equal(changed.length, 1);
  });

  it('copies three levels deep, arrays without repetitions, and leaves out null, as mermaid does', () => {
    const deep = { d: 1 };
    const source = { a: 1, n: null, u: undefined, list: [1, 1, 2], b: { list: [3], c: { deep } } };
    const copy = copied(source, 2);
    assert.deepEqual(copy, { a: 1, u: undefined, list: [1, 2], b: { list: [3], c: { deep } } });
    assert.notEqual(copy.b, source.b);
    assert.notEqual((copy.b as typeof source.b).c, source.b.c);
    assert.equal((copy.b as typeof source.b).c.deep, deep);
  });
});
