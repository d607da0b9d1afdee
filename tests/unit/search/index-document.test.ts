import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexDocument } from '../../../src/search/index-document.ts';

describe('the document for the index', () => {
  it('has each word once, in the language of the site', () => {
    const html = indexDocument(['一', 'ai', '一'], 'zh-CN');
    assert.match(
      html,
      /^<html lang="zh-CN">.*<main data-pagefind-body(=""|)><p>ai 一<\/p><\/main>/,
    );
  });
});
