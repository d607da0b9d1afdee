import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderArticle } from '../../support/render.ts';

async function html(text: string): Promise<string> {
  const { html, problems } = await renderArticle(text);
  assert.deepEqual(problems, []);
  return html;
}

describe('The title of an article of the series', () => {
  it('leads to that article, wherever in the text it stands', async () => {
    const page = await html(
      '见《如何利用资本优势？》和《如何实现未来盈利？》。\n\n| 见 |\n| --- |\n| 《如何利用社会优势？》 |',
    );
    assert.match(
      page,
      /见<a href="\/articles\/capital\/">《如何利用资本优势？》<\/a>和<a href="\/articles\/profit\/">《如何实现未来盈利？》<\/a>。/,
    );
    assert.match(page, /<td[^>]*><a href="\/articles\/society\/">《如何利用社会优势？》<\/a>/);
  });

  it('stays as it is in a heading, in a link and in code', async () => {
    const page = await html(
      '## 读《如何利用资本优势？》 [#a]\n\n[《如何实现未来盈利？》的 5.1](/articles/profit/)，`《如何利用社会优势？》`',
    );
    assert.equal(page.match(/href="\/articles\//g)?.length, 1);
  });

  it('is only text for any other book', async () => {
    assert.doesNotMatch(await html('见《如何阅读一本书》。'), /<a /);
  });
});
