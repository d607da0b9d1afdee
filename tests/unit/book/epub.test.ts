import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { epub } from '../../../src/book/epub.ts';
import { xhtml } from '../../../src/book/xhtml.ts';

const book = () =>
  epub({
    title: '书 <一>',
    lang: 'zh-CN',
    description: '甲 & 乙',
    creators: ['某人'],
    updated: '2026-11-22',
    cover: new Uint8Array([1, 2, 3]),
    style: 'body{}',
    chapters: [
      {
        slug: 'capital',
        title: '资本',
        xhtml: xhtml('资本', 'zh-CN', [
          { type: 'element', tagName: 'h1', properties: { id: 'capital-top' }, children: [] },
        ]),
        parts: [{ id: 'capital-top', text: '开头' }],
      },
    ],
  });

function parsed(xml: string): Document {
  const { DOMParser } = new JSDOM().window;
  return new DOMParser().parseFromString(xml, 'application/xml');
}

describe('The EPUB', () => {
  const files = Object.entries(unzipSync(book()));
  const text = (name: string) =>
    strFromU8(files.find(([file]) => file === name)?.[1] ?? assert.fail(name));

  it('says in its first bytes what it is, unpacked', () => {
    const start = strFromU8(book().subarray(0, 58), true);
    assert.equal(start.slice(30), 'mimetypeapplication/epub+zip');
  });

  it('is the same bytes each time', () => {
    assert.deepEqual(book(), book());
  });

  it('is well-formed XML, and a file that is not is found', () => {
    for (const [name] of files.filter(([file]) => /\.(xhtml|opf|xml)$/.test(file))) {
      assert.equal(parsed(text(name)).querySelector('parsererror'), null, name);
    }
    assert.notEqual(parsed('<p><b></p>').querySelector('parsererror'), null);
  });

  it('lists every file it holds, and its contents lead to places that exist', () => {
    const items = [...parsed(text('EPUB/content.opf')).querySelectorAll('item')];
    const listed = items.map((item) => `EPUB/${item.getAttribute('href')}`);
    const held = files.map(([name]) => name).filter((name) => /^EPUB\/(?!content)/.test(name));
    assert.deepEqual(listed.sort(), held.sort());
    for (const link of parsed(text('EPUB/nav.xhtml')).querySelectorAll('a')) {
      const [file = '', id] = (link.getAttribute('href') ?? '').split('#');
      assert.ok(!id || text(`EPUB/${file}`).includes(`id="${id}"`), String(id));
    }
  });
});
