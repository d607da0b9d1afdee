import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexDocument } from '../../../src/search/index-document.ts';

const WORDS = { heading: new Set(['一']), text: new Set(['一', '三', 'ai']) };

describe('the document for the index', () => {
  it('has each word once, those of the headings apart', () => {
    const html = indexDocument(WORDS, 'zh-CN');
    assert.match(html, /^<html lang="zh-CN">/);
    assert.match(html, /<p data-pagefind-weight="7">一<\/p><p>ai 三<\/p>/);
  });

  it('has each word at the place that it has in every document', () => {
    const html = indexDocument(WORDS, 'zh-CN', ['ai', '丈', '一', '三']);
    assert.match(html, /<p>ai , 一 三<\/p>/);
  });
});
