import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { placeFault, replaceSite, sitePlace } from '../../../src/hosting/site-place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Files below the folder of this test. */
function files(contents: Record<string, string>): void {
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const SITE = '.hosting/policy.json';

describe('The place of a built site', () => {
  it('may be new, empty, or hold an older one', () => {
    files({ [`old/${SITE}`]: '{}', 'old/index.html': '' });
    mkdirSync(join(folder, 'empty'));
    for (const name of ['new', 'deep/new', 'empty', 'old'])
      assert.equal(placeFault(join(folder, name)), undefined, name);
  });

  it('is refused where something else would be deleted', () => {
    files({ 'papers/a.txt': '', 'pages/.git/HEAD': '', [`pages/${SITE}`]: '{}', file: '' });
    assert.match(placeFault(join(folder, 'papers')) ?? '', /里有别的文件.*\n {2}→ .*OUT_DIR/);
    assert.match(placeFault(join(folder, 'pages')) ?? '', /是一个 Git 仓库/);
    assert.match(placeFault(join(folder, 'file')) ?? '', /是一个文件/);
  });

  it('is where a link leads, and the link stays', () => {
    files({ [`real/${SITE}`]: 'old', [`next/${SITE}`]: 'new' });
    const link = join(folder, 'link');
    symlinkSync(join(folder, 'real'), link);
    replaceSite(sitePlace(link), join(folder, 'next'));
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(join(link, SITE), 'utf8'), 'new');
    assert.deepEqual(readdirSync(folder).sort(), ['link', 'real']);
  });

  it('keeps the old site where the new one cannot be moved there', () => {
    files({ [`site/${SITE}`]: 'old' });
    assert.throws(() => replaceSite(join(folder, 'site'), join(folder, 'none')), /ENOENT/);
    assert.equal(readFileSync(join(folder, 'site', SITE), 'utf8'), 'old');
    assert.ok(!existsSync(join(folder, 'none-old')));
  });
});
