import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { partsOf, siteFiles } from '../../../src/integrations/offline.ts';

const root = mkdtempSync(join(tmpdir(), 'offline-'));
after(() => rmSync(root, { recursive: true }));

function write(name: string, text = name): void {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
}

describe('The list of what the series is made of', () => {
  it('holds pages and their files, but no feeds, copies, packed files or hosting files', async () => {
    for (const name of ['index.html', 'articles/a/index.html', '_astro/x.css', 'favicon.svg'])
      write(name);
    for (const name of ['404.html', 'rss.xml', 'articles/a.md', '_astro/x.css.br', '_headers'])
      write(name);
    const { files, bytes } = await siteFiles(root);
    assert.deepEqual(files, ['_astro/x.css', 'articles/a/', 'favicon.svg', '']);
    assert.ok(bytes > 0);
  });

  it('names what search needs: its index, its page, and the code that its own names', async () => {
    write('pagefind/outline.json');
    write('search/index.html');
    write('_astro/search-session.Ab1-_.js', 'import"./rank.c2.js";"/_astro/search-results.d3.css"');
    write('_astro/rank.c2.js', 'import(`./marks.e4.js`)');
    for (const name of ['marks.e4.js', 'search-results.d3.css', 'research.f5.js', 'other.g6.js'])
      write(`_astro/${name}`, '');
    const { search } = await siteFiles(root);
    assert.deepEqual([...search].sort(), [
      '_astro/marks.e4.js',
      '_astro/rank.c2.js',
      '_astro/search-results.d3.css',
      '_astro/search-session.Ab1-_.js',
      'pagefind/outline.json',
      'search/',
    ]);
  });

  it('has another mark as soon as one file differs', async () => {
    const { build } = await siteFiles(root);
    assert.equal((await siteFiles(root)).build, build);
    write('articles/a/index.html', 'changed');
    assert.notEqual((await siteFiles(root)).build, build);
  });

  it('finds the files of a page below the base path', () => {
    const html =
      '<link rel="stylesheet" href="/r/_astro/a.css"><script type="module" src="/r/_astro/b.js"></script>' +
      '<link rel="canonical" href="https://example.com/r/"><a href="/r/c.js">c</a>';
    assert.deepEqual(partsOf(html, '/r/'), ['_astro/a.css', '_astro/b.js']);
  });
});
