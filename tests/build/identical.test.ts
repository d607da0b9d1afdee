import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite } from '../support/site.ts';

/** Names of the files that only one of two folders has, or that hold other bytes there. */
function differences(one: string, other: string): string[] {
  const [ours, theirs] = [contents(one), contents(other)];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].filter((name) => ours.get(name) !== theirs.get(name)).sort();
}

/** Every file below a folder, hidden ones too, by its name. */
function contents(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(root, name), 'base64')]));
}

describe('Two builds of the same content', () => {
  it('are the same to the last byte, search index and packed copies included', () => {
    const [one, other] = ['same-one', 'same-other'].map((name) => {
      const built = buildSite({ name, articles: 'tests/fixtures/articles' });
      assert.equal(built.status, 0, built.output);
      return built.root;
    });
    assert.ok(one && other);
    assert.ok(contents(one).size > 50);
    assert.deepEqual(differences(one, other), []);
  });

  it('are told apart where they differ', () => {
    const root = mkdtempSync(join(tmpdir(), 'differences-'));
    const [one, other] = ['one', 'other'].map((name) => join(root, name));
    assert.ok(one && other);
    for (const folder of [one, other]) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'same'), 'a');
    }
    writeFileSync(join(one, 'changed'), 'a');
    writeFileSync(join(other, 'changed'), 'b');
    writeFileSync(join(other, 'new'), '');
    assert.deepEqual(differences(one, other), ['changed', 'new']);
    rmSync(root, { recursive: true });
  });
});
