import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = new URL('../../../src/styles/', import.meta.url);

/** With each part of a page that arrives the browser would look through all of it anew. */
function asksOfAll(css: string): string[] {
  return css.match(/(?:^|[\s,}])(?::root|html|body|main)[^\s,{]*:has\([^{]*/gm) ?? [];
}

describe('The root, in the style sheets', () => {
  it('is not asked with :has() what stands in the page', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.css'));
    assert.ok(files.length > 20);
    for (const name of files)
      assert.deepEqual(asksOfAll(readFileSync(new URL(name, folder), 'utf8')), [], name);
  });

  it('would be found out', () => {
    assert.equal(
      asksOfAll('@layer a { :root:has(.dialog[open]) { overflow: hidden; } }').length,
      1,
    );
    assert.equal(asksOfAll('a,body[data-a]:has(p){color:red}').length, 1);
    assert.equal(asksOfAll('.form:has(input) { color: red; }').length, 0);
  });
});
