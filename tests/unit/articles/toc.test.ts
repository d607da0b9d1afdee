import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breaksAtMarks, tableOfContents } from '../../../src/articles/toc.ts';

const heading = (depth: number, slug: string) => ({ depth, slug, text: slug });
const shape = (entries: ReturnType<typeof tableOfContents>): unknown =>
  entries.map(({ id, children }) => (children.length > 0 ? [id, shape(children)] : id));

describe('the table of contents', () => {
  it('hangs sections below their chapters', () => {
    const headings = [heading(2, 'a'), heading(3, 'a1'), heading(3, 'a2'), heading(2, 'b')];
    assert.deepEqual(shape(tableOfContents(headings)), [['a', ['a1', 'a2']], 'b']);
  });

  it('leaves out what is deeper than asked for', () => {
    const headings = [heading(2, 'a'), heading(3, 'a1'), heading(4, 'a11'), heading(3, 'a2')];
    assert.deepEqual(shape(tableOfContents(headings)), [['a', ['a1', 'a2']]]);
    assert.deepEqual(shape(tableOfContents(headings, 4)), [['a', [['a1', ['a11']], 'a2']]]);
  });

  it('keeps a section that has no chapter above it', () => {
    assert.deepEqual(shape(tableOfContents([heading(3, 'x'), heading(2, 'a')])), ['x', 'a']);
  });

  it('leaves out the title and is empty for an article without headings', () => {
    assert.deepEqual(tableOfContents([heading(1, 'title')]), []);
    assert.deepEqual(tableOfContents([]), []);
  });

  it('keeps the text of a heading as it reads, without the spaces around it', () => {
    const [entry] = tableOfContents([{ depth: 2, slug: 'm', text: ' 4 数学模型 ' }]);
    assert.equal(entry?.text, '4 数学模型');
  });
});

describe('an entry of a narrow column', () => {
  it('breaks after punctuation alone where every part fits', () => {
    assert.equal(breaksAtMarks('2.1 市场与用户需求：找可以验收的那一种'), true);
    assert.equal(breaksAtMarks('1 一个没有标点又长得放不下的标题'), false);
    assert.equal(breaksAtMarks('为什么一二三四五六七八？'), false, 'the mark counts');
  });
});
