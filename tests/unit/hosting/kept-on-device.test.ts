import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const STORES = /localStorage|sessionStorage/;

/** Names under which code keeps something in the browser: constants of modules that use a store. */
function keys(code: string): string[] {
  if (!STORES.test(code)) return [];
  const constants = [...code.matchAll(/^(?:export )?const [A-Z_]+ = '([a-z-]+)'/gm)];
  const indexed = [...code.matchAll(/(?:s|Storage)\['([a-z-]+)'\]/g)];
  const quoted = [...code.matchAll(/Storage\.\w+\('([a-z-]+)'/g)];
  return [...constants, ...indexed, ...quoted].map(([, key = '']) => key);
}

function browserCode(): string[] {
  return ['src/elements', 'src/layouts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

describe('What is kept on a reader’s device', () => {
  const about = readFileSync('src/pages/about.astro', 'utf8');

  it('is named on the page about the site, every item of it', () => {
    const kept = browserCode().flatMap(keys);
    assert.ok(kept.length >= 3, `${kept}`);
    assert.deepEqual(
      kept.filter((key) => !about.includes(`<code>${key}</code>`)),
      [],
    );
  });

  it('is no cookie and goes nowhere', () => {
    const asks = /document\.cookie|cookieStore|indexedDB|sendBeacon|XMLHttpRequest|WebSocket/;
    for (const code of browserCode()) assert.doesNotMatch(code, asks);
  });

  it('is found where it is', () => {
    const code = "const KEY = 'a-b';\nlocalStorage.getItem(KEY); sessionStorage.getItem('c');";
    assert.deepEqual(keys(code), ['a-b', 'c']);
    assert.deepEqual(keys("const KEY = 'a-b';"), []);
  });
});
