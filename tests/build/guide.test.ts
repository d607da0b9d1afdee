import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { toString as textOf } from 'hast-util-to-string';
import { COMPONENTS, EXPLORABLES } from '../../src/markdown/component-names.ts';
import { elementsOf, pagesOf } from '../support/dist.ts';
import { visibleMarkup } from '../support/visible-markup.ts';

const source = readFileSync('content/guide/index.mdx', 'utf8');
/** Each source that the guide shows, with what stands below it. */
const specimens = [...source.matchAll(/^````md\n([\s\S]*?)\n````\n\n/gm)].map((found) => ({
  shown: found[1] ?? '',
  below: source.slice(found.index + found[0].length),
}));
const page = pagesOf().find(({ route }) => route === 'guide/') ?? assert.fail('no guide');
const elements = elementsOf(page.tree);

function count(matches: (properties: Record<string, unknown>) => boolean): number {
  return elements.filter(({ properties }) => matches(properties)).length;
}

describe('The writing guide', () => {
  it('shows below each source the very same text at work', () => {
    assert.ok(specimens.length > 40);
    for (const { shown, below } of specimens) assert.equal(below.slice(0, shown.length), shown);
  });

  it('shows every component that an author may write', () => {
    const all = specimens.map(({ shown }) => shown).join('\n');
    assert.deepEqual(
      COMPONENTS.filter((name) => !new RegExp(`^[^\\n]*<${name}\\b`, 'm').test(all)),
      [],
    );
    assert.equal(
      count((p) => typeof p.dataExplorable === 'string'),
      EXPLORABLES.length,
    );
  });

  it('shows every kind of diagram that is drawn at build time', () => {
    const kinds = readdirSync('tests/fixtures/diagrams')
      .map((name) => readFileSync(`tests/fixtures/diagrams/${name}`, 'utf8'))
      .map((text) => /^\w+/.exec(text)?.[0] ?? '');
    const all = specimens.map(({ shown }) => shown).join('\n');
    for (const kind of kinds) assert.match(all, new RegExp(`^${kind}\\b`, 'm'));
    assert.equal(
      count((p) => 'dataDiagram' in p),
      new Set(kinds).size,
    );
  });

  it('shows no raw markup but what it shows on purpose', () => {
    const main = elements.find(({ tagName }) => tagName === 'main') ?? assert.fail();
    const seen = visibleMarkup({ type: 'root', children: [main] });
    // One line prints a dollar, a star, two braces and a less-than sign that were escaped.
    const inText = [...seen].filter(([kind]) => !kind.endsWith('InCode'));
    assert.deepEqual(Object.fromEntries(inText), { dollar: 1, star: 1, brace: 2 });
  });

  it('stands outside the series and its search, and is linked from every page', () => {
    assert.equal(
      count((p) => 'dataPagefindBody' in p),
      0,
    );
    for (const { route, tree } of pagesOf()) {
      const links = elementsOf(tree).filter(({ tagName }) => tagName === 'a');
      const labels = links.filter((a) => String(a.properties.href).endsWith('/guide/')).map(textOf);
      assert.ok(labels.includes('写作指南'), route);
    }
  });
});
