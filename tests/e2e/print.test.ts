import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selectAll } from 'hast-util-select';
import { elementsOf, type Page, pagesOf } from '../support/dist.ts';
import { DESKTOP, PHONE, useReader } from '../support/reader.ts';

const reader = useReader();
const pages = pagesOf();
const articles = pages.filter(({ route }) => /^articles\/[^/]+\/$/.test(route));

/** What of the articles' formulas, figures, sources and experiments the book lacks. */
function missing(book: Page, articles: readonly Page[]): string[] {
  const kinds = ['dataFormula', 'dataDiagram', 'dataChart', 'dataExample', 'dataExplorable'];
  const count = (page: Page, kind: string) =>
    elementsOf(page.tree).filter(({ properties }) => kind in properties).length;
  const katex = ({ tree }: Page) => selectAll('.katex-html', tree).length - besides(tree);
  // A note stands beside the text and at its foot; on paper only there.
  const besides = (tree: Page['tree']) => selectAll('.sidenote .katex-html', tree).length;
  const sum = (of: (page: Page) => number) => articles.reduce((all, page) => all + of(page), 0);
  return [
    ...kinds
      .filter((kind) => count(book, kind) !== sum((page) => count(page, kind)))
      .map((kind) => `${kind}: ${count(book, kind)}`),
    ...(katex(book) === sum(katex) ? [] : [`formulas: ${katex(book)}`]),
  ];
}

describe('The series on one page', () => {
  const book = pages.find(({ route }) => route === 'print/') ?? assert.fail('no /print/');

  it('holds every formula, diagram, chart, example and experiment of every article', () => {
    assert.ok(articles.length > 0);
    assert.deepEqual(missing(book, articles), []);
  });

  it('names its articles, from which the EPUB is made, and keeps the TeX of their formulas', () => {
    const whole = elementsOf(book.tree).filter(
      ({ tagName, properties }) => tagName === 'article' && properties.id,
    );
    assert.equal(whole.length, articles.length);
    const tex = ({ tree }: Page) =>
      selectAll('annotation', tree).length - selectAll('.sidenote annotation', tree).length;
    assert.equal(
      tex(book),
      articles.reduce((sum, page) => sum + tex(page), 0),
    );
  });

  it('is found wanting where one is missing', () => {
    assert.notDeepEqual(missing({ ...book, tree: { type: 'root', children: [] } }, articles), []);
  });

  it('stays out of the search, which finds the articles themselves', () => {
    assert.doesNotMatch(book.html, /data-pagefind-body/);
  });

  it('stands in the middle of a screen, and keeps from its edges', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await reader.open('print/', { viewport });
      const [left, right] = await page
        .locator('.whole .chapter > p')
        .first()
        .evaluate((text) => {
          const box = text.getBoundingClientRect();
          return [box.left, document.documentElement.clientWidth - box.right];
        });
      // Room for a scroll bar may stand at one side.
      assert.ok(left && right && left >= 16 && Math.abs(left - right) < 20, `${left}, ${right}`);
      await page.context().close();
    }
  });

  it('has the fonts of its formulas on a phone before any of these is laid out, for who prints', async () => {
    const page = await reader.open('', { viewport: PHONE });
    const lacking = async () => {
      await page.goto(`${reader.url()}print/`);
      await page.evaluate(() => document.fonts.ready);
      return page.evaluate(() => {
        const fonts = [...document.fonts].filter(({ family }) => family.startsWith('KaTeX_'));
        return [
          document.documentElement.dataset.skips,
          fonts.length > 0,
          fonts.some(({ status }) => status !== 'loaded'),
        ];
      });
    };
    assert.deepEqual(await lacking(), ['', true, false]);
    await page.route('**/*.js', (route) => route.abort());
    assert.deepEqual(await lacking(), ['', true, true], 'nothing would be seen to be lacking');
    await page.context().close();
  });

  it('is black on white on paper, with nothing to press and no chrome, and fits its page', async () => {
    const page = await reader.open('print/', { viewport: DESKTOP, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    // The text of an A4 page with its margins, in px.
    await page.setViewportSize({ width: 627, height: 940 });
    const seen = await page.evaluate(() => {
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length;
      const style = getComputedStyle(document.body);
      return {
        ink: style.color,
        paper: style.backgroundColor,
        pressed: shown('button, input, select, summary'),
        chrome: shown('.site-header, .site-footer, .skip-link'),
        // An article begins a page, a section does not.
        begun: [...document.querySelectorAll('.book *')].filter(
          (one) => getComputedStyle(one).breakBefore === 'page',
        ).length,
        // A hair of a formula may reach into the margin.
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth > 8,
      };
    });
    assert.deepEqual(seen, {
      ink: 'rgb(0, 0, 0)',
      paper: 'rgb(255, 255, 255)',
      pressed: 0,
      chrome: 0,
      begun: articles.length,
      wide: false,
    });
    await page.context().close();
  });
});
