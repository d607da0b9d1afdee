import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { elementsOf, type Page, pagesOf } from '../support/dist.ts';

const OWN = ['capital', 'platform', 'market', 'profit', 'society'];

/** Han characters of the prose: no code, formulas, drawings, experiments, sources or notes twice. */
function proseLength(page: Page): number {
  let count = 0;
  const prose = elementsOf(page.tree).find(({ properties }) =>
    [properties.className].flat().includes('prose'),
  );
  if (prose) {
    visit(prose as Nodes, (node) => {
      if (node.type === 'text') count += node.value.match(/\p{Script=Han}/gu)?.length ?? 0;
      if (node.type !== 'element') return undefined;
      const classes = [node.properties.className].flat();
      const silent =
        ['pre', 'svg', 'details'].includes(node.tagName) ||
        'dataExplorable' in node.properties ||
        classes.some((name) => name === 'katex' || name === 'sidenote');
      return silent ? SKIP : undefined;
    });
  }
  return count;
}

function count(page: Page, matches: (properties: Record<string, unknown>) => boolean): number {
  return elementsOf(page.tree).filter(({ properties }) => matches(properties)).length;
}

describe('Each of our own articles', () => {
  const pages = pagesOf().filter(({ route }) => OWN.some((slug) => route === `articles/${slug}/`));

  it('is there, at least one', () => {
    assert.ok(pages.length > 0);
  });

  for (const page of pages) {
    it(`${page.route} is a long read with formulas, figures, experiments and sources`, (t) => {
      const measured = {
        characters: proseLength(page),
        formulas: count(page, (p) => 'dataFormula' in p),
        diagrams: count(page, (p) => 'dataDiagram' in p),
        charts: count(page, (p) => 'dataChart' in p),
        examples: count(page, (p) => 'dataExample' in p),
        explorables: count(page, (p) => typeof p.dataExplorable === 'string'),
        sources: count(page, (p) => String(p.id ?? '').startsWith('ref-')),
      };
      t.diagnostic(JSON.stringify(measured));
      assert.ok(measured.characters >= 8000 && measured.characters <= 14_000);
      assert.ok(measured.diagrams >= 5 && measured.diagrams <= 9);
      assert.ok(measured.formulas >= 3 && measured.charts >= 1 && measured.examples >= 1);
      assert.ok(measured.explorables >= 2 && measured.sources >= 10);
    });

    it(`${page.route} describes every diagram in words`, () => {
      const drawings = elementsOf(page.tree).filter(
        ({ tagName, properties }) => tagName === 'svg' && properties.role === 'img',
      );
      for (const drawing of drawings) {
        const words = drawing.children.filter(
          (child) => child.type === 'element' && /^(title|desc)$/.test(child.tagName),
        );
        assert.equal(words.length, 2);
        for (const word of words) assert.ok(textOf(word).trim().length >= 2);
      }
    });
  }
});
