import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { elementsOf, type Page, pagesOf } from '../support/dist.ts';

/** Explorables of the articles that no link of /labs/ leads to, by their ids. */
function missingFromLabs(pages: readonly Page[]): string[] {
  const labs = pages.find(({ route }) => route === 'labs/');
  const links = elementsOf(labs?.tree ?? fromHtml('')).map(({ properties }) =>
    String(properties.href ?? ''),
  );
  return pages
    .filter(({ route }) => route.startsWith('articles/'))
    .flatMap(({ route, tree }) =>
      elementsOf(tree)
        .filter(({ properties }) => 'dataExplorable' in properties)
        .map(({ properties }) => `${route}#${properties.id}`),
    )
    .filter((place) => !links.some((link) => link.endsWith(`/${place}`)));
}

describe('/labs/', () => {
  it('leads to every explorable of every article', () => {
    assert.deepEqual(missingFromLabs(pagesOf()), []);
  });

  it('is found wanting where one is missing', () => {
    const page = (route: string, html: string): Page => ({ route, html, tree: fromHtml(html) });
    const pages = [
      page('labs/', '<a href="/articles/a/#x-y">有</a>'),
      page(
        'articles/a/',
        '<x-y id="x-y" data-explorable></x-y><z-z id="z-z" data-explorable></z-z>',
      ),
    ];
    assert.deepEqual(missingFromLabs(pages), ['articles/a/#z-z']);
  });
});
