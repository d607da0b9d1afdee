import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passageUrl, quotation } from '../../../src/elements/quotation.ts';

const source = {
  title: '如何利用平台优势？',
  section: { id: 'loss', title: '1.1 损失' },
  url: 'https://example.com/articles/platform/',
};

describe('A quotation', () => {
  it('says the words, the title, the section and the address', () => {
    assert.equal(
      quotation({ text: '他说“先量一量”。', runs: ['他说“先量一量”。'] }, source),
      `“他说‘先量一量’。”\n——《如何利用平台优势？》，1.1 损失\n${source.url}#loss:~:text=${encodeURIComponent('他说“先量一量”。')}`,
    );
  });
  it('has the quotes that were written, whatever the reader sees', () => {
    const seen = quotation({ text: '他说「先量一量」。', runs: ['他说「先量一量」。'] }, source);
    const written = quotation({ text: '他说“先量一量”。', runs: ['他说“先量一量”。'] }, source);
    assert.equal(seen, written);
  });
  it('does without a section above the first', () => {
    const url = passageUrl({ text: '摘要', runs: ['摘要'] }, { ...source, section: undefined });
    assert.equal(url, `${source.url}#:~:text=${encodeURIComponent('摘要')}`);
  });
});

describe('The address of a passage', () => {
  it('names a long one by its two ends, hyphens encoded', () => {
    const runs = ['GPT-4 之后'.padEnd(40, '一'), '二'.repeat(40)];
    assert.equal(
      passageUrl({ text: '', runs }, source),
      `${source.url}#loss:~:text=${encodeURIComponent('GPT-4 之后一一一一').replace('-', '%2D')},${encodeURIComponent('二'.repeat(12))}`,
    );
  });
  it('names the section alone where the passage is a formula', () => {
    assert.equal(passageUrl({ text: '$x$', runs: [] }, source), `${source.url}#loss`);
  });
});
