import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatReference } from '../../../src/references/gbt7714.ts';
import { type Reference, referenceSchema } from '../../../src/references/schema.ts';

function printed(fields: Partial<Reference>): string {
  return formatReference(referenceSchema.parse({ type: 'book', title: '书', ...fields })).text;
}

describe('A source in GB/T 7714 form', () => {
  it('of a journal has volume, issue and pages', () => {
    const text = printed({
      type: 'article-journal',
      title: 'Platform Competition in Two-Sided Markets',
      author: [
        { family: 'Rochet', given: 'Jean-Charles' },
        { family: 'Tirole', given: 'Jean' },
      ],
      'container-title': 'Journal of the European Economic Association',
      issued: '2003',
      volume: '1',
      issue: '4',
      page: '990–1029',
      DOI: '10.1162/154247603322493212',
    });
    assert.equal(
      text,
      'ROCHET J C, TIROLE J. Platform Competition in Two-Sided Markets[J]. ' +
        'Journal of the European Economic Association, 2003, 1(4): 990–1029.',
    );
  });

  it('of a Chinese book keeps names as they are written', () => {
    const author = [{ family: '邱', given: '锡鹏' }];
    const text = printed({
      title: '神经网络与深度学习',
      author,
      publisher: '机械工业出版社',
      issued: '2020',
    });
    assert.equal(text, '邱锡鹏. 神经网络与深度学习[M]. 机械工业出版社, 2020.');
  });

  it('of a paper names the proceedings it stands in', () => {
    const text = printed({
      type: 'paper-conference',
      title: 'Large Scale Distributed Deep Networks',
      author: [{ family: 'Dean', given: 'Jeffrey' }],
      'container-title': 'Advances in Neural Information Processing Systems 25',
      issued: '2012',
      page: '1223–1231',
      URL: 'https://example.org/dean',
    });
    assert.equal(
      text,
      'DEAN J. Large Scale Distributed Deep Networks[C]//' +
        'Advances in Neural Information Processing Systems 25. 2012: 1223–1231.',
    );
  });

  it('of a page has the day of its last change and the day it was seen', () => {
    const page: Partial<Reference> = {
      type: 'webpage',
      title: '题',
      URL: 'https://example.org/',
      accessed: '2026-11-22',
    };
    assert.equal(
      printed({ ...page, issued: '2025-09-28' }),
      '题[EB/OL]. (2025-09-28)[2026-11-22].',
    );
    assert.equal(printed({ ...page, issued: '2026' }), '题[EB/OL]. 2026[2026-11-22].');
    assert.equal(
      printed({ ...page, issued: '2025-07', 'container-title': '刊' }),
      '题[EB/OL]. 刊, 2025(2025-07)[2026-11-22].',
    );
    assert.equal(printed(page), '题[EB/OL]. [2026-11-22].');
  });

  it('is marked as read online where it was, and preprints and pages always', () => {
    const URL = 'https://example.org/';
    const accessed = '2026-11-22';
    assert.match(printed({ type: 'legislation', title: '法', URL }), /^法\[Z\]/);
    assert.match(printed({ type: 'legislation', title: '法', URL, accessed }), /^法\[Z\/OL\]/);
    assert.match(printed({ type: 'article', title: '稿', URL }), /^稿\[EB\/OL\]/);
    assert.match(printed({ type: 'webpage', title: '页' }), /^页\[EB\]/);
  });

  it('names three authors and then says that there are more', () => {
    const author = ['A', 'B', 'C', 'D'].map((family) => ({ family }));
    assert.match(printed({ author }), /^A, B, C, et al\. /);
    const chinese = ['甲', '乙', '丙', '丁'].map((family) => ({ family }));
    assert.match(printed({ author: chinese }), /^甲, 乙, 丙, 等\. /);
  });

  it('is linked by its DOI before any other address', () => {
    const reference = referenceSchema.parse({
      type: 'article',
      title: 'x',
      DOI: '10.1/x',
      URL: 'https://example.org/',
    });
    assert.equal(formatReference(reference).url, 'https://doi.org/10.1/x');
  });
});
