import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { readingPaths, walkablePaths } from '../../src/articles/reading-paths.ts';
import { elementsOf, pagesOf } from '../support/dist.ts';

/** Every heading of the articles as `slug#id`. */
function places(): Set<string> {
  return new Set(
    pagesOf()
      .filter(({ route }) => route.startsWith('articles/'))
      .flatMap(({ route, tree }) =>
        elementsOf(tree)
          .filter(({ tagName, properties }) => /^h[2-4]$/.test(tagName) && properties.id)
          .map(({ properties }) => `${route.split('/')[1]}#${properties.id}`),
      ),
  );
}

describe('The home page', () => {
  const home = pagesOf().find(({ route }) => route === '')?.tree;
  assert.ok(home);

  it('shows every reading path, each stop leading to a section that is there', () => {
    assert.deepEqual(walkablePaths(places()), readingPaths);
    assert.equal(selectAll('.reading-paths h3', home).length, readingPaths.length);
  });

  it('leaves a path out when one of its sections is gone', () => {
    const without = places();
    without.delete('society#math');
    assert.equal(walkablePaths(without).length, readingPaths.length - 1);
  });

  it('says the map of concepts in words too', () => {
    assert.match(textOf(select('.concept-map desc', home) ?? home), /资与台\d+个/);
    assert.ok(selectAll('.concept-map li a', home).length > 20);
  });
});
