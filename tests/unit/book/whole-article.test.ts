import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { wholeArticle } from '../../../src/book/whole-article.ts';

function whole(html: string, base = '/'): string {
  const page = fromHtml(
    `<main><article data-pagefind-body data-seal="资">${html}</article></main>`,
  );
  return toHtml(
    wholeArticle(page, { slug: 'capital', base, slugs: new Set(['capital', 'market']) }),
  );
}

describe('An article in the book', () => {
  it('carries its name once and is no part of the search', () => {
    assert.equal(
      whole('<p id="capital">x</p>'),
      '<article class="whole" data-slug="capital" data-seal="资" id="capital"><p id="capital-capital">x</p></article>',
    );
  });

  it('has headings one level lower', () => {
    assert.match(whole('<h1 id="top">a</h1><h4>b</h4>'), /<h2 id="capital-top">a<\/h2><h5>b<\/h5>/);
  });

  it('has nothing to press and nothing twice', () => {
    const html = `<button>运行</button><fieldset class="explorable-form"><input></fieldset><span class="sidenote">n</span>
      <a class="heading-link" href="#a"></a><script></script><noscript>x</noscript>
      <p data-announce></p><section><canvas></canvas></section><template>t</template>`;
    assert.match(whole(html), /id="capital">\s*<\/article>$/);
  });

  it('keeps an experiment as what its default values give, asleep', () => {
    const html = `<cost-board id="b" data-explorable="cost-board"><section><div class="explorable-form"><fieldset></fieldset></div>
      <div data-outcome><table></table></div><section><canvas></canvas></section></section></cost-board>`;
    const found = whole(html);
    assert.match(found, /<div id="capital-b" data-explorable="cost-board"><section>/);
    assert.match(found, /<div data-outcome=""><table><\/table><\/div>/);
    assert.doesNotMatch(found, /canvas|form|fieldset/);
  });

  it('shows the results of an example unfolded', () => {
    const html = `<run-example name="x"><details><summary>1 个结果</summary>
      <output class="example-results"><span>a</span></output></details></run-example>`;
    assert.match(
      whole(html),
      /<div class="example-output"><p>1 个结果<\/p><div class="example-results"><span>a<\/span>/,
    );
  });

  it('leads to places in the other articles of the book, and else where it led', () => {
    const html =
      '<a href="/repo/articles/market/#size">1</a><a href="/repo/articles/market/">2</a><a href="/repo/articles/none/#x">3</a><a href="/repo/about/">4</a>';
    const links = [...whole(html, '/repo/').matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
    assert.deepEqual(links, [
      '#market-size',
      '#market-top',
      '/repo/articles/none/#x',
      '/repo/about/',
    ]);
  });

  it('is missed where a page holds none', () => {
    const options = { slug: 'a', base: '/', slugs: new Set<string>() };
    assert.throws(() => wholeArticle(fromHtml('<p>x</p>'), options), /holds no article/);
  });
});
