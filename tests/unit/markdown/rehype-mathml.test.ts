import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderArticle } from '../../support/render.ts';

describe('The MathML of a formula', () => {
  it('gives every subscript two parts, an operator alone in it included', async () => {
    const { html } = await renderArticle(
      '## 1 节\n\n$\\lambda_{\\max} + x_{1}^{\\min} + \\log_2 x$\n',
    );
    assert.match(html, /<msub><mi>λ<\/mi><mrow><mi>max<\/mi><mo>\u2061<\/mo><\/mrow><\/msub>/);
    for (const [, inner = ''] of html.matchAll(/<msub>((?:(?!<\/?msub>).)*)<\/msub>/g)) {
      assert.doesNotMatch(inner, /^<mi>[^<]*<\/mi><mi>[^<]*<\/mi><mo>/);
    }
  });
});
