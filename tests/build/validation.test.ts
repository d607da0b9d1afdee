import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { pagesOf } from '../support/dist.ts';

/**
 * The HTML standard's rules of content and attributes. Left off are rules of taste (how void
 * elements and booleans are written) and what other tests look at more closely.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'no-dup-id': 'error',
  },
});

async function errorsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
  );
}

describe('HTML conformance', () => {
  for (const { route, html } of pagesOf()) {
    it(`${route || '/'} breaks no rule of the standard`, async () => {
      assert.deepEqual(await errorsOf(html), []);
    });
  }

  it('is found broken where it is', async () => {
    const html = `<!doctype html><html lang="zh-CN"><head><title>a</title></head><body>
      <p><div>a block in a paragraph</div></p><ul><p>no item</p></ul><a href="#"><a href="#">b</a></a>
      <img src="a.png"><td align="right">loose</td><i id="x"></i><i id="x"></i></body></html>`;
    const found = (await errorsOf(html)).join('\n');
    for (const rule of [
      'element-permitted-content',
      'no-dup-id',
      'no-deprecated-attr',
      'close-order',
    ]) {
      assert.match(found, new RegExp(rule), found);
    }
  });
});
